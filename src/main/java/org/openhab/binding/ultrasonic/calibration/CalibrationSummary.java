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
package org.openhab.binding.ultrasonic.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A calibration in plain words. */
public final class CalibrationSummary {

    private static final double MOSTLY_DB = 1;

    private CalibrationSummary() {}

    /** Some sentences, one a line. */
    public static List<String> lines(CalibrationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s, %d microphone%s at %s kHz, calibrated at %s.",
                result.device().name(),
                result.device().microphones(),
                result.device().microphones() == 1 ? "" : "s",
                kiloHertz(result.device().sampleRateHz()),
                result.created()));
        for (CalibrationResult.Carrier carrier : result.carriers()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Emits %s kHz at %.1f dBFS; it arrives at %s, the noise beside it is %s in 1 Hz.",
                    kiloHertz(carrier.frequencyHz()),
                    carrier.levelDbfs(),
                    range(carrier.heardDbfs(), "dBFS"),
                    range(carrier.dopplerFloorDbfs(), "dBFS")));
        }
        boolean enough = result.reachMeters() >= result.rangeMeters() - 0.05;
        lines.add(String.format(
                Locale.ROOT,
                "A walking person should be found up to %.1f m away%s.",
                result.reachMeters(),
                enough ? "" : String.format(Locale.ROOT, ", %.1f m were wanted", result.rangeMeters())));
        lines.add(foreign(result));
        result.warnings().forEach(warning -> lines.add("Warning: " + warning.text()));
        return List.copyOf(lines);
    }

    private static String foreign(CalibrationResult result) {
        List<ForeignTone> tones = result.foreignTones();
        if (tones.isEmpty()) {
            return "No other ultrasonic source was heard.";
        }
        String list = tones.stream()
                .limit(5)
                .map(tone -> kiloHertz(tone.frequencyHz()) + " kHz"
                        + (tone.strong() ? " (strong, perhaps another sensor)" : "")
                        + (tone.intermittent() ? " (comes and goes)" : ""))
                .collect(Collectors.joining(", "));
        return "Other ultrasonic sources: " + list + (tones.size() > 5 ? ", and " + (tones.size() - 5) + " more" : "")
                + ".";
    }

    private static String kiloHertz(double hz) {
        String text = String.format(Locale.ROOT, "%.2f", hz / 1000);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String range(List<Double> values, String unit) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return high - low < MOSTLY_DB
                ? String.format(Locale.ROOT, "%.0f %s", (low + high) / 2, unit)
                : String.format(Locale.ROOT, "%.0f to %.0f %s", low, high, unit);
    }
}
