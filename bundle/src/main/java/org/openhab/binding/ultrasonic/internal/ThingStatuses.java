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
package org.openhab.binding.ultrasonic.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;

/** A sensor's status as that of a thing. */
@NonNullByDefault
final class ThingStatuses {

    /** Seconds that run down are told in steps, lest the status is told every second. */
    private static final int STEP_SECONDS = 5;

    private ThingStatuses() {}

    /**
     * The status of a thing.
     *
     * @param simulated whether it is to be said that the room is a virtual one
     * @param device what the device is called
     * @param model what the model is called
     */
    static ThingStatusInfo of(SensorStatus status, boolean simulated, String device, String model) {
        return switch (status.state()) {
            case STARTING -> info(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.STARTING.text());
            case CALIBRATION_ANNOUNCED -> online(StatusText.CALIBRATION_ANNOUNCED.text(steps(status.secondsLeft())));
            case CALIBRATING -> online(StatusText.CALIBRATING.text(steps(status.secondsLeft())));
            case TESTING -> online(StatusText.TESTING.text());
            case RESTING -> online(StatusText.RESTING.text());
            case DISABLED ->
                online(
                        status.secondsLeft() > 0
                                ? StatusText.PAUSED.text(steps(status.secondsLeft()))
                                : StatusText.SWITCHED_OFF.text());
            case SENSING -> sensing(status, simulated);
            case BLIND, CLOSED -> blind(status, device, model);
        };
    }

    /** A configuration that does not do. */
    static ThingStatusInfo misconfigured(String text) {
        return info(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, text);
    }

    private static ThingStatusInfo sensing(SensorStatus status, boolean simulated) {
        String all = simulated ? StatusText.SIMULATED.text() : null;
        if (status.problem().isEmpty()) {
            return online(all);
        }
        return switch (status.problem().get()) {
            // Nobody calibrates a virtual room.
            case NOT_CALIBRATED -> online(simulated ? all : StatusText.DEFAULTS.text());
            case CALIBRATION_FAILED ->
                online(StatusText.CALIBRATION_FAILED.text(
                        StatusDetail.ofCalibration(status).reference()));
            case CALIBRATION_STALE -> online(StatusText.CALIBRATION_STALE.text());
            default ->
                online(StatusText.DISTURBED.text(
                        StatusDetail.ofDisturbance(status).reference()));
        };
    }

    private static ThingStatusInfo blind(SensorStatus status, String device, String model) {
        SensorProblem problem = status.problem().orElse(SensorProblem.DISTURBED);
        String text =
                switch (problem) {
                    case DEVICE_MISSING -> StatusText.DEVICE_MISSING.text(device);
                    case DEVICE_BUSY -> StatusText.DEVICE_BUSY.text(device);
                    case NO_PERMISSION -> StatusText.NO_PERMISSION.text(device);
                    case FORMAT_REFUSED -> StatusText.FORMAT_REFUSED.text(device);
                    case DEVICE_STALLED -> StatusText.DEVICE_STALLED.text(device);
                    case MICROPHONES_MUTED -> StatusText.MICROPHONES_MUTED.text();
                    case CARRIER_NOT_HEARD -> StatusText.CARRIER_NOT_HEARD.text();
                    case ECHO_CANCELLATION -> StatusText.ECHO_CANCELLATION.text();
                    case MODEL_BROKEN -> StatusText.MODEL_BROKEN.text(model);
                    default -> StatusText.BLIND.text();
                };
        ThingStatusDetail detail =
                switch (problem) {
                    // What only the user can change.
                    case NO_PERMISSION, FORMAT_REFUSED, MODEL_BROKEN -> ThingStatusDetail.CONFIGURATION_ERROR;
                    default -> ThingStatusDetail.COMMUNICATION_ERROR;
                };
        return info(ThingStatus.OFFLINE, detail, text);
    }

    private static ThingStatusInfo online(String text) {
        return info(ThingStatus.ONLINE, ThingStatusDetail.NONE, text);
    }

    private static ThingStatusInfo info(ThingStatus status, ThingStatusDetail detail, String text) {
        return new ThingStatusInfo(status, detail, text);
    }

    private static long steps(double seconds) {
        return Math.max(1, Math.round(Math.ceil(seconds / STEP_SECONDS))) * STEP_SECONDS;
    }
}
