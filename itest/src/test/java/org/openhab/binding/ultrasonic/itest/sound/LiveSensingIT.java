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
package org.openhab.binding.ultrasonic.itest.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.itest.Leisure;
import org.openhab.binding.ultrasonic.itest.sound.SensorProcess.Line;

/**
 * End to end: the packaged sensor, a real sound server, a virtual room behind it in which somebody walks in, reads and
 * leaves.
 */
class LiveSensingIT {

    /** Somebody walks in at 3 m, sits and reads, gets up and leaves. */
    private static final String SCENE = """
            name: visit
            seed: 61
            duration: 120
            sample-rate: 96000
            room:
              size: [5.6, 4.2, 2.5]
              tail: {level: -27, decay: 0.3}
              doors:
                - {wall: east, from: 2.8, width: 0.9, open: 1}
            weather: {temperature: 21, humidity: 45}
            device: {preset: smart-speaker, at: [0.5, 2.1, 0.9], microphones: 4, seed: 7}
            emission:
              tones: [{frequency: 36000, level: -12}]
            people:
              - body: adult
                height: 1.76
                seed: 11
                at: [7, 3.25]
                facing: 180
                script:
                  - {do: walk, at: 30, to: [[5, 3.2], [3.5, 2.4], [2.4, 2.1]], speed: 1.1}
                  - {do: turn, at: 38, facing: 180}
                  - {do: sit, at: 40}
                  - {do: page, at: 46}
                  - {do: cup, at: 52}
                  - {do: page, at: 59}
                  - {do: reach, at: 65, by: [0.35, -0.1, 0.1]}
                  - {do: stand, at: 71}
                  - {do: walk, at: 74, to: [[3.6, 2.6], [5, 3.2], [7, 3.25]], speed: 1.2}
            """;

    private static final double WALK_IN = 31.5;
    private static final double SEATED = 43;
    private static final double STANDS_UP = 70;
    private static final double GONE = 81;
    private static final double HOLD = 12;
    private static final double END = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pulse", "java:default"})
    @Execution(ExecutionMode.CONCURRENT)
    void visitIsSeenFromTheFirstStepToTheLast(String device) throws Exception {
        SoundServer.require();
        Leisure.require();
        Path scene = Files.writeString(folder.resolve("visit.yaml"), SCENE);
        try (SoundServer sound = SoundServer.start();
                VirtualRoom room = new VirtualRoom(sound, scene, 0);
                SensorProcess sensor = new SensorProcess(
                        sound,
                        device,
                        // The way of the sound is tested, and the times along it; the network takes a second longer.
                        "--detector",
                        "physics",
                        "--microphones",
                        "4",
                        "--rate",
                        "96000",
                        "--hold",
                        String.valueOf(HOLD))) {
            assertThat(sensor.await(Line::sensing, 25))
                    .as("senses; it said %s", sensor.messages())
                    .isFinite();
            while (room.sceneSeconds(System.nanoTime()) < END) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            List<Line> lines = sensor.lines();
            assertThat(sensor.interrupt()).as("exit code after Ctrl-C").isIn(0, 130, 143);

            // The empty room at first, and again once the hold is over.
            assertThat(at(lines, room, 22, 30)).noneMatch(line -> line.motion().equals("major"));
            assertThat(at(lines, room, WALK_IN, WALK_IN + 1.5))
                    .as("walking in is seen within 1.5 s")
                    .anyMatch(line -> line.motion().equals("major"));
            assertThat(at(lines, room, SEATED, STANDS_UP))
                    .as("reading is seen")
                    .anyMatch(line ->
                            line.motion().equals("minor") || line.motion().equals("major"));
            assertThat(at(lines, room, WALK_IN + 1.5, GONE))
                    .as("occupied as long as somebody is there")
                    .allMatch(Line::occupied);
            assertThat(at(lines, room, 74.5, 79)).as("walking out is seen").anyMatch(line -> line.motion()
                    .equals("major"));
            assertThat(at(lines, room, GONE + HOLD + 3, END))
                    .as("vacant once the hold is over")
                    .isNotEmpty()
                    .noneMatch(Line::occupied);
            assertThat(at(lines, room, 22, END)).as("never blind").allMatch(Line::sensing);
            assertThat(sensor.messages().get(sensor.messages().size() - 1))
                    .contains("0 overruns, 0 underruns, 0 dropped samples, 0 reopenings");
        }
    }

    private static List<Line> at(List<Line> lines, VirtualRoom room, double from, double to) {
        return lines.stream()
                .filter(line -> room.sceneSeconds(line.nanos()) >= from && room.sceneSeconds(line.nanos()) < to)
                .toList();
    }
}
