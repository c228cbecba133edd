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
package org.openhab.binding.ultrasonic.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.live.LiveListener;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * What a live sensor says, for people or for programs: a line for every change, JSON lines also once a second; on a
 * terminal the present state with its level, drawn over and over.
 */
final class LiveView implements LiveListener, AutoCloseable {

    /** For whom it is. */
    enum Style {
        TERMINAL,
        PLAIN,
        JSON
    }

    private static final double REDRAW_SECONDS = 0.1;
    private static final double JSON_SECONDS = 1;
    private static final int BAR_CELLS = 30;
    private static final double BAR_DB = 60;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final Style style;
    private final boolean simulated;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private String last = "";
    private double drawnAt = Double.NEGATIVE_INFINITY;

    LiveView(PrintWriter out, Style style, boolean simulated) {
        this.out = out;
        this.style = style;
        this.simulated = simulated;
    }

    @Override
    public void report(LiveReport report, FeatureFrame frame) {
        String state = state(report);
        String reasons = reasons(report);
        boolean changed = !(state + reasons).equals(last);
        last = state + reasons;
        if (style == Style.JSON) {
            if (changed || report.timeSeconds() - drawnAt >= JSON_SECONDS) {
                drawnAt = report.timeSeconds();
                out.println(gson.toJson(json(report)));
                out.flush();
            }
            return;
        }
        if (changed) {
            out.println((style == Style.TERMINAL ? CLEAR : "") + line(report, state) + reasons);
            out.flush();
            drawnAt = Double.NEGATIVE_INFINITY;
        }
        if (style == Style.TERMINAL && report.timeSeconds() - drawnAt >= REDRAW_SECONDS) {
            drawnAt = report.timeSeconds();
            out.print(CLEAR + line(report, state) + bar(report));
            out.flush();
        }
    }

    private static String state(LiveReport report) {
        return report.motion()
                .map(motion -> motion.motion().name().toLowerCase(Locale.ROOT) + (motion.occupied() ? " occupied" : ""))
                .orElse("unknown");
    }

    private static String reasons(LiveReport report) {
        return report.health().notes().stream().map(HealthNote::text).collect(Collectors.joining("; "));
    }

    private static String line(LiveReport report, String state) {
        MotionReport motion = report.motion().orElse(null);
        String figures = motion == null
                ? " ".repeat(18)
                : String.format(
                        Locale.ROOT, "%4.0f dB  %+5.2f m/s", motion.levelDb(), motion.velocityMetersPerSecond());
        return String.format(Locale.ROOT, "%8.1f s  %-14s %s  ", report.timeSeconds(), state, figures);
    }

    private static String bar(LiveReport report) {
        double levelDb = report.motion().map(MotionReport::levelDb).orElse(0.0);
        int cells = (int) Math.round(Math.max(0, Math.min(1, levelDb / BAR_DB)) * BAR_CELLS);
        return "|" + "#".repeat(cells) + " ".repeat(BAR_CELLS - cells) + "|";
    }

    private JsonObject json(LiveReport report) {
        JsonObject entry = new JsonObject();
        entry.addProperty("timeSeconds", Math.round(report.timeSeconds() * 1000) / 1000.0);
        entry.addProperty("state", report.health().state().name().toLowerCase(Locale.ROOT));
        report.motion().ifPresent(motion -> {
            entry.addProperty("motion", motion.motion().name().toLowerCase(Locale.ROOT));
            entry.addProperty("occupied", motion.occupied());
            entry.addProperty("levelDb", Math.round(motion.levelDb() * 10) / 10.0);
            entry.addProperty("velocityMetersPerSecond", Math.round(motion.velocityMetersPerSecond() * 100) / 100.0);
        });
        JsonArray reasons = new JsonArray();
        for (HealthNote note : report.health().notes()) {
            JsonObject reason = new JsonObject();
            reason.addProperty("reason", note.reason().name().toLowerCase(Locale.ROOT));
            reason.addProperty("text", note.text());
            reasons.add(reason);
        }
        entry.add("reasons", reasons);
        entry.addProperty("simulated", simulated);
        return entry;
    }

    /** Takes the line off the screen. */
    @Override
    public void close() {
        if (style == Style.TERMINAL) {
            out.print(CLEAR);
        }
        out.flush();
    }
}
