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

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SpectrumColumn;

@Timeout(60)
class LiveStreamTest {

    private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
    private static final int CELLS = 181;

    private final ScriptedSensor sensor = Readings.sensor("hall");
    private ServedPage page;

    @BeforeEach
    void serve() throws IOException {
        page = ServedPage.withToken(Clock.systemUTC());
        page.site.add(SensorPage.of(sensor, () -> ServedPage.FACTS));
    }

    @AfterEach
    void end() {
        page.close();
    }

    private record Message(String name, JsonObject data) {}

    /** Who looks at the stream. */
    private final class Reader implements AutoCloseable {
        private final BufferedReader lines;
        private final InputStream stream;

        Reader() throws IOException, InterruptedException {
            HttpResponse<InputStream> answer = page.client()
                    .send(page.trusted("api/sensors/hall/live").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            stream = answer.body();
            lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        Message next(String wanted) throws IOException {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ") && name.equals(wanted)) {
                    return new Message(
                            name,
                            JsonParser.parseString(line.substring("data: ".length()))
                                    .getAsJsonObject());
                }
            }
            throw new IOException("the stream ended before " + wanted);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static SpectrumColumn column(long millis, double db) {
        float[] excess = new float[CELLS];
        excess[CELLS - 1] = (float) db;
        return new SpectrumColumn(START.plusMillis(millis), 4.5, excess);
    }

    @Test
    void tellsEverythingAsItHappens() throws Exception {
        try (Reader reader = new Reader()) {
            assertThat(reader.next("status").data().get("state").getAsString()).isEqualTo("sensing");
            assertThat(reader.next("reading").data().get("moving").getAsBoolean())
                    .isFalse();
            await(() -> sensor.watchers() == 1);
            sensor.tell(Readings.walking(START.plusSeconds(1), 150));
            assertThat(reader.next("reading").data().get("moving").getAsBoolean())
                    .isTrue();
            sensor.tell(new SensorEvent(SensorEventType.OCCUPIED, START.plusSeconds(1), "Somebody came."));
            assertThat(reader.next("event").data().get("type").getAsString()).isEqualTo("occupied");
            sensor.show(column(0, 20));
            JsonObject spectrum = reader.next("spectrum").data();
            byte[] bytes = Base64.getDecoder().decode(spectrum.get("data").getAsString());
            assertThat(bytes).hasSize(CELLS);
            assertThat((bytes[CELLS - 1] & 0xff) * spectrum.get("stepDb").getAsDouble())
                    .isEqualTo(20);
        }
    }

    @Test
    void nothingIsWatchedWhileNobodyLooks() throws Exception {
        assertThat(sensor.watchers()).isZero();
        try (Reader reader = new Reader()) {
            reader.next("reading");
            await(() -> sensor.watchers() == 1);
            assertThat(page.site.watchers()).isEqualTo(1);
        }
        // A browser that has gone is noticed when something is to be told to it, once a second at the latest.
        await(() -> {
            sensor.show(column(0, 1));
            return sensor.watchers() == 0 && page.site.watchers() == 0;
        });
        assertThat(sensor.listeners()).as("only the history is left").isEqualTo(1);
    }

    /** 60 kB/s are allowed; a sensor that tells 50 times a second is thinned to ten. */
    @Test
    void tenTimesASecondAndNoMore() throws Exception {
        try (Reader reader = new Reader()) {
            await(() -> sensor.watchers() == 1);
            for (int i = 1; i <= 500; i++) {
                sensor.tell(Readings.vacant(START.plusMillis(20L * i)));
            }
            sensor.tell(new SensorEvent(SensorEventType.CALIBRATED, START, "the end"));
            int readings = 0;
            String name = "";
            for (String line = reader.lines.readLine(); !line.contains("the end"); line = reader.lines.readLine()) {
                name = line.startsWith("event: ") ? line.substring(7) : name;
                readings += line.startsWith("data: ") && name.equals("reading") ? 1 : 0;
            }
            assertThat(readings).as("in ten seconds of readings").isBetween(60, 105);
        }
    }

    /** Somebody who never reads must neither hold up the sensor nor fill the memory. */
    @Test
    void whoDoesNotListenHoldsUpNobody() throws Exception {
        try (Socket deaf =
                new Socket(InetAddress.getLoopbackAddress(), page.address("/").getPort())) {
            deaf.setReceiveBufferSize(4096);
            deaf.getOutputStream()
                    .write(("GET /api/sensors/hall/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                    + page.token.text() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> sensor.watchers() == 1);
            long longest = 0;
            for (int i = 0; i < 20_000; i++) {
                long begin = System.nanoTime();
                sensor.show(column(100L * i, 10));
                longest = Math.max(longest, System.nanoTime() - begin);
            }
            assertThat(TimeUnit.NANOSECONDS.toMillis(longest)).isLessThan(2000);
            try (Reader reader = new Reader()) {
                assertThat(reader.next("reading").data().has("moving"))
                        .as("others are served meanwhile")
                        .isTrue();
            }
        }
    }

    @Test
    void noMoreThanAHouseholdLooks() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < LiveStreams.MOST; i++) {
                readers.add(new Reader());
            }
            HttpResponse<String> answer = page.send(page.trusted("api/sensors/hall/live"));
            assertThat(answer.statusCode()).isEqualTo(503);
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void aSensorThatGoesEndsItsStreams() throws Exception {
        try (Reader reader = new Reader()) {
            reader.next("reading");
            page.site.remove("hall");
            String line = "";
            while (line != null) {
                line = reader.lines.readLine();
            }
            assertThat(page.site.watchers()).isZero();
        }
    }
}
