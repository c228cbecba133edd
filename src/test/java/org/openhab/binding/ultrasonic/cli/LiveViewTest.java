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

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.web.Readings;

class LiveViewTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

    /** Readings come every 0.25, 0.5 or 0.9 s and some more, until the next block of sound, and at changes. */
    @Test
    void aJsonLineComesAtLeastOnceASecondHoweverFarApartReadingsAre() {
        int[] apart = {260, 945, 400, 945, 905, 290, 10, 940, 540, 520, 945};
        StringWriter text = new StringWriter();
        try (LiveView view = new LiveView(new PrintWriter(text), LiveView.Style.JSON, false, START)) {
            view.status(new SensorStatus(SensorState.SENSING, Optional.empty(), "", List.of(), 0));
            int time = 0;
            for (int i = 0; i < 50; i++) {
                view.reading(Readings.vacant(START.plusMillis(time)));
                time += apart[i % apart.length];
            }
        }

        List<Double> seconds = text.toString()
                .lines()
                .map(line -> JsonParser.parseString(line)
                        .getAsJsonObject()
                        .get("timeSeconds")
                        .getAsDouble())
                .toList();
        assertThat(seconds).hasSizeGreaterThan(30);
        for (int i = 1; i < seconds.size(); i++) {
            assertThat(seconds.get(i) - seconds.get(i - 1)).isBetween(0.0, 1.0);
        }
    }
}
