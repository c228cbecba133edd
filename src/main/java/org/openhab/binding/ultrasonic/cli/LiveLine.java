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

import java.io.PrintWriter;
import java.util.Locale;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * The state of this moment in one line of a terminal, drawn over and over; every change of motion stays on the screen.
 */
final class LiveLine implements MotionListener, AutoCloseable {

    private static final double REDRAW_SECONDS = 0.1;
    private static final int BAR_CELLS = 30;
    /** The bar is full at twice the evidence that counts as motion. */
    private static final double BAR_PERCENT = 200;

    private static final String CLEAR = "\r\u001b[K";
    private static final String RESET = "\u001b[0m";

    private final PrintWriter out;
    private double drawnSeconds = Double.NEGATIVE_INFINITY;
    private Motion last = Motion.NONE;
    private boolean known;

    LiveLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        if (report.motion() != last || report.room().known() != known) {
            last = report.motion();
            known = report.room().known();
            out.println(CLEAR + line(report));
            drawnSeconds = Double.NEGATIVE_INFINITY;
        }
        if (report.timeSeconds() - drawnSeconds >= REDRAW_SECONDS) {
            drawnSeconds = report.timeSeconds();
            out.print(CLEAR + line(report) + bar(report));
            out.flush();
        }
    }

    private String line(MotionReport report) {
        String state = !known ? "tone?" : report.motion().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "%7.1f s  %s%-6s%s %-9s %4.0f %%  %4.0f dB  %+5.2f m/s",
                report.timeSeconds(),
                colour(report.motion()),
                state,
                RESET,
                report.occupied() ? "occupied" : "",
                report.room().levelPercent(),
                report.levelDb(),
                report.velocityMetersPerSecond());
    }

    private static String colour(Motion motion) {
        return switch (motion) {
            case NONE -> "\u001b[2m";
            case MINOR -> "\u001b[33m";
            case MAJOR -> "\u001b[1;31m";
        };
    }

    private static String bar(MotionReport report) {
        int cells = (int) Math.round(Math.max(0, Math.min(1, report.room().levelPercent() / BAR_PERCENT)) * BAR_CELLS);
        return "  |" + "#".repeat(cells) + " ".repeat(BAR_CELLS - cells) + "|";
    }

    /** Takes the line off the screen. */
    @Override
    public void close() {
        out.print(CLEAR);
        out.flush();
    }
}
