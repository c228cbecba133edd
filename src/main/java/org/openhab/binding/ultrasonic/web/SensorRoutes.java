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

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/** What is sensed now, and what can be asked of a sensor. */
final class SensorRoutes {

    private static final double LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private SensorRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.read("/sensors", SensorRoutes::list),
                Route.read("/sensors/{sensor}", call -> call.reply(SensorJson.full(call.view()))),
                Route.read("/sensors/{sensor}/live", SensorRoutes::live),
                Route.read("/sensors/{sensor}/settings", SensorRoutes::settings),
                Route.change("POST", "/sensors/{sensor}/settings", SensorRoutes::configure),
                Route.change("POST", "/sensors/{sensor}/enabled", SensorRoutes::enable),
                Route.change("POST", "/sensors/{sensor}/occupancy", SensorRoutes::occupancy),
                Route.change("POST", "/sensors/{sensor}/report", SensorRoutes::report),
                Route.read("/sensors/{sensor}/selftest", SensorRoutes::selfTest),
                Route.change("POST", "/sensors/{sensor}/selftest", SensorRoutes::startSelfTest));
    }

    private static void list(ApiCall call) throws IOException {
        JsonArray sensors = new JsonArray();
        call.site().views().forEach(view -> sensors.add(SensorJson.summary(view.sensor())));
        JsonObject json = new JsonObject();
        json.add("sensors", sensors);
        call.reply(json);
    }

    private static void live(ApiCall call) throws ApiException, IOException {
        SensorView view = call.view();
        if (!call.request().getMethod().equals("GET")) {
            throw new ApiException(405, "this takes GET only");
        }
        call.site().streams().open(view, call.request(), call.response());
    }

    private static void settings(ApiCall call) throws ApiException, IOException {
        call.reply(SensorJson.settings(call.view().sensor().context()));
    }

    private static void configure(ApiCall call) throws ApiException, IOException {
        SensorView view = call.view();
        JsonBody body = call.body(
                "sensitivity",
                "sustainSensitivity",
                "sustainSeconds",
                "triggerDelayMillis",
                "motionHoldSeconds",
                "occupancyHoldSeconds",
                "occupancyDelaySeconds");
        ContextConfig now = view.sensor().context();
        ContextConfig wanted;
        try {
            wanted = new ContextConfig(
                    body.numberOr("sensitivity", now.sensitivity()),
                    body.numberOr("sustainSensitivity", now.sustainSensitivity()),
                    body.numberOr("sustainSeconds", now.sustainSeconds()),
                    body.numberOr("triggerDelayMillis", now.triggerDelayMillis()),
                    body.numberOr("motionHoldSeconds", now.motionHoldSeconds()),
                    body.numberOr("occupancyHoldSeconds", now.occupancyHoldSeconds()),
                    body.numberOr("occupancyDelaySeconds", now.occupancyDelaySeconds()));
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, e.getMessage());
        }
        view.page().settings().accept(wanted);
        call.reply(SensorJson.settings(wanted));
    }

    private static void enable(ApiCall call) throws ApiException, IOException {
        SensorView view = call.view();
        view.sensor().enable(call.body("enabled").flag("enabled"));
        call.done();
    }

    private static void occupancy(ApiCall call) throws ApiException, IOException {
        PresenceSensor sensor = call.view().sensor();
        JsonBody body = call.body("action", "seconds");
        switch (body.text("action")) {
            case "auto" -> sensor.override(OccupancyOverride.AUTO);
            case "occupied" -> sensor.override(OccupancyOverride.OCCUPIED);
            case "vacant" -> sensor.override(OccupancyOverride.VACANT);
            case "set-vacant" -> sensor.setVacant();
            case "keep" -> {
                double seconds = body.numberOr("seconds", 0);
                if (!(seconds >= 1 && seconds <= LONGEST_SECONDS)) {
                    throw new ApiException(400, "seconds must be 1 to 86400, got " + seconds);
                }
                sensor.keepOccupied(Duration.ofSeconds((long) seconds));
            }
            default -> throw new ApiException(400, "action must be auto, occupied, vacant, set-vacant or keep");
        }
        call.done();
    }

    /** Keeping takes no longer than writing a small file. */
    private static void report(ApiCall call) throws ApiException, IOException {
        PresenceSensor sensor = call.view().sensor();
        boolean somebody = call.body("somebody").flag("somebody");
        try {
            sensor.report(somebody).orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new ApiException(409, reason(e));
        }
        call.done();
    }

    /** What is wrong, in a line. */
    private static String reason(CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof IOException && cause.getMessage() != null
                ? cause.getMessage()
                : "nothing could be kept";
    }

    private static void startSelfTest(ApiCall call) throws ApiException, IOException {
        call.body();
        call.view().startSelfTest();
        call.done();
    }

    private static void selfTest(ApiCall call) throws ApiException, IOException {
        CompletableFuture<List<SelfTest.Check>> test = call.view().selfTest().orElse(null);
        JsonObject json = new JsonObject();
        json.addProperty("running", test != null && !test.isDone());
        boolean failed = test != null && test.isCompletedExceptionally();
        json.addProperty("failed", failed);
        json.add("checks", test != null && test.isDone() && !failed ? SensorJson.checks(test.join()) : new JsonArray());
        call.reply(json);
    }
}
