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

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.body.Anthropometry;
import org.openhab.binding.ultrasonic.simulation.mover.body.HandGesture;
import org.openhab.binding.ultrasonic.simulation.mover.body.PersonPlan;
import org.openhab.binding.ultrasonic.simulation.mover.body.Posture;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Prints the README's table of simulated phone recordings beside measured ones; the tests of the same scenes check that
 * every row is within 3 dB.
 */
final class PhoneCalibrationTable {

    private static final Vector3 PHONE = PhoneCalibrationTest.PHONE;

    private PhoneCalibrationTable() {}

    /** Renders every scene and prints its row. */
    public static void main(String[] args) throws IOException {
        List<SidebandMeter.Reading> still = PhoneCalibrationTest.record(null, 3);
        row("still floor", "-58 to -60", PhoneCalibrationTest.median(still, 0.1, 3));
        List<SidebandMeter.Reading> near = by(0.6);
        row("walking by, peak", "-39.6 to -46.4", peak(near), peak(by(0.8)), peak(by(1)));
        Mover leaving = PersonCalibrationTest.adult(
                        1.75, -0.6, new Vector3(PHONE.x() + 0.4, 2.1, 0), 0.1, Posture.STANDING)
                .walk(1.1, new Vector3(4.7, 2.5, 0))
                .build();
        List<SidebandMeter.Reading> away = PhoneCalibrationTest.record(leaving, 3.9);
        row("walking away, at the start", "-38 to -44", PhoneCalibrationTest.peak(away, 0, 1));
        row("walking away, 3 to 4 s later", "-58", PhoneCalibrationTest.median(away, 3, 3.9));
        row("hand wave near the phone", "-23 to -36", wave(0.1), wave(0.2));
        double high = near.stream()
                .mapToDouble(SidebandMeter.Reading::carrierDb)
                .max()
                .orElseThrow();
        double low = near.stream()
                .mapToDouble(SidebandMeter.Reading::carrierDb)
                .min()
                .orElseThrow();
        row("carrier's wander while somebody walks", "0.4 to 1.3", high - low);
    }

    private static List<SidebandMeter.Reading> by(double closestMeters) throws IOException {
        double x = PHONE.x() + closestMeters;
        return PhoneCalibrationTest.record(
                PersonCalibrationTest.adult(1.75, 0, new Vector3(x, 0.3, 0), Math.PI / 2, Posture.STANDING)
                        .walk(0.9, new Vector3(x, 3.7, 0))
                        .build(),
                4.5);
    }

    private static double peak(List<SidebandMeter.Reading> readings) {
        return PhoneCalibrationTest.peak(readings, 0.1, 4.5);
    }

    private static double wave(double awayMeters) throws IOException {
        Vector3 swing = new Vector3(0.08, 0.02, 0);
        Mover waver = PersonPlan.of(
                        "adult",
                        new Anthropometry(1.75, 1),
                        175,
                        0,
                        new Vector3(PHONE.x() + awayMeters, 1.9, 0),
                        Math.PI,
                        Posture.seated(0.35))
                .gesture(HandGesture.wave(0.2, HandGesture.Hand.RIGHT, 2, new Vector3(0.1, 0, 0.05), swing, 2))
                .build();
        return PhoneCalibrationTest.peak(PhoneCalibrationTest.record(waver, 3.5), 0.1, 3.5);
    }

    private static void row(String situation, String measured, double... simulated) {
        StringBuilder values = new StringBuilder();
        for (double value : simulated) {
            values.append(values.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%.1f", value));
        }
        System.out.println("| " + situation + " | " + measured + " | " + values + " |");
    }
}
