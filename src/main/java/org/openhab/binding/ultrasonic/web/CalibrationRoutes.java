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
package org.openhab.binding.ultrasonic.web;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/** The calibration in use; begins and ends others. */
final class CalibrationRoutes {

    private CalibrationRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.read("/sensors/{sensor}/calibration", CalibrationRoutes::show),
                Route.change("POST", "/sensors/{sensor}/calibration", CalibrationRoutes::change));
    }

    private static void show(ApiCall call) throws ApiException, IOException {
        PresenceSensor sensor = call.view().sensor();
        SensorReading.Calibration state = sensor.reading().calibration();
        JsonObject json = new JsonObject();
        json.addProperty("state", Words.of(state.state()));
        SensorJson.number(json, "progressPercent", state.progressPercent(), 1);
        Optional<CalibrationResult> result = sensor.calibration();
        if (result.isPresent()) {
            json.add("result", CalibrationJson.of(result.get()));
        } else {
            json.add("result", JsonNull.INSTANCE);
        }
        call.reply(json);
    }

    private static void change(ApiCall call) throws ApiException, IOException {
        PresenceSensor sensor = call.view().sensor();
        String action = call.body("action").text("action");
        switch (action) {
            case "start" -> sensor.calibrate();
            case "cancel" -> sensor.cancelCalibration();
            case "clear" -> sensor.clearCalibration();
            default -> throw new ApiException(400, "action must be start, cancel or clear");
        }
        call.done();
    }
}
