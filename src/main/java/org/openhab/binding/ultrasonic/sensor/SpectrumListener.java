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
package org.openhab.binding.ultrasonic.sensor;

/** Is shown the spectrum of a sensor, one call at a time; must not block. */
@FunctionalInterface
public interface SpectrumListener {

    /** The next column of the spectrogram. */
    void column(SpectrumColumn column);
}
