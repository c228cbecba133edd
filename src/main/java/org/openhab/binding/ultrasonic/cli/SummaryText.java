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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;
import org.openhab.binding.ultrasonic.recording.CarrierSighting;
import org.openhab.binding.ultrasonic.recording.MotionInterval;
import org.openhab.binding.ultrasonic.recording.ReplaySummary;

/** What a replay found, for people. */
final class SummaryText {

    private static final int MOST_INTERVALS = 60;
    private static final int MOST_LOSSES = 8;
    /** Velocities of both signs that nearly cancel are no direction. */
    private static final double ONE_WAY_SHARE = 0.4;

    private SummaryText() {}

    /**
     * Prints everything but the failure of having found no tone at all.
     *
     * @param name of the recording
     */
    static void print(PrintWriter out, String name, ReplaySummary summary) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %s, %s%n",
                name,
                Plain.time(summary.durationSeconds()),
                Plain.count(summary.microphones(), "microphone"),
                Plain.kilohertz(summary.sampleRateHz()));
        for (CarrierSighting carrier : summary.carriers()) {
            out.printf(
                    Locale.ROOT,
                    "Tone      %.1f Hz at %s dBFS, %s dB above the noise in 47 Hz%n",
                    carrier.frequencyHz(),
                    range(carrier.levelDbfs()),
                    range(carrier.snrDb()));
        }
        if (!summary.carriers().isEmpty()) {
            printMotion(out, summary);
        }
        for (String warning : warnings(summary)) {
            out.println("Warning   " + warning);
        }
        out.flush();
    }

    private static void printMotion(PrintWriter out, ReplaySummary summary) {
        List<MotionInterval> intervals = summary.intervals();
        double moving =
                intervals.stream().mapToDouble(MotionInterval::durationSeconds).sum();
        out.printf(
                Locale.ROOT,
                "Motion    %s%n",
                intervals.isEmpty() ? "none" : Plain.time(moving) + " in " + Plain.count(intervals.size(), "interval"));
        if (!intervals.isEmpty()) {
            out.printf(Locale.ROOT, "  %-12s %-12s %-6s %9s   %s%n", "from", "to", "kind", "peak", "mean radial speed");
        }
        for (MotionInterval interval : intervals.subList(0, Math.min(MOST_INTERVALS, intervals.size()))) {
            out.printf(
                    Locale.ROOT,
                    "  %-12s %-12s %-6s %6.0f dB   %s%n",
                    Plain.time(interval.startSeconds()),
                    Plain.time(interval.endSeconds()),
                    interval.strongest().name().toLowerCase(Locale.ROOT),
                    interval.peakLevelDb(),
                    speed(interval));
        }
        if (intervals.size() > MOST_INTERVALS) {
            out.println("  and " + (intervals.size() - MOST_INTERVALS) + " more; --out writes them all");
        }
        out.printf(
                Locale.ROOT,
                "Occupied  %s of %s%n",
                Plain.time(summary.occupiedSeconds()),
                Plain.time(summary.durationSeconds()));
    }

    private static String speed(MotionInterval interval) {
        double speed = interval.meanSpeedMetersPerSecond();
        if (speed == 0) {
            return "too slow to tell";
        }
        double velocity = interval.meanVelocityMetersPerSecond();
        String direction = "to and fro";
        if (Math.abs(velocity) > ONE_WAY_SHARE * speed) {
            direction = velocity > 0 ? "approaching" : "receding";
        }
        return String.format(Locale.ROOT, "%.2f m/s, %s", speed, direction);
    }

    private static String range(List<Double> values) {
        double least = Collections.min(values);
        double most = Collections.max(values);
        return most - least < 1
                ? String.format(Locale.ROOT, "%.0f", most)
                : String.format(Locale.ROOT, "%.0f to %.0f", least, most);
    }

    /** Everything that keeps a pipeline from sensing well, one sentence each. */
    static List<String> warnings(ReplaySummary summary) {
        List<String> warnings = new ArrayList<>();
        PipelineHealth health = summary.health();
        long all = Math.max(1, summary.samples() * summary.microphones());
        if (health.clippedSamples() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s clipped (%.2g %% of all): the input is too loud, lower its gain",
                    Plain.count(health.clippedSamples(), "sample"),
                    100.0 * health.clippedSamples() / all));
        }
        if (health.nonFiniteSamples() > 0) {
            warnings.add(Plain.count(health.nonFiniteSamples(), "sample")
                    + " not a number, taken for silence: whatever made this file is at fault");
        }
        if (health.gaps() > 0) {
            warnings.add(Plain.count(health.gaps(), "gap") + ", " + Plain.count(health.lostSamples(), "sample")
                    + " lost per microphone");
        }
        if (!health.silentMicrophones().isEmpty() && summary.hops() > 0) {
            String which = health.silentMicrophones().stream()
                    .map(mic -> String.valueOf(mic + 1))
                    .collect(Collectors.joining(", "));
            boolean one = health.silentMicrophones().size() == 1;
            warnings.add("microphone" + (one ? " " : "s ") + which + (one ? " delivers" : " deliver")
                    + " one constant value: muted, or broken");
        }
        List<Double> lost = summary.carrierLostAtSeconds();
        if (!lost.isEmpty()) {
            String when = lost.stream()
                    .limit(MOST_LOSSES)
                    .map(seconds -> String.format(Locale.ROOT, "%.1f s", seconds))
                    .collect(Collectors.joining(", "));
            String more = lost.size() > MOST_LOSSES ? " and " + (lost.size() - MOST_LOSSES) + " more times" : "";
            warnings.add("the tone vanished at " + when + more
                    + (health.searching() ? " and did not come back" : ", and came back"));
        }
        return warnings;
    }
}
