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
import java.util.List;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;

/** The last day, and what other settings would have made of it. */
final class HistoryRoutes {

    private static final int LEAST_SECONDS = 60;
    private static final int USUAL_POINTS = 720;
    private static final int MOST_POINTS = 2000;

    private HistoryRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.read("/sensors/{sensor}/history", HistoryRoutes::history),
                Route.read("/sensors/{sensor}/effect", HistoryRoutes::effect));
    }

    private static void history(ApiCall call) throws ApiException, IOException {
        SensorHistory history = call.view().history();
        LevelRing.Stretch stretch = stretch(call, history);
        JsonObject json = HistoryJson.of(stretch, call.parameter("points", USUAL_POINTS, 10, MOST_POINTS));
        JsonArray events = new JsonArray();
        history.events(stretch.firstSecond()).forEach(event -> events.add(SensorJson.event(event)));
        json.add("events", events);
        call.reply(json);
    }

    private static LevelRing.Stretch stretch(ApiCall call, SensorHistory history) throws ApiException {
        return history.last(call.parameter("seconds", LevelRing.SECONDS, LEAST_SECONDS, LevelRing.SECONDS));
    }

    private static void effect(ApiCall call) throws ApiException, IOException {
        SensorView view = call.view();
        ContextConfig now = view.sensor().context();
        ContextConfig wanted;
        try {
            wanted = new ContextConfig(
                    call.number("sensitivity", now.sensitivity(), 1, 10),
                    call.number("sustainSensitivity", now.sustainSensitivity(), 1, 10),
                    call.number("sustainSeconds", now.sustainSeconds(), 0, 86_400),
                    now.triggerDelayMillis(),
                    call.number("motionHoldSeconds", now.motionHoldSeconds(), 0, 3600),
                    call.number("occupancyHoldSeconds", now.occupancyHoldSeconds(), 10, 86_400),
                    call.number("occupancyDelaySeconds", now.occupancyDelaySeconds(), 0, 3600));
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, e.getMessage());
        }
        LevelRing.Stretch stretch = stretch(call, view.history());
        JsonObject json = new JsonObject();
        json.addProperty("from", stretch.firstSecond() * 1000);
        json.addProperty("to", (stretch.firstSecond() + stretch.seconds()) * 1000);
        long known = 0;
        for (int i = 0; i < stretch.seconds(); i++) {
            known += stretch.known(i) ? 1 : 0;
        }
        json.addProperty("knownSeconds", known);
        json.add("was", HistoryJson.of(SettingsEffect.asItWas(stretch)));
        json.add("now", HistoryJson.of(SettingsEffect.of(stretch, now)));
        json.add("wanted", HistoryJson.of(SettingsEffect.of(stretch, wanted)));
        json.addProperty("thresholdNats", ContextConfig.thresholdNats(wanted.sensitivity()));
        json.addProperty(
                "minorThresholdNats",
                ContextConfig.thresholdNats(wanted.sensitivity())
                        + Detector.preferred().vacantMinorNats());
        json.addProperty("sustainThresholdNats", ContextConfig.thresholdNats(wanted.sustainSensitivity()));
        call.reply(json);
    }
}
