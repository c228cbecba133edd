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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.itest.Leisure;
import org.openhab.binding.ultrasonic.itest.sound.SensorProcess.Line;

/** Low power on a real sound server: the device is let go of, the room stays occupied, and its silence costs little. */
class LowPowerIT {

    private static final double REST_SECONDS = 10;
    private static final double WAKING_SECONDS = 5;
    private static final double LOOK_SECONDS = 5;

    @TempDir
    private Path folder;

    @Test
    void whoWasFoundNeedNotBeFoundAgainAtOnce() throws Exception {
        SoundServer.require();
        Leisure.require();
        Path scene = Files.writeString(folder.resolve("rests.yaml"), PacingScene.text("rests", 62, 300, 2));
        try (SoundServer sound = SoundServer.start();
                VirtualRoom room = new VirtualRoom(sound, scene, 0);
                SensorProcess sensor = new SensorProcess(
                        sound,
                        "pulse",
                        "--microphones",
                        "4",
                        "--rate",
                        "96000",
                        "--low-power",
                        "--rest",
                        String.valueOf(REST_SECONDS),
                        "--hold",
                        "60")) {
            assertThat(sensor.await(Line::sensing, 60)).as("senses").isFinite();
            assertThat(sensor.await(line -> line.state().equals("resting"), 60))
                    .as("rests once somebody is found")
                    .isFinite();
            TimeUnit.SECONDS.sleep(2);
            assertThat(sound.control("list", "short", "sink-inputs"))
                    .as("who plays")
                    .isEmpty();
            double before = sensor.cpuSeconds();
            assertThat(sensor.await(line -> line.state().equals("resting") && line.occupied(), LOOK_SECONDS))
                    .as("the room stays occupied")
                    .isFinite();
            assertThat(sensor.await(Line::sensing, REST_SECONDS + WAKING_SECONDS))
                    .as("wakes")
                    .isFinite();
            assertThat(sensor.cpuSeconds() - before)
                    .as("processor time of a rest, s")
                    .isLessThan(2);
            assertThat(sensor.interrupt()).as("exit code after Ctrl-C").isIn(0, 130, 143);
            assertThat(sensor.messages().get(sensor.messages().size() - 1)).contains("0 overruns");
        }
    }
}
