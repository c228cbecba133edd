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
package org.openhab.binding.ultrasonic.calibration;

/**
 * A tone that was there before anything was emitted: another sensor, a power supply, a lamp, a pest repeller.
 *
 * @param frequencyHz where it is
 * @param levelDbfs its level, mean over the microphones
 * @param snrDb its level over the noise in {@link EchoBudget#ECHO_BANDWIDTH_HZ}
 * @param intermittent whether it comes and goes
 */
public record ForeignTone(double frequencyHz, double levelDbfs, double snrDb, boolean intermittent) {

    /** A tone this strong raises audible Doppler of its own when somebody moves. */
    private static final double SENSOR_SNR_DB = 25;

    private static final double OWN_BAND_HZ = 1200;
    private static final double FASTEST_METERS_PER_SECOND = 3;
    private static final double SPEED_OF_SOUND_METERS_PER_SECOND = 343;

    /** Whether it is so strong that it must be taken for another sensor. */
    public boolean strong() {
        return snrDb >= SENSOR_SNR_DB;
    }

    /** How far a carrier must stay away: its own Doppler band, and that of a strong tone on top, Hz. */
    public double guardHz() {
        double foreignDopplerHz = 2 * FASTEST_METERS_PER_SECOND * frequencyHz / SPEED_OF_SOUND_METERS_PER_SECOND;
        return OWN_BAND_HZ + (strong() ? foreignDopplerHz : 0);
    }
}
