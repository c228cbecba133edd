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
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;

/**
 * What a sensor says, for people or for programs: a line for every change; as JSON a line for every reading, of which
 * there is one within each second; on a terminal the present state with its level and reason, drawn over and over.
 */
final class LiveView implements SensorListener, AutoCloseable {

    /** For whom it is. */
    enum Style {
        TERMINAL,
        PLAIN,
        JSON
    }

    private static final int BAR_CELLS = 20;
    /** The bar is full at twice the evidence that counts as motion. */
    private static final double BAR_PERCENT = 200;

    private static final int REASON_LENGTH = 60;
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final Style style;
    private final boolean simulated;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private final Instant start;
    private SensorStatus status;
    private SensorReading reading;
    private String last = "";

    /** @param start what seconds are counted from */
    LiveView(PrintWriter out, Style style, boolean simulated, Instant start) {
        this.out = out;
        this.style = style;
        this.simulated = simulated;
        this.start = start;
    }

    /** Where others say something beside the view: on a terminal the state makes room for each of their lines. */
    static PrintWriter messages(PrintWriter out, Style style) {
        if (style != Style.TERMINAL) {
            return out;
        }
        return new PrintWriter(out, true) {
            @Override
            public void println(String text) {
                super.println(CLEAR + text);
            }
        };
    }

    @Override
    public void status(SensorStatus now) {
        // The reading that goes with it follows.
        status = now;
    }

    @Override
    public void reading(SensorReading now) {
        reading = now;
        show();
    }

    private void show() {
        if (status == null || reading == null) {
            return;
        }
        double seconds = Duration.between(start, reading.time()).toMillis() / 1000.0;
        // Figures, such as those of a countdown, are no change.
        String words = state() + FIGURES.matcher(reasons()).replaceAll("") + status.state();
        boolean changed = !words.equals(last);
        last = words;
        if (style == Style.JSON) {
            // Each, since the next may come 0.95 s later, and there is to be a line within each second.
            out.println(gson.toJson(json(seconds)));
            out.flush();
            return;
        }
        if (changed) {
            out.println((style == Style.TERMINAL ? CLEAR : "") + line(seconds) + reasons());
        }
        if (style == Style.TERMINAL) {
            out.print(CLEAR + line(seconds) + bar() + shortened(reading.room().reason()));
        }
        out.flush();
    }

    private String state() {
        if (!reading.known()) {
            return "unknown";
        }
        SensorReading.Room room = reading.room();
        return room.motion().name().toLowerCase(Locale.ROOT)
                + (room.occupancy() == Occupancy.OCCUPIED ? " occupied" : "");
    }

    private String reasons() {
        return status.notes().isEmpty()
                ? status.text()
                : status.notes().stream().map(HealthNote::text).collect(Collectors.joining("; "));
    }

    private String line(double seconds) {
        SensorReading.Room room = reading.room();
        String figures = reading.known()
                ? String.format(Locale.ROOT, "%4.0f %%  %+5.2f m/s", room.levelPercent(), room.speedMetersPerSecond())
                : " ".repeat(17);
        return String.format(Locale.ROOT, "%8.1f s  %-14s %s  ", seconds, state(), figures);
    }

    private String bar() {
        double level = reading.known() ? reading.room().levelPercent() : 0;
        int cells = (int) Math.round(Math.max(0, Math.min(1, level / BAR_PERCENT)) * BAR_CELLS);
        return "|" + "#".repeat(cells) + " ".repeat(BAR_CELLS - cells) + "|  ";
    }

    /** A line that a terminal would break could not be drawn over. */
    private static String shortened(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH - 3) + "...";
    }

    private JsonObject json(double seconds) {
        JsonObject entry = new JsonObject();
        entry.addProperty("timeSeconds", Math.round(seconds * 1000) / 1000.0);
        entry.addProperty("state", status.state().name().toLowerCase(Locale.ROOT));
        if (reading.known()) {
            SensorReading.Room room = reading.room();
            entry.addProperty("motion", room.motion().name().toLowerCase(Locale.ROOT));
            entry.addProperty("occupied", room.occupancy() == Occupancy.OCCUPIED);
            entry.addProperty("levelPercent", Math.round(room.levelPercent()));
            entry.addProperty("velocityMetersPerSecond", Math.round(room.speedMetersPerSecond() * 100) / 100.0);
        }
        JsonArray reasons = new JsonArray();
        for (HealthNote note : status.notes()) {
            JsonObject reason = new JsonObject();
            reason.addProperty("reason", note.reason().name().toLowerCase(Locale.ROOT));
            reason.addProperty("text", note.text());
            reasons.add(reason);
        }
        entry.add("reasons", reasons);
        status.problem()
                .ifPresent(
                        problem -> entry.addProperty("problem", problem.name().toLowerCase(Locale.ROOT)));
        entry.addProperty("text", status.text());
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
