/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.ultrasonic.simulation.device;

/**
 * What the device plays besides its tones. Endless (it loops or goes on) and random access: a pure function of the
 * sample index, so that a scene can be rendered in any blocks.
 */
public interface Music {

    /** Samples per second. */
    int sampleRateHz();

    /**
     * Writes samples, full scale 1.0, the loudest around 0.5 to 1.
     *
     * @param firstSample index of the first one; below 0 gives silence
     * @param destination at least {@code length} long
     * @param length how many
     */
    void read(long firstSample, float[] destination, int length);
}
