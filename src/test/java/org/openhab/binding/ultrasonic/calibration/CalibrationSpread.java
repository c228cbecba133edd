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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.SpeakerModel;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;

/**
 * How far calibration is from the truth in random rooms with random devices of the training family, nobody being there:
 * a line a room on standard output.
 */
public final class CalibrationSpread {

    private static final int ROOMS = 16;

    private CalibrationSpread() {}

    /** Prints the lines. */
    public static void main(String[] arguments) {
        CalibrationSettings settings = CalibrationSettings.defaults().withEmptyRoomSeconds(1);
        SceneGenerator generator = new SceneGenerator(SceneFamily.TRAIN, 612);
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            SceneKind kind = i % 4 == 3 ? SceneKind.NEAR : SceneKind.WALKS;
            int rate = i % 4 == 3 ? 48_000 : 96_000;
            Scene scene = alone(generator.scene(kind, i).scene());
            CalibrationOutcome outcome = new VirtualDevice(scene, rate).calibrate(settings);
            if (outcome instanceof CalibrationOutcome.Calibrated calibrated) {
                CalibrationResult result = calibrated.result();
                CalibrationResult.Carrier carrier = result.carriers().get(0);
                CalibrationTruth truth = new CalibrationTruth(scene, rate, settings.rangeMeters(), List.of());
                double snrDb = truth.snrDb(carrier.frequencyHz());
                double error = carrier.echoSnrDb() - (snrDb + carrier.levelDbfs());
                errors.add(error);
                System.out.printf(
                        "%s, %s: %.0f Hz, %.1f dBFS, SNR predicted %.1f, error %+.1f; %.1f dB below the best; %s%n",
                        scene.name(),
                        scene.device().name(),
                        carrier.frequencyHz(),
                        carrier.levelDbfs(),
                        carrier.echoSnrDb(),
                        error,
                        truth.bestSnrDb(SensingBand.of(carrier.frequencyHz())) - snrDb,
                        result.warnings());
            } else if (outcome instanceof CalibrationOutcome.Refused refused) {
                System.out.println(scene.name() + ": " + refused.message());
            }
        }
        Collections.sort(errors);
        System.out.printf(
                "error of the predicted SNR: %.1f to %.1f dB, median %.1f dB, %d of %d within 3 dB%n",
                errors.get(0),
                errors.get(errors.size() - 1),
                errors.get(errors.size() / 2),
                errors.stream().filter(error -> Math.abs(error) <= 3).count(),
                errors.size());
    }

    /** The scene without people, disturbers and bass. */
    private static Scene alone(Scene scene) {
        DeviceModel device = scene.device();
        DeviceModel plain = new DeviceModel(
                device.name(),
                device.geometry(),
                new SpeakerModel(device.speaker().response(), Optional.empty()),
                device.microphones(),
                device.converter(),
                device.clock(),
                List.of());
        return new Scene(
                scene.name(),
                scene.seed(),
                scene.durationSeconds(),
                scene.room(),
                scene.air(),
                scene.ambientAir(),
                plain,
                scene.placement(),
                scene.emission(),
                List.of(),
                List.of());
    }
}
