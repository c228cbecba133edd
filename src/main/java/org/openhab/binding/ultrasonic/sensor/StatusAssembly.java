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

import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.live.HealthReason;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.live.LiveState;

/**
 * Puts what a sensor is doing and what is wrong into words. Whoever was blind stays so until the room is heard again:
 * the attempts in between are nothing to tell.
 */
final class StatusAssembly {

    private SensorStatus blind;

    /** The status of a moment; moments are to be told in order. */
    SensorStatus process(Situation situation) {
        SensorStatus status =
                switch (situation.activity()) {
                    case CLOSED -> plain(SensorState.CLOSED, "", 0);
                    case OFF -> plain(SensorState.DISABLED, off(situation), situation.secondsLeft());
                    case CALIBRATING ->
                        plain(
                                SensorState.CALIBRATING,
                                "calibrating; nobody should move in the room",
                                situation.secondsLeft());
                    case TESTING -> plain(SensorState.TESTING, "testing device and room", situation.secondsLeft());
                    case WAITING -> announced(situation, List.of());
                    case RESTING -> plain(SensorState.RESTING, "resting, as low power has it", 0);
                    case BEGINNING -> beginning(situation);
                    case LIVE -> live(situation);
                };
        blind = status.state() == SensorState.BLIND ? status : null;
        return status;
    }

    private static String off(Situation situation) {
        return situation.secondsLeft() > 0
                ? "paused for another " + Math.round(situation.secondsLeft()) + " s"
                : "switched off";
    }

    private static SensorStatus plain(SensorState state, String text, double secondsLeft) {
        return new SensorStatus(state, Optional.empty(), text, List.of(), secondsLeft);
    }

    private static SensorStatus announced(Situation situation, List<HealthNote> notes) {
        return new SensorStatus(
                SensorState.CALIBRATION_ANNOUNCED,
                Optional.empty(),
                "a calibration begins in " + Math.round(situation.secondsLeft()) + " s; leave the room",
                notes,
                situation.secondsLeft());
    }

    private SensorStatus beginning(Situation situation) {
        if (situation.trouble().isEmpty()) {
            return blind != null ? blind : plain(SensorState.STARTING, "opening the device", 0);
        }
        Situation.Trouble trouble = situation.trouble().get();
        List<HealthNote> notes = trouble.problem() == SensorProblem.MODEL_BROKEN
                ? List.of()
                : List.of(new HealthNote(HealthReason.DEVICE_LOST, trouble.text()));
        return new SensorStatus(SensorState.BLIND, Optional.of(trouble.problem()), trouble.text(), notes, 0);
    }

    private SensorStatus live(Situation situation) {
        if (situation.health().isEmpty()) {
            return beginning(situation);
        }
        LiveHealth health = situation.health().get();
        if (health.state() == LiveState.BLIND) {
            HealthNote worst = health.notes().get(0);
            return new SensorStatus(
                    SensorState.BLIND,
                    Optional.of(problem(worst.reason(), situation.device())),
                    worst.text(),
                    health.notes(),
                    0);
        }
        if (health.state() != LiveState.SENSING) {
            return blind != null
                    ? blind
                    : new SensorStatus(
                            SensorState.STARTING,
                            Optional.empty(),
                            health.notes().isEmpty()
                                    ? ""
                                    : health.notes().get(0).text(),
                            health.notes(),
                            0);
        }
        return situation.announced() ? announced(situation, health.notes()) : sensing(situation, health);
    }

    private static SensorStatus sensing(Situation situation, LiveHealth health) {
        Optional<Situation.Trouble> calibration = situation.calibrationProblem();
        if (!health.notes().isEmpty()) {
            return new SensorStatus(
                    SensorState.SENSING,
                    Optional.of(SensorProblem.DISTURBED),
                    health.notes().get(0).text(),
                    health.notes(),
                    0);
        }
        return new SensorStatus(
                SensorState.SENSING,
                calibration.map(Situation.Trouble::problem),
                calibration.map(Situation.Trouble::text).orElse(""),
                List.of(),
                0,
                calibration.flatMap(Situation.Trouble::refusal));
    }

    private static SensorProblem problem(HealthReason reason, SensorProblem device) {
        return switch (reason) {
            case DEVICE_LOST -> device;
            case DEVICE_STALLED -> SensorProblem.DEVICE_STALLED;
            case MICROPHONES_MUTED -> SensorProblem.MICROPHONES_MUTED;
            case TONE_NOT_HEARD -> SensorProblem.CARRIER_NOT_HEARD;
            case ECHO_CANCELLATION_SUSPECTED -> SensorProblem.ECHO_CANCELLATION;
            case STARTING, PAUSED, INTERFERENCE, CLIPPING, MICROPHONE_OUT, DROPOUTS, OVERLOADED ->
                SensorProblem.DISTURBED;
        };
    }
}
