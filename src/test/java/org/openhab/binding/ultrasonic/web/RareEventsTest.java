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
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventStore;

class RareEventsTest {

    private static final int RATE_HZ = 48_000;
    private static final double TONE_HZ = 20_000;
    private static final double SPEED_METERS_PER_SECOND = 1.0;
    private static final double SOUND_METERS_PER_SECOND = 343.2;
    private static final String NAME = "2026-03-01T12-00-00Z-short_alarm";
    private static final String EVENT = "api/sensors/hall/rare/" + NAME;

    @TempDir
    private Path folder;

    private ServedPage page;

    /** Ten seconds of a tone; in the seventh somebody approaches at 1 m/s. */
    private static BasebandClip clip() {
        BasebandPlan plan = BasebandPlan.of(RATE_HZ);
        double rateHz = BasebandPlan.HOP / plan.hopSeconds();
        double dopplerHz = 2 * SPEED_METERS_PER_SECOND * TONE_HZ / SOUND_METERS_PER_SECOND;
        Random random = new Random(3);
        List<float[]> hops = new ArrayList<>();
        for (int hop = 0; hop * plan.hopSeconds() < 10; hop++) {
            float[] values = new float[2 * BasebandPlan.HOP];
            for (int i = 0; i < BasebandPlan.HOP; i++) {
                double time = (hop * BasebandPlan.HOP + i) / rateHz;
                double echo = time > 6 && time < 7 ? 1e-4 : 0;
                values[i] =
                        (float) (0.1 + echo * Math.cos(2 * Math.PI * dopplerHz * time) + 1e-5 * random.nextGaussian());
                values[BasebandPlan.HOP + i] =
                        (float) (echo * Math.sin(2 * Math.PI * dopplerHz * time) + 1e-5 * random.nextGaussian());
            }
            hops.add(values);
        }
        return new BasebandClip(RATE_HZ, 1, List.of(TONE_HZ), 0, hops);
    }

    @BeforeEach
    void serve() throws IOException {
        new RareEventStore(folder, 1 << 24)
                .add(
                        new RareEvent(
                                NAME,
                                "2026-03-01T12:00:00Z",
                                List.of(TONE_HZ),
                                RareEvent.Reason.SHORT_ALARM,
                                3,
                                "physics",
                                RareEvent.Label.NONE,
                                List.of(new RareEvent.Score(1, 0.9f, 0.1f, 0, 140))),
                        clip());
        page = ServedPage.withToken(Clock.systemUTC());
        page.site.add(
                SensorPage.of(Readings.sensor("hall"), () -> ServedPage.FACTS).withRareEvents(folder, true));
    }

    @AfterEach
    void end() {
        page.close();
    }

    @Test
    void theSpectrogramShowsTheMoverAtItsVelocityAndTime() throws Exception {
        JsonObject picture = page.get(EVENT + "/spectrogram");
        int rows = picture.get("rows").getAsInt();
        int columns = picture.get("columns").getAsInt();
        byte[] data = Base64.getDecoder().decode(picture.get("data").getAsString());
        assertThat(data).hasSize(rows * columns);
        int best = 0;
        for (int i = 0; i < data.length; i++) {
            best = (data[i] & 0xff) > (data[best] & 0xff) ? i : best;
        }
        double highest = picture.get("highestMetersPerSecond").getAsDouble();
        int row = best % rows;
        int column = best / rows;
        double velocity = (2.0 * row / (rows - 1) - 1) * highest;
        double seconds = column * picture.get("columnSeconds").getAsDouble();
        assertThat(velocity).isEqualTo(SPEED_METERS_PER_SECOND, within(0.06));
        assertThat(seconds).isBetween(5.9, 7.2);
        assertThat((data[best] & 0xff) * picture.get("stepDb").getAsDouble()).isGreaterThan(20);
        assertThat(page.get(EVENT + "/spectrogram")).isEqualTo(picture);
    }

    @Test
    void labelledAndDeletedOnDisk() throws Exception {
        assertThat(page.get("api/sensors/hall/rare").getAsJsonArray("events")).hasSize(1);
        assertThat(page.post(EVENT, "{\"label\": \"false-alarm\"}").statusCode())
                .isEqualTo(200);
        RareEventStore disk = new RareEventStore(folder, 1 << 24);
        assertThat(disk.list().get(0).label()).isEqualTo(RareEvent.Label.FALSE_ALARM);
        assertThat(page.post(EVENT, "{\"label\": \"cat\"}").body())
                .contains("label must be none, false-alarm, somebody, got 'cat'");
        assertThat(page.send(page.trusted(EVENT).DELETE()).statusCode()).isEqualTo(200);
        assertThat(disk.list()).isEmpty();
        assertThat(page.send(page.trusted(EVENT).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void namesThatAreNoEventsTouchNoFile() throws Exception {
        Path outside = Files.writeString(folder.getParent().resolve("outside.json"), "{}");
        for (String name : List.of("..%2foutside", "%2e%2e%2foutside", "outside")) {
            int status = page.send(page.trusted("api/sensors/hall/rare/" + name)
                            .method("DELETE", HttpRequest.BodyPublishers.noBody()))
                    .statusCode();
            assertThat(status).isIn(400, 404);
        }
        assertThat(outside).exists();
    }

    @Test
    void aDamagedClipIsSaidSoWithoutThePath() throws Exception {
        try (var files = Files.list(folder)) {
            Path clip = files.filter(file -> file.toString().endsWith(".baseband"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(clip, "damaged");
        }
        var answer = page.send(page.trusted(EVENT + "/spectrogram"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(folder.toString());
    }

    @Test
    void aFolderThatIsNotThereYetIsEmpty() throws Exception {
        page.site.add(SensorPage.of(Readings.sensor("attic"), () -> ServedPage.FACTS)
                .withRareEvents(folder.resolve("later"), false));
        JsonObject none = page.get("api/sensors/attic/rare");
        assertThat(none.get("kept").getAsBoolean()).isFalse();
        assertThat(none.getAsJsonArray("events")).isEmpty();
        assertThat(folder.resolve("later")).doesNotExist();
    }
}
