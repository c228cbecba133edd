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
package org.openhab.binding.ultrasonic.simulation.disturber;

/**
 * From sound pressure levels to the simulator's amplitudes: a sine of amplitude 1, full scale of a microphone of gain 0
 * dB, is 120 dB SPL (re 20 uPa), the acoustic overload point of usual MEMS microphones.
 */
public final class SoundLevel {

    /** Level of a full-scale sine, dB re 20 uPa. */
    public static final double FULL_SCALE_DB_SPL = 120;

    private SoundLevel() {}

    /** Amplitude of a sine of a level. */
    public static double amplitude(double dbSpl) {
        return Math.pow(10, (dbSpl - FULL_SCALE_DB_SPL) / 20);
    }

    /** Mean square of a noise of a level: half the square of a sine's amplitude. */
    public static double meanSquare(double dbSpl) {
        return Math.pow(10, (dbSpl - FULL_SCALE_DB_SPL) / 10) / 2;
    }
}
