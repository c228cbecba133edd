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
package org.openhab.binding.ultrasonic.plot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands above a picture of a recording.
 *
 * @param title name of the recording
 * @param carriersHz tones that were found
 * @param sampleRateHz samples per second and microphone
 * @param microphones how many
 * @param detector name of the detector
 */
public record PictureCaption(
        String title, List<Double> carriersHz, int sampleRateHz, int microphones, String detector) {

    /** Copies the list. */
    public PictureCaption {
        carriersHz = List.copyOf(carriersHz);
    }

    /** The second line, one sentence of facts. */
    String subtitle() {
        String tones = carriersHz.stream()
                .map(hz -> String.format(Locale.ROOT, "%.2f", hz / 1000))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "tone %s kHz   \u00b7   sample rate %s kHz   \u00b7   %d microphone%s   \u00b7   detector %s",
                tones.isEmpty() ? "none" : tones,
                trimmed(sampleRateHz / 1000.0),
                microphones,
                microphones == 1 ? "" : "s",
                detector);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.valueOf(Math.round(value * 100) / 100.0);
    }
}
