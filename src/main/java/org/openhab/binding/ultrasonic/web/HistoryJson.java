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
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** A stretch of the last day as the API writes it: levels in as many points as are wanted, states as spans. */
final class HistoryJson {

    private static final double NATS_STEPS = 100;
    private static final double PERCENT_STEPS = 1;

    private HistoryJson() {}

    /**
     * Levels and states.
     *
     * @param points into how many the levels are put together, each the largest of its seconds
     */
    static JsonObject of(LevelRing.Stretch stretch, int points) {
        int perPoint = Math.max(1, (stretch.seconds() + points - 1) / points);
        JsonArray levels = new JsonArray();
        JsonArray evidence = new JsonArray();
        for (int from = 0; from < stretch.seconds(); from += perPoint) {
            int to = Math.min(stretch.seconds(), from + perPoint);
            double level = Double.NaN;
            double nats = Double.NaN;
            for (int i = from; i < to; i++) {
                if (stretch.known(i)) {
                    double evidenceNats = stretch.evidenceNats()[i];
                    nats = Double.isNaN(nats) ? evidenceNats : Math.max(nats, evidenceNats);
                    double percent = 100 * evidenceNats / stretch.thresholdNats()[i];
                    level = Double.isNaN(level) ? percent : Math.max(level, percent);
                }
            }
            add(levels, level, PERCENT_STEPS);
            add(evidence, nats, NATS_STEPS);
        }
        SettingsEffect.Spans known = new SettingsEffect.Spans();
        SettingsEffect.Spans moving = new SettingsEffect.Spans();
        SettingsEffect.Spans occupied = new SettingsEffect.Spans();
        for (int i = 0; i < stretch.seconds(); i++) {
            long second = stretch.firstSecond() + i;
            known.add(second, stretch.known(i));
            moving.add(second, stretch.moving(i));
            occupied.add(second, stretch.occupied(i));
        }
        long end = stretch.firstSecond() + stretch.seconds();
        JsonObject json = new JsonObject();
        json.addProperty("from", stretch.firstSecond() * 1000);
        json.addProperty("to", end * 1000);
        json.addProperty("pointSeconds", perPoint);
        json.add("levelPercent", levels);
        json.add("evidenceNats", evidence);
        json.add("known", spans(known.until(end)));
        json.add("motion", spans(moving.until(end)));
        json.add("occupied", spans(occupied.until(end)));
        return json;
    }

    private static void add(JsonArray array, double value, double perUnit) {
        if (Double.isNaN(value)) {
            array.add(JsonNull.INSTANCE);
        } else {
            array.add(Math.round(value * perUnit) / perUnit);
        }
    }

    /** What settings would have made of it. */
    static JsonObject of(SettingsEffect effect) {
        JsonObject json = new JsonObject();
        json.addProperty("motions", effect.motions());
        json.addProperty("movingSeconds", effect.movingSeconds());
        json.addProperty("occupiedSeconds", effect.occupiedSeconds());
        json.add("spans", spans(effect.motionSpans()));
        return json;
    }

    private static JsonArray spans(List<long[]> spans) {
        JsonArray array = new JsonArray();
        for (long[] span : spans) {
            JsonArray pair = new JsonArray();
            pair.add(span[0] * 1000);
            pair.add(span[1] * 1000);
            array.add(pair);
        }
        return array;
    }
}
