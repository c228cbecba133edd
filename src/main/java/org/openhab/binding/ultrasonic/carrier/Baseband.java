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
package org.openhab.binding.ultrasonic.carrier;

/**
 * One hop of complex baseband of all microphones around one carrier, carrier at 0 Hz.
 *
 * <p>Owned and filled by the {@link Downconverter}; valid until its next call.
 *
 * @param re {@code float[microphone][BasebandPlan.HOP]}, real part
 * @param im imaginary part
 */
public record Baseband(float[][] re, float[][] im) {

    Baseband(int microphones) {
        this(new float[microphones][BasebandPlan.HOP], new float[microphones][BasebandPlan.HOP]);
    }

    /** How many microphones. */
    public int microphones() {
        return re.length;
    }
}
