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

import org.openhab.binding.ultrasonic.math.AirProperties;

/**
 * How strong the echo of a walking person is: the sonar equation with spherical spreading there and back and the air's
 * absorption (R. J. Urick, "Principles of Underwater Sound", 1983, chapter 2; ISO 9613-1). The person is a rigid sphere
 * of 0.2 m radius, target strength 20 log10(a / 2) = -20 dB. Its Doppler fills about 100 Hz while a frame lasts, so
 * that much noise competes.
 *
 * @param air in the room
 */
public record EchoBudget(AirProperties air) {

    /** Noise in this bandwidth competes with the echo, Hz. */
    public static final double ECHO_BANDWIDTH_HZ = 100;

    private static final double TARGET_STRENGTH_DB = -20;
    private static final double NEAREST_METERS = 0.3;
    private static final double FARTHEST_METERS = 30;

    /**
     * Level of the echo at the device re the tone's level at 1 m, dB.
     *
     * @param frequencyHz of the tone
     * @param rangeMeters distance of the person, above 0
     */
    public double echoDb(double frequencyHz, double rangeMeters) {
        return TARGET_STRENGTH_DB
                - 40 * Math.log10(rangeMeters)
                - 2 * rangeMeters * air.absorptionDbPerMeter(frequencyHz);
    }

    /**
     * The distance at which the echo has just the wanted level, 0.3 to 30 m.
     *
     * @param frequencyHz of the tone
     * @param wantedEchoDb level of the echo re the tone's level at 1 m, dB
     */
    public double reachMeters(double frequencyHz, double wantedEchoDb) {
        double near = NEAREST_METERS;
        double far = FARTHEST_METERS;
        while (far - near > 0.01) {
            double middle = (near + far) / 2;
            if (echoDb(frequencyHz, middle) > wantedEchoDb) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }
}
