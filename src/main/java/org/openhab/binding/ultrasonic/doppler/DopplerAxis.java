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
package org.openhab.binding.ultrasonic.doppler;

/**
 * What the bins of a spectrum mean.
 *
 * <p>Speaker and microphones stand together, so a radial velocity v (positive = approaching) shifts a carrier f0 by f =
 * 2 v f0 / c.
 *
 * @param bins number of bins, even; bin {@code bins / 2} is 0 Hz
 * @param spacingHz distance of two bins
 * @param carrierHz carrier that lies at 0 Hz
 * @param soundSpeedMetersPerSecond c
 */
public record DopplerAxis(int bins, double spacingHz, double carrierHz, double soundSpeedMetersPerSecond) {

    /** Speed of sound in air of 20 C (ISO 9613-1, 343.2 m/s). */
    public static final double SOUND_SPEED_METERS_PER_SECOND = 343.2;

    /** The bin of 0 Hz. */
    public int centre() {
        return bins / 2;
    }

    /** Doppler shift of a bin's centre, Hz. */
    public double frequencyHz(int bin) {
        return (bin - centre()) * spacingHz;
    }

    /** Radial velocity of a bin's centre, positive when approaching. */
    public double velocityMetersPerSecond(double bin) {
        return (bin - centre()) * spacingHz * soundSpeedMetersPerSecond / (2 * carrierHz);
    }

    /** Where a radial velocity lies, in bins and fractions. */
    public double binOf(double velocityMetersPerSecond) {
        return centre() + 2 * velocityMetersPerSecond * carrierHz / soundSpeedMetersPerSecond / spacingHz;
    }
}
