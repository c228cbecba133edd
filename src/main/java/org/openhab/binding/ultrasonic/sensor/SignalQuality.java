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

import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.calibration.EchoBudget;
import org.openhab.binding.ultrasonic.math.AirProperties;

/**
 * How well a walking person at the wanted range would be heard: the echo's SNR as a share of the wanted one. With a
 * calibration its prediction counts, corrected by how the tone's SNR has changed since; without, the sonar equation of
 * {@link EchoBudget} for a loudspeaker {@value #USUAL_DISTANCE_METERS} m from the microphone.
 */
final class SignalQuality {

    private static final double USUAL_DISTANCE_METERS = 0.1;
    private static final double HEALTH_BANDWIDTH_HZ = 47;

    private SignalQuality() {}

    /**
     * Quality of the best microphone, 0 to 100.
     *
     * @param calibration the one in use
     * @param carrierHz the tone; NaN if none is heard, which is 0 percent
     * @param snrDb tone over noise in 47 Hz
     */
    static double percent(Optional<CalibrationResult> calibration, double rangeMeters, double carrierHz, double snrDb) {
        if (Double.isNaN(carrierHz) || Double.isNaN(snrDb)) {
            return 0;
        }
        double wantedDb = CalibrationSettings.defaults().wantedEchoSnrDb();
        double echoDb = calibration
                .map(result -> calibratedDb(result, snrDb))
                .orElseGet(() -> estimatedDb(rangeMeters, carrierHz, snrDb));
        return Math.max(0, Math.min(100, 100 * echoDb / wantedDb));
    }

    private static double calibratedDb(CalibrationResult result, double snrDb) {
        CalibrationResult.Carrier carrier = result.carriers().get(0);
        double bestDb = Double.NEGATIVE_INFINITY;
        for (int mic = 0; mic < carrier.heardDbfs().size(); mic++) {
            double hertzDb =
                    carrier.heardDbfs().get(mic) - carrier.dopplerFloorDbfs().get(mic);
            bestDb = Math.max(bestDb, hertzDb - decibels(HEALTH_BANDWIDTH_HZ));
        }
        return carrier.echoSnrDb() + snrDb - bestDb;
    }

    private static double estimatedDb(double rangeMeters, double carrierHz, double snrDb) {
        double toneDb = snrDb + decibels(HEALTH_BANDWIDTH_HZ) + 2 * decibels(USUAL_DISTANCE_METERS);
        return toneDb
                + new EchoBudget(AirProperties.STANDARD).echoDb(carrierHz, rangeMeters)
                - decibels(EchoBudget.ECHO_BANDWIDTH_HZ);
    }

    private static double decibels(double powerRatio) {
        return 10 * Math.log10(powerRatio);
    }
}
