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
package org.openhab.binding.ultrasonic.math;

/** Conversions between ratios and decibels (IEC 60027-3). */
public final class Decibels {

    private static final double NATURAL_TO_DB_POWER = 10 / Math.log(10);

    private Decibels() {}

    /**
     * Power ratio to decibels: 10 log10(ratio).
     *
     * @param powerRatio 0 or more; 0 gives negative infinity
     */
    public static double ofPower(double powerRatio) {
        return NATURAL_TO_DB_POWER * Math.log(powerRatio);
    }

    /**
     * Amplitude ratio to decibels: 20 log10(ratio).
     *
     * @param amplitudeRatio 0 or more; 0 gives negative infinity
     */
    public static double ofAmplitude(double amplitudeRatio) {
        return 2 * NATURAL_TO_DB_POWER * Math.log(amplitudeRatio);
    }

    /** Decibels to power ratio: 10^(dB / 10). */
    public static double toPower(double db) {
        return Math.exp(db / NATURAL_TO_DB_POWER);
    }

    /** Decibels to amplitude ratio: 10^(dB / 20). */
    public static double toAmplitude(double db) {
        return Math.exp(db / (2 * NATURAL_TO_DB_POWER));
    }
}
