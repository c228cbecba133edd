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
package org.openhab.binding.ultrasonic.training.mining;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of listening to a scene or recording.
 *
 * @param unit its number
 * @param seconds its length
 * @param emptySeconds of it, known to be without anybody
 * @param falseAlarms within those
 * @param walks labelled walks
 * @param walksFound of those, in time
 * @param events the rarest
 */
public record HearingResult(
        long unit,
        double seconds,
        double emptySeconds,
        int falseAlarms,
        int walks,
        int walksFound,
        List<MinedEvent> events) {

    /** Copies the list. */
    public HearingResult {
        events = List.copyOf(events);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("unit", unit);
        json.addProperty("seconds", seconds);
        json.addProperty("emptySeconds", emptySeconds);
        json.addProperty("falseAlarms", falseAlarms);
        json.addProperty("walks", walks);
        json.addProperty("walksFound", walksFound);
        JsonArray list = new JsonArray();
        events.forEach(event -> list.add(event.json()));
        json.add("events", list);
        return json;
    }

    static HearingResult of(JsonObject json) {
        List<MinedEvent> events = new ArrayList<>();
        json.getAsJsonArray("events").forEach(event -> events.add(MinedEvent.of(event.getAsJsonObject())));
        return new HearingResult(
                json.get("unit").getAsLong(),
                json.get("seconds").getAsDouble(),
                json.get("emptySeconds").getAsDouble(),
                json.get("falseAlarms").getAsInt(),
                json.get("walks").getAsInt(),
                json.get("walksFound").getAsInt(),
                events);
    }
}
