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

    private static RareEventPictures pictures(ApiCall call) throws ApiException {
        return call.view().pictures().orElseThrow(() -> new ApiException(404, "this sensor keeps no rare events"));
    }

    /** The event of a name, which has been seen in the store before it becomes the name of a file. */
    private static RareEvent event(ApiCall call) throws ApiException, IOException {
        String name = call.names().get("event");
        for (RareEvent event : pictures(call).store().list()) {
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new ApiException(404, "there is no such event");
    }

    private static void list(ApiCall call) throws ApiException, IOException {
        JsonArray events = new JsonArray();
        if (call.view().pictures().isPresent()) {
            for (RareEvent event : pictures(call).store().list()) {
                events.add(json(event));
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("kept", call.view().pictures().isPresent());
        json.add("events", events);
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
        call.reply(pictures(call).of(event(call)));
    }

    private static void label(ApiCall call) throws ApiException, IOException {
        RareEvent event = event(call);
        RareEvent.Label label = call.body("label").choice("label", RareEvent.Label.class);
        call.reply(json(pictures(call).store().label(event.name(), label)));
    }

    private static void delete(ApiCall call) throws ApiException, IOException {
        pictures(call).store().remove(event(call).name());
        call.done();
    }
}
