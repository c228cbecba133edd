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
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationSummary;
import org.openhab.binding.ultrasonic.calibration.CalibrationWarning;
import org.openhab.binding.ultrasonic.calibration.ForeignTone;

/** A calibration as the API writes it; curves thinned to what a screen can show. */
final class CalibrationJson {

    private static final int MOST_POINTS = 400;

    private CalibrationJson() {}

    static JsonObject of(CalibrationResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("created", result.created().toEpochMilli());
        json.addProperty("device", result.device().name());
        json.addProperty("sampleRateHz", result.device().sampleRateHz());
        json.addProperty("microphones", result.device().microphones());
        json.addProperty("rangeMeters", result.rangeMeters());
        SensorJson.number(json, "reachMeters", result.reachMeters(), 10);
        JsonArray carriers = new JsonArray();
        for (CalibrationResult.Carrier carrier : result.carriers()) {
            JsonObject entry = new JsonObject();
            SensorJson.number(entry, "frequencyHz", carrier.frequencyHz(), 10);
            SensorJson.number(entry, "levelDbfs", carrier.levelDbfs(), 10);
            SensorJson.number(entry, "echoSnrDb", carrier.echoSnrDb(), 10);
            entry.addProperty("audibleToSome", carrier.audibleToSome());
            carriers.add(entry);
        }
        json.add("carriers", carriers);
        JsonArray foreign = new JsonArray();
        for (ForeignTone tone : result.foreignTones()) {
            JsonObject entry = new JsonObject();
            SensorJson.number(entry, "frequencyHz", tone.frequencyHz(), 1);
            SensorJson.number(entry, "levelDbfs", tone.levelDbfs(), 10);
            foreign.add(entry);
        }
        json.add("foreignTones", foreign);
        JsonArray summary = new JsonArray();
        CalibrationSummary.lines(result).forEach(summary::add);
        json.add("summary", summary);
        JsonArray warnings = new JsonArray();
        result.warnings().stream().map(CalibrationWarning::text).forEach(warnings::add);
        json.add("warnings", warnings);
        json.add("curves", curves(result.curves()));
        return json;
    }

    private static JsonObject curves(CalibrationResult.Curves curves) {
        int points = curves.responseDb().get(0).size();
        int step = Math.max(1, (points + MOST_POINTS - 1) / MOST_POINTS);
        JsonObject json = new JsonObject();
        json.addProperty("firstHz", curves.firstHz());
        json.addProperty("stepHz", curves.stepHz() * step);
        json.add("responseDb", thinned(curves.responseDb(), step));
        json.add("noiseDbfs", thinned(curves.noiseDbfs(), step));
        return json;
    }

    private static JsonArray thinned(List<List<Double>> rows, int step) {
        JsonArray all = new JsonArray();
        for (List<Double> row : rows) {
            JsonArray values = new JsonArray();
            for (int i = 0; i < row.size(); i += step) {
                double value = row.get(i);
                if (Double.isFinite(value)) {
                    values.add(Math.round(value * 10) / 10.0);
                } else {
                    values.add(JsonNull.INSTANCE);
                }
            }
            all.add(values);
        }
        return all;
    }
}
