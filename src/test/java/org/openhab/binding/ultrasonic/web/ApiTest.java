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
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

class ApiTest {

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

    @Test
    void tellsWhatIsSensed() throws Exception {
        sensor.tell(Readings.walking(Instant.parse("2026-05-01T12:00:00Z"), 163));
        JsonObject all = page.get("api/sensors/hall");
        JsonObject reading = all.getAsJsonObject("reading");
        assertThat(all.get("label").getAsString()).isEqualTo("Sensor hall");
        assertThat(all.get("model").getAsString()).isEqualTo("motion-v1");
        assertThat(reading.get("moving").getAsBoolean()).isTrue();
        assertThat(reading.get("motion").getAsString()).isEqualTo("major");
        assertThat(reading.get("occupancy").getAsString()).isEqualTo("occupied");
        assertThat(reading.get("levelPercent").getAsDouble()).isEqualTo(163);
        assertThat(reading.get("time").getAsLong()).isEqualTo(1_777_636_800_000L);
        assertThat(reading.getAsJsonObject("signal").get("noiseFloorDbfs").isJsonNull())
                .as("JSON knows no NaN")
                .isTrue();
    }

    @Test
    void changesSettingsLiveAndLeavesTheOthers() throws Exception {
        HttpResponse<String> answer = page.post("api/sensors/hall/settings", "{\"sensitivity\": 7.5}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sensor.context().sensitivity()).isEqualTo(7.5);
        assertThat(sensor.context().occupancyHoldSeconds()).isEqualTo(300);
        assertThat(page.get("api/sensors/hall/settings").get("sensitivity").getAsDouble())
                .isEqualTo(7.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings|{\"sensitivity\": 11}|sensitivity must be 1 to 10, got 11.0",
                "settings|{\"sensitivity\": \"high\"}|sensitivity must be a number",
                "settings|{\"sensitivty\": 5}|unknown key 'sensitivty'; known are [",
                "settings|{\"occupancyHoldSeconds\": 1e999}|occupancyHold must be 10 to 86400 s",
                "settings|[1, 2]|must be a JSON object",
                "settings|{{{|is no JSON",
                "calibration|{\"action\": \"begin\"}|action must be start, cancel or clear",
                "calibration|{}|action must be a text",
                "enabled|{\"enabled\": 1}|enabled must be true or false",
                "occupancy|{\"action\": \"keep\", \"seconds\": 0}|seconds must be 1 to 86400, got 0.0",
            })
    void badValuesAreNamed(String path, String body, String message) throws Exception {
        HttpResponse<String> answer = page.post("api/sensors/hall/" + path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message.replace("\"", "\\\""));
        assertThat(sensor.asked).isEmpty();
    }

    @Test
    void longBodiesAndOtherTypesAreRefused() throws Exception {
        assertThat(page.post("api/sensors/hall/settings", "{\"a\":\"" + "x".repeat(100_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        HttpRequest.Builder form = page.trusted("api/sensors/hall/settings")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("sensitivity=5"));
        assertThat(page.send(form).statusCode()).isEqualTo(415);
        assertThat(page.get("api/sensors/hall/settings").has("sensitivity"))
                .as("the server goes on")
                .isTrue();
    }

    @Test
    void doesWhatItIsAsked() throws Exception {
        page.post("api/sensors/hall/calibration", "{\"action\": \"start\"}");
        page.post("api/sensors/hall/calibration", "{\"action\": \"cancel\"}");
        page.post("api/sensors/hall/calibration", "{\"action\": \"clear\"}");
        page.post("api/sensors/hall/occupancy", "{\"action\": \"keep\", \"seconds\": 60}");
        page.post("api/sensors/hall/occupancy", "{\"action\": \"occupied\"}");
        page.post("api/sensors/hall/occupancy", "{\"action\": \"set-vacant\"}");
        page.post("api/sensors/hall/enabled", "{\"enabled\": false}");
        page.post("api/sensors/hall/selftest", "{}");
        assertThat(sensor.asked)
                .containsExactly(
                        "calibrate",
                        "cancel calibration",
                        "clear calibration",
                        "keep 60",
                        "override OCCUPIED",
                        "vacant",
                        "enable false",
                        "self-test");
        JsonObject test = page.get("api/sensors/hall/selftest");
        assertThat(test.get("running").getAsBoolean()).isFalse();
        assertThat(test.getAsJsonArray("checks")).hasSize(1);
    }

    @Test
    void sayWhyNothingCanBeKept() throws Exception {
        HttpResponse<String> answer = page.post("api/sensors/hall/report", "{\"somebody\": false}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("recording rare events is off");
        assertThat(sensor.asked).containsExactly("report false");
    }

    @Test
    void showsTheDay() throws Exception {
        Instant now = Instant.now();
        for (int second = 100; second > 0; second--) {
            sensor.tell(
                    second > 60 && second <= 70
                            ? Readings.walking(now.minusSeconds(second), 180)
                            : Readings.vacant(now.minusSeconds(second)));
        }
        sensor.tell(new SensorEvent(SensorEventType.MOTION_STARTED, now.minusSeconds(70), "Somebody walks."));
        JsonObject history = page.get("api/sensors/hall/history?seconds=120&points=60");
        assertThat(history.getAsJsonArray("motion")).hasSize(1);
        assertThat(history.getAsJsonArray("levelPercent")).hasSize(60);
        assertThat(history.get("pointSeconds").getAsInt()).isEqualTo(2);
        assertThat(history.getAsJsonArray("events")
                        .get(0)
                        .getAsJsonObject()
                        .get("type")
                        .getAsString())
                .isEqualTo("motion-started");
        long from =
                history.getAsJsonArray("motion").get(0).getAsJsonArray().get(0).getAsLong();
        assertThat(from).isEqualTo(now.minusSeconds(70).getEpochSecond() * 1000);
        JsonObject effect = page.get("api/sensors/hall/effect?seconds=120&sensitivity=9");
        assertThat(effect.getAsJsonObject("was").get("motions").getAsInt()).isEqualTo(1);
        assertThat(effect.getAsJsonObject("wanted").get("motions").getAsInt()).isEqualTo(1);
        assertThat(effect.get("thresholdNats").getAsDouble())
                .isLessThan(effect.get("minorThresholdNats").getAsDouble());
    }

    @Test
    void showsTheCalibrationInAsManyPointsAsAScreenHas() throws Exception {
        assertThat(page.get("api/sensors/hall/calibration").get("result").isJsonNull())
                .isTrue();
        sensor.calibration(MadeUpCalibration.of(4));
        JsonObject result = page.get("api/sensors/hall/calibration").getAsJsonObject("result");
        JsonObject curves = result.getAsJsonObject("curves");
        assertThat(curves.getAsJsonArray("responseDb")).hasSize(4);
        int points = curves.getAsJsonArray("responseDb").get(0).getAsJsonArray().size();
        assertThat(points).isBetween(200, 400);
        assertThat(points * curves.get("stepHz").getAsDouble())
                .as("the whole band")
                .isGreaterThanOrEqualTo((MadeUpCalibration.POINTS - 1) * 31.0);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, api/sensors/nobody, 404",
        "GET, api/nothing, 404",
        "GET, api/sensors/hall/history?seconds=5, 400",
        "GET, api/sensors/hall/history?points=many, 400",
        "GET, api/sensors/hall/effect?sensitivity=NaN, 400",
        "PUT, api/sensors/hall/settings, 405",
        "DELETE, api/sensors/hall, 405",
        "GET, nothing.html, 404",
        "DELETE, app.js, 405"
    })
    void whatIsNotThereIsSaidSo(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = page.send(page.trusted(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void sensorsComeAndGo() throws Exception {
        ScriptedSensor other = Readings.sensor("attic");
        page.site.add(SensorPage.of(other, () -> ServedPage.FACTS));
        assertThat(page.get("api/sensors").getAsJsonArray("sensors")).hasSize(2);
        page.site.remove("attic");
        assertThat(page.get("api/sensors").getAsJsonArray("sensors")).hasSize(1);
        assertThat(other.listeners()).isZero();
    }
}
