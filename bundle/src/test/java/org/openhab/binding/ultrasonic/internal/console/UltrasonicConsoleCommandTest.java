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
package org.openhab.binding.ultrasonic.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.internal.FakeSensor;
import org.openhab.binding.ultrasonic.internal.Readings;
import org.openhab.binding.ultrasonic.internal.RunningSensors;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.core.io.console.Console;
import org.openhab.core.thing.ThingUID;

class UltrasonicConsoleCommandTest {

    private final RunningSensors running = new RunningSensors();
    private final UltrasonicConsoleCommand command = new UltrasonicConsoleCommand(running, List::of);
    private final List<String> lines = new ArrayList<>();
    private FakeSensor sensor;

    private final Console console = new Console() {
        @Override
        public void print(String text) {
            lines.add(text);
        }

        @Override
        public void println(String text) {
            lines.add(text);
        }

        @Override
        public void printUsage(String text) {
            lines.add("usage: " + text);
        }
    };

    @BeforeEach
    void oneSensorRuns() {
        sensor = new FakeSensor(SensorConfig.of("kitchen", DeviceChoice.virtual(), SensorFiles.in(Path.of("nowhere"))));
        running.add(new ThingUID("ultrasonic:sensor:kitchen"), sensor);
        sensor.sensing();
        sensor.sense(Readings.moving(150));
    }

    private List<String> execute(String line) {
        lines.clear();
        command.execute(line.isEmpty() ? new String[0] : line.split(" "), console);
        return List.copyOf(lines);
    }

    private List<String> complete(String line) {
        String[] words = line.split(" ", -1);
        List<String> candidates = new ArrayList<>();
        command.complete(words, words.length - 1, words[words.length - 1].length(), candidates);
        return candidates.stream().map(String::strip).toList();
    }

    @Test
    void withoutAVerbTheUsageIsShown() {
        assertThat(execute("")).hasSize(9).allMatch(line -> line.startsWith("usage: ultrasonic "));
        assertThat(execute("dance")).hasSize(9);
        assertThat(execute("status")).singleElement().asString().contains("status SENSOR");
        assertThat(execute("explain kitchen now")).singleElement().asString().startsWith("usage:");
    }

    @Test
    void everyVerbDoesWhatItSays() {
        assertThat(execute("devices")).containsExactly("no device both plays and hears; 'auto' takes none");
        assertThat(execute("list")).singleElement().asString().contains("kitchen", "SENSING", "OCCUPIED", "SIMULATED");
        assertThat(execute("status kitchen")).first().isEqualTo("SENSING");
        assertThat(execute("status ultrasonic:sensor:kitchen"))
                .anyMatch(line -> line.contains("moving (MAJOR), level 150 %, APPROACHING at 0.73 m/s"));
        assertThat(execute("explain kitchen")).containsExactly("vacant, says the test");
        assertThat(execute("selftest kitchen"))
                .containsExactly("passed  device opens: 2 microphones", "FAILED  probe is heard: nothing came back");
        execute("calibrate kitchen");
        execute("calibrate kitchen cancel");
        execute("calibrate kitchen clear");
        assertThat(execute("record kitchen 30")).containsExactly("recording for 30 s", "recorded in diagnostics");
        assertThat(sensor.told).containsExactly("calibrate", "cancelCalibration", "clearCalibration", "record PT30S");
        assertThat(execute("model")).last().asString().startsWith("'auto' senses with");
    }

    @Test
    void monitorShowsReadingsUntilItsTimeIsOver() {
        assertThat(execute("monitor kitchen 1")).first().asString().contains("moving (MAJOR)");
        assertThat(sensor.listeners()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "record kitchen 0, 'seconds must be 1 to 600, got 0'",
        "record kitchen abc, 'seconds must be 1 to 600, got ''abc'''",
        "monitor kitchen 601, 'seconds must be 1 to 600, got 601'",
        "calibrate kitchen now, 'expected cancel or clear, got ''now'''",
        "status bathroom, 'no sensor ''bathroom'' runs; ''openhab:ultrasonic list'' tells which do'",
        "model /no/such/file, /no/such/file"
    })
    void whatMakesNoSenseIsAnsweredInALine(String line, String answer) {
        assertThat(execute(line)).singleElement().asString().startsWith(answer);
    }

    @Test
    void wordsAreCompleted() {
        assertThat(complete("")).contains("devices", "list", "model", "status", "calibrate", "monitor");
        assertThat(complete("se")).containsExactly("selftest");
        assertThat(complete("status ")).containsExactly("kitchen");
        assertThat(complete("calibrate kitchen c")).containsExactly("cancel", "clear");
        assertThat(complete("list k")).isEmpty();
    }
}
