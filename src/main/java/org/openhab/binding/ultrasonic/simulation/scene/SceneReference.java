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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The reference of scene files as Markdown, written from the keys themselves, so that it cannot be out of date. */
public final class SceneReference {

    private static final String INTRODUCTION = """
            # Scene files

            A scene file says what is in a room, what is emitted and who does what when. It is YAML; JSON is a part of
            it. Lengths are in m, times in s from the scene's start, angles in degrees. The room's corner is the origin,
            x runs along its length, y along its width, z up; 0 degrees look along x, 90 along y. A number that may
            change with time is written as a number or as `[[seconds, number], ...]`; it moves smoothly between the
            given times and holds outside them.

            A scene that cannot be is refused with file, line, key and what is allowed: unknown keys, numbers out of
            range, anybody or anything outside the room, in the device, in a wall or walking through one where there is
            no door, actions that begin before the one before is over, a device that reaches out of the room.

            """;

    private static final String FAMILIES = """
            ## Random scenes

            `simulate --random SEED --family train|tune|test --kind KIND` draws a scene; `--print-scene` shows it. The
            three families have nothing in common:

            * every seed in a drawn scene leaves 0 (train), 1 (tune) or 2 (test) on division by 4; 3 is left for files
              written by hand;
            * the range of each quantity below is cut into 20 cells of equal width (of equal ratio where it says so);
              of every five cells the first, third and fifth belong to train, the second to tune, the fourth to test,
              and each family draws from the inner nine tenths of its cells only;
            * the combinations of walls' materials are dealt out as lists.

            | quantity | from | to | unit | cells |
            |---|---|---|---|---|
            """;

    private static final String FREE = """

            All other quantities are drawn evenly, for all families alike, from ranges that the scenes show: places,
            times, speeds of walking (0.4 to 1.8 m/s), kinds of devices and numbers of microphones (1, 2, 4 most often,
            6, 8), carriers (32 to 40 kHz, near 18.2 to 20.6 kHz; in a fifth of the scenes a second tone above), the
            tone's pressure at 1 m (-50 to -40 dB re a microphone's full scale, as far as -24 to -6 dB of signal
            give it), temperature (15 to 30 degrees C), humidity (25 to 75 %), kinds of disturbers, music's gain (-30,
            -20, -10 dB).
            """;

    private SceneReference() {}

    /** The whole reference. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        Deque<Section> waiting = new ArrayDeque<>();
        Set<Section> seen = new HashSet<>();
        waiting.add(SceneSection.SCENE);
        while (!waiting.isEmpty()) {
            Section section = waiting.poll();
            if (seen.add(section)) {
                write(section, text);
                for (Key key : section.keys().values()) {
                    if (key.section() != null) {
                        waiting.add(key.section());
                    }
                    waiting.addAll(key.choices().values());
                }
            }
        }
        text.append(FAMILIES);
        for (Stratum stratum : Stratum.ALL) {
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s | %s |\n",
                    stratum.key(),
                    Key.plain(stratum.low()),
                    Key.plain(stratum.high()),
                    stratum.unit(),
                    stratum.logarithmic() ? "equal ratio" : "equal width"));
        }
        return text.append(FREE).toString();
    }

    private static void write(Section section, StringBuilder text) {
        text.append("## ").append(section.title()).append("\n\n").append(section.meaning());
        text.append("\n\n| key | value | default | meaning |\n|---|---|---|---|\n");
        for (Key key : section.keys().values()) {
            String fallback = key.fallback().map(SceneReference::fallback).orElse("required");
            text.append("| `").append(key.name()).append("` | ").append(value(key));
            text.append(" | ")
                    .append(fallback)
                    .append(" | ")
                    .append(key.meaning())
                    .append(" |\n");
        }
        text.append('\n');
    }

    private static String fallback(String value) {
        return value.equals("none") ? "" : "`" + value + "`";
    }

    private static String value(Key key) {
        if (!key.choices().isEmpty()) {
            Map.Entry<String, Section> first =
                    key.choices().entrySet().iterator().next();
            String selector = first.getValue().keys().keySet().iterator().next();
            return "a list; by `" + selector + "`: "
                    + String.join(", ", key.choices().keySet());
        }
        return key.allowed();
    }
}
