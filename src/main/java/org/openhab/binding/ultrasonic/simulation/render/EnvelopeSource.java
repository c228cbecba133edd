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
package org.openhab.binding.ultrasonic.simulation.render;

/** The emitted signal's envelope around each of its tones. Sequential: samples are asked for once and in order. */
interface EnvelopeSource {

    /**
     * Writes the next samples.
     *
     * @param firstSample index of the first one at the envelope's rate; the first call may be negative
     * @param length how many
     * @param re {@code float[tone][at least length]}, overwritten
     * @param im the same
     */
    void next(long firstSample, int length, float[][] re, float[][] im);
}
