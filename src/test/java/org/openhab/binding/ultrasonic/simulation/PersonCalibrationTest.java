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
package org.openhab.binding.ultrasonic.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.body.Anthropometry;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.mover.body.Posture;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The jointed people before the same phone and table as in {@link PhoneCalibrationTest}, every row within 3 dB. */
class PersonCalibrationTest {

    private static final Vector3 PHONE = PhoneCalibrationTest.PHONE;

    private static PersonPlan adult(
            double heightMeters, double startSeconds, Vector3 place, double yaw, Posture posture) {
        long seed = Math.round(100 * heightMeters);
        return PersonPlan.of("adult", new Anthropometry(heightMeters, 1), seed, startSeconds, place, yaw, posture);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.6, 1.75, 1.85})
    void walkByAtItsPeak(double heightMeters) throws IOException {
        for (double closest : new double[] {0.6, 0.8, 1}) {
            double x = PHONE.x() + closest;
            Mover walker = adult(heightMeters, 0, new Vector3(x, 0.3, 0), Math.PI / 2, Posture.STANDING)
                    .walk(0.9, new Vector3(x, 3.7, 0))
                    .build();
            assertThat(PhoneCalibrationTest.peak(PhoneCalibrationTest.record(walker, 4.5), 0.1, 4.5))
                    .as("walk-by at %s m", closest)
                    .isBetween(-46.4 - 3, -39.6 + 3);
        }
    }

    @Test
    void walkingAwayFirstAndThreeSecondsLater() throws IOException {
        Mover walker = adult(1.75, -0.6, new Vector3(PHONE.x() + 0.4, 2.1, 0), 0.1, Posture.STANDING)
                .walk(1.1, new Vector3(4.7, 2.5, 0))
                .build();
        List<SidebandMeter.Reading> readings = PhoneCalibrationTest.record(walker, 3.9);
        assertThat(PhoneCalibrationTest.peak(readings, 0, 1)).isBetween(-44.0 - 3, -38.0 + 3);
        assertThat(PhoneCalibrationTest.median(readings, 3, 3.9)).isBetween(-58.0 - 3, -58.0 + 3);
    }

    @Test
    void handWaveNearThePhone() throws IOException {
        for (double away : new double[] {0.1, 0.2}) {
            Vector3 swing = new Vector3(0.08, 0.02, 0);
            Mover waver = adult(1.75, 0, new Vector3(PHONE.x() + away, 1.9, 0), Math.PI, Posture.seated(0.35))
                    .gesture(HandGesture.wave(0.2, HandGesture.Hand.RIGHT, 2, new Vector3(0.1, 0, 0.05), swing, 2))
                    .build();
            assertThat(PhoneCalibrationTest.peak(PhoneCalibrationTest.record(waver, 3.5), 0.1, 3.5))
                    .as("hand of somebody %s m before the phone", away)
                    .isBetween(-36.0 - 3, -23.0 + 3);
        }
    }
}
