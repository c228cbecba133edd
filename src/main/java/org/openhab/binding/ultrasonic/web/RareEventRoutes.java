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
import org.openhab.binding.ultrasonic.recording.RareEvent;

/** Rare events: lists, shows, labels and deletes them. Their clips themselves never leave the machine. */
final class RareEventRoutes {

    private RareEventRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.read("/sensors/{sensor}/rare", RareEventRoutes::list),
                Route.read("/sensors/{sensor}/rare/{event}/spectrogram", RareEventRoutes::spectrogram),
                Route.change("POST", "/sensors/{sensor}/rare/{event}", RareEventRoutes::label),
                Route.change("DELETE", "/sensors/{sensor}/rare/{event}", RareEventRoutes::delete));
    }

    private static RareEvents events(ApiCall call) throws ApiException {
        return call.view().rareEvents().orElseThrow(() -> new ApiException(404, "this sensor keeps no rare events"));
    }

    private static RareEvent event(ApiCall call) throws ApiException, IOException {
        return events(call)
                .find(call.names().get("event"))
                .orElseThrow(() -> new ApiException(404, "there is no such event"));
    }

    private static void list(ApiCall call) throws ApiException, IOException {
        JsonArray list = new JsonArray();
        if (call.view().rareEvents().isPresent()) {
            events(call).list().forEach(event -> list.add(json(event)));
        }
        JsonObject json = new JsonObject();
        json.addProperty("kept", call.view().page().recordsRareEvents());
        json.add("events", list);
        call.reply(json);
    }

    private static JsonObject json(RareEvent event) {
        JsonObject json = new JsonObject();
        json.addProperty("name", event.name());
        json.addProperty("time", event.time());
        json.addProperty("reason", Words.of(event.reason()));
        SensorJson.number(json, "rarity", event.rarity(), 100);
        json.addProperty("label", Words.of(event.label()));
        double level = 0;
        double mechanical = 0;
        double seconds = 0;
        for (RareEvent.Score score : event.scores()) {
            level = Math.max(level, score.levelPercent());
            mechanical = Math.max(mechanical, score.mechanical());
            seconds = score.timeSeconds();
        }
        SensorJson.number(json, "levelPercent", level, 1);
        SensorJson.number(json, "mechanical", mechanical, 100);
        SensorJson.number(json, "seconds", seconds, 10);
        return json;
    }

    private static void spectrogram(ApiCall call) throws ApiException, IOException {
        call.reply(events(call).spectrogram(event(call)));
    }

    private static void label(ApiCall call) throws ApiException, IOException {
        RareEvent event = event(call);
        RareEvent.Label label = call.body("label").choice("label", RareEvent.Label.class);
        call.reply(json(events(call).label(event, label)));
    }

    private static void delete(ApiCall call) throws ApiException, IOException {
        events(call).remove(event(call));
        call.done();
    }
}
