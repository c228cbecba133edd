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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.itest.Leisure;
import org.openhab.binding.ultrasonic.itest.karaf.HostConnection;
import org.openhab.binding.ultrasonic.itest.karaf.JournalEntry;
import org.openhab.binding.ultrasonic.itest.karaf.Karaf;

/**
 * The binding in Karaf on a real sound server: it sees the person behind it, keeps its streams when its sensitivity is
 * changed, goes OFFLINE with the server and comes back with it, and leaves no stream behind.
 */
class KarafSoundIT {

    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));
    private static final String SENSOR = "ultrasonic:sensor:living";
    private static final String RIVAL = "ultrasonic:sensor:rival";
    private static final String[] SETTINGS = {
        "outputDevice=pulse",
        "inputDevice=pulse",
        "channels=4",
        "sampleRate=96000",
        "carrierMode=fixed",
        "carrierFrequency=36000",
        "outputLevel=-12",
        "autoCalibrate=false",
        "occupancyHold=10"
    };
    private static final double PATIENCE_SECONDS = 60;
    private static final double NOTICED_SECONDS = 10;

    @TempDir
    private Path folder;

    @Test
    void sensorLivesWithItsSoundServer() throws Exception {
        SoundServer.require();
        Leisure.require();
        Path scene = Files.writeString(folder.resolve("pacing.yaml"), PacingScene.text("pacing", 63, 600, 60));
        try (SoundServer sound = SoundServer.start();
                VirtualRoom room = new VirtualRoom(sound, scene, 0);
                Karaf karaf = new Karaf(Files.createDirectory(folder.resolve("karaf")), sound.environment())) {
            HostConnection host = karaf.host();
            karaf.deployBinding(KAR);

            host.create(SENSOR, SETTINGS);
            host.await(PATIENCE_SECONDS, status -> status.startsWith("ONLINE"), "status", SENSOR);
            host.await(PATIENCE_SECONDS, "ON"::equals, "state", SENSOR, "occupancy");
            // Tone and level are given and no calibration is wanted, so that there is nothing to add.
            assertThat(host.order("status", SENSOR)).isEqualTo("ONLINE NONE");
            assertThat(room.running()).isTrue();

            String streams = sound.control("list", "short", "sink-inputs");
            assertThat(streams).isNotEmpty();
            host.order("configure", SENSOR, "sensitivity=6", "occupancyHold=12");
            host.await(NOTICED_SECONDS, "6"::equals, "state", SENSOR, "sensitivity");
            assertThat(sound.control("list", "short", "sink-inputs")).isEqualTo(streams);

            host.create(RIVAL, SETTINGS);
            assertThat(host.await(NOTICED_SECONDS, status -> status.startsWith("OFFLINE"), "status", RIVAL))
                    .contains("CONFIGURATION_ERROR", "status.device-taken", SENSOR);
            host.order("remove", RIVAL);

            long killed = System.currentTimeMillis();
            room.order("deaf");
            sound.kill();
            JournalEntry offline = host.await(
                    NOTICED_SECONDS,
                    killed,
                    entry -> entry.thing().equals(SENSOR) && entry.text().startsWith("OFFLINE COMMUNICATION_ERROR"));
            host.await(NOTICED_SECONDS, "UNDEF"::equals, "state", SENSOR, "occupancy");
            host.await(NOTICED_SECONDS, killed, entry -> entry.is(SENSOR, "event", "event DEVICE_LOST"));
            sound.launch(SoundServer.RATE_HZ);
            room.order("listen");
            host.await(PATIENCE_SECONDS, status -> status.startsWith("ONLINE"), "status", SENSOR);
            host.await(NOTICED_SECONDS, offline.millis(), entry -> entry.is(SENSOR, "event", "event DEVICE_RESTORED"));
            host.await(PATIENCE_SECONDS, "ON"::equals, "state", SENSOR, "motion");

            karaf.undeploy(KAR);
            host.await(PATIENCE_SECONDS, "0"::equals, "factories");
            host.await(PATIENCE_SECONDS, String::isEmpty, "threads", "ultrasonic");
            assertThat(sound.control("list", "short", "sink-inputs")).isEmpty();
        }
    }
}
