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
package org.openhab.binding.ultrasonic.itest.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.itest.Leisure;

/**
 * The KAR, dropped into a running Karaf, resolves, senses a virtual room in which somebody comes and goes, obeys, never
 * blocks the host, and leaves nothing behind when it is taken away.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KarafIT {

    private static final String BUNDLE = "org.openhab.binding.ultrasonic";
    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));

    /**
     * Somebody comes in by a door three metres away, half a minute after the beginning, and leaves ten seconds later.
     */
    private static final String SCENE = """
            name: errand
            seed: 71
            duration: 600
            sample-rate: 96000
            room:
              size: [5.6, 4.2, 2.5]
              tail: {level: -27, decay: 0.3}
              doors:
                - {wall: south, from: 2.6, width: 0.9, open: 1}
            device: {preset: smart-speaker, at: [0.5, 2.1, 0.9], microphones: 2, seed: 7}
            emission:
              tones: [{frequency: 36000, level: -12}]
            people:
              - body: adult
                height: 1.76
                seed: 11
                at: [3.05, -1.4]
                facing: 90
                script:
                  - {do: walk, at: 30, to: [[3.05, 0.6], [2.4, 2.1]], speed: 1.1}
                  - {do: turn, at: 38, facing: 0}
                  - {do: walk, at: 40, to: [[3.05, 0.6], [3.05, -1.4]], speed: 1.2}
            """;

    private static final double COMES_SECONDS = 30;
    private static final double GONE_SECONDS = 47;
    private static final double HOLD_SECONDS = 10;
    private static final String VISIT = "ultrasonic:simulated-sensor:visit";
    private static final String LAST = "ultrasonic:simulated-sensor:last";
    private static final String TOY = "ultrasonic:simulated-sensor:toy";
    private static final double PATIENCE_SECONDS = 30;
    private static final double MOST_MILLIS = 50;
    private static final int CYCLES = 50;

    @TempDir
    private static Path folder;

    private static Karaf karaf;
    private static HostConnection host;
    private static long visitMillis;

    @BeforeAll
    static void start() throws Exception {
        Path scene = Files.writeString(folder.resolve("errand.yaml"), SCENE);
        karaf = new Karaf(Files.createDirectory(folder.resolve("karaf")), Map.of());
        host = karaf.host();
        karaf.deployBinding(KAR);
        visitMillis = System.currentTimeMillis();
        host.create(
                VISIT,
                "scene=" + scene,
                "sensitivity=7",
                "occupancyHold=10",
                "updateInterval=0.5",
                "restoreOccupancy=false");
        host.create(TOY, "scene=" + scene, "occupancyHold=10", "restoreOccupancy=false");
    }

    @AfterAll
    static void stop() throws Exception {
        if (karaf != null) {
            karaf.close();
        }
    }

    private static void awaitOnline(String thing) throws Exception {
        host.await(PATIENCE_SECONDS, status -> status.startsWith("ONLINE"), "status", thing);
    }

    @Test
    @Order(1)
    void bundleIsWiredAndItsComponentsWork() throws Exception {
        assertThat(host.order("imports", BUNDLE).split("\t"))
                .contains("org.openhab.core.thing.binding", "org.openhab.core.automation.annotation", "com.sun.jna");
        // The page needs openHAB's users and web server, which this host has not; nothing else may lack anything.
        assertThat(host.order("components", BUNDLE).split("\t"))
                .allMatch(component -> component.isEmpty() || component.contains("internal.web."));
    }

    @Test
    @Order(2)
    void simulatedSensorGoesOnlineAndSaysThatItIsOne() throws Exception {
        awaitOnline(VISIT);
        assertThat(host.order("status", VISIT)).contains("status.simulated");
        assertThat(host.journal())
                .as("it is UNKNOWN until it senses")
                .anyMatch(entry -> entry.thing().equals(VISIT)
                        && entry.kind().equals("status")
                        && entry.text().startsWith("UNKNOWN"));
    }

    @Test
    @Order(3)
    void commandsAreObeyed() throws Exception {
        awaitOnline(TOY);
        host.order("command", TOY, "sensitivity", "decimal:8");
        host.await(PATIENCE_SECONDS, "8"::equals, "state", TOY, "sensitivity");
        host.order("command", TOY, "occupancy-hold", "quantity:2 min");
        host.await(PATIENCE_SECONDS, state -> state.startsWith("120"), "state", TOY, "occupancy-hold");
        host.order("command", TOY, "override", "string:OCCUPIED");
        host.await(PATIENCE_SECONDS, "ON"::equals, "state", TOY, "occupancy");
        host.order("command", TOY, "override", "string:VACANT");
        host.await(PATIENCE_SECONDS, "OFF"::equals, "state", TOY, "occupancy");
        host.order("command", TOY, "override", "string:AUTO");
        host.await(PATIENCE_SECONDS, "AUTO"::equals, "state", TOY, "override");
    }

    @Test
    @Order(4)
    void switchedOffNothingIsKnown() throws Exception {
        host.order("command", TOY, "enabled", "onoff:OFF");
        host.await(PATIENCE_SECONDS, status -> status.contains("status.switched-off"), "status", TOY);
        host.await(PATIENCE_SECONDS, "UNDEF"::equals, "state", TOY, "motion");
        host.order("command", TOY, "enabled", "onoff:ON");
        host.await(PATIENCE_SECONDS, status -> status.contains("status.simulated"), "status", TOY);
        host.await(PATIENCE_SECONDS, state -> state.equals("ON") || state.equals("OFF"), "state", TOY, "motion");
    }

    @Test
    @Order(5)
    void configurationChangesWithoutTouchingTheSound() throws Exception {
        long before = System.currentTimeMillis();
        host.order("configure", TOY, "sensitivity=3", "occupancyHold=25");
        host.await(PATIENCE_SECONDS, "3"::equals, "state", TOY, "sensitivity");
        host.await(PATIENCE_SECONDS, state -> state.startsWith("25"), "state", TOY, "occupancy-hold");
        assertThat(host.journal())
                .noneMatch(entry -> entry.millis() >= before
                        && entry.thing().equals(TOY)
                        && entry.kind().equals("status")
                        && !entry.text().startsWith("ONLINE"));
    }

    @Test
    @Order(6)
    void actionsAnswer() throws Exception {
        assertThat(host.order("action", TOY, "explain")).isNotBlank().isNotEqualTo("null");
        host.order("action", TOY, "setSensitivity", "6");
        host.await(PATIENCE_SECONDS, "6"::equals, "state", TOY, "sensitivity");
        host.order("action", TOY, "keepOccupied", "30");
        host.await(PATIENCE_SECONDS, "ON"::equals, "state", TOY, "occupancy");
        host.order("action", TOY, "setVacant");
        host.await(PATIENCE_SECONDS, "OFF"::equals, "state", TOY, "occupancy");
        host.order("action", TOY, "pause", "60");
        host.await(PATIENCE_SECONDS, status -> status.contains("status.paused"), "status", TOY);
        host.order("action", TOY, "resume");
        host.await(PATIENCE_SECONDS, status -> status.contains("status.simulated"), "status", TOY);
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({"sensitivity=11, sensitivity", "triggerDelay=-1, triggerDelay", "maxSpeed=fast, maxSpeed"})
    void badConfigurationIsNamed(String setting, String parameter) throws Exception {
        String thing = "ultrasonic:simulated-sensor:bad";
        host.create(thing, setting);
        try {
            assertThat(host.await(PATIENCE_SECONDS, status -> status.startsWith("OFFLINE"), "status", thing))
                    .startsWith("OFFLINE CONFIGURATION_ERROR")
                    .contains("config-status.error", parameter);
        } finally {
            host.order("remove", thing);
        }
    }

    @Test
    @Order(8)
    void aStormOfCommandsNeverBlocksTheHost() throws Exception {
        host.order("forget");
        host.order("storm", TOY, "sensitivity", "decimal:5", "1000");
        host.order("storm", TOY, "override", "string:nonsense", "1000");
        host.order("storm", TOY, "enabled", "decimal:3", "100");
        host.order("storm", TOY, "motion", "refresh:", "1000");
        host.order("command", TOY, "sensitivity", "string:loud");
        host.order("command", TOY, "occupancy-hold", "onoff:ON");
        host.order("command", TOY, "no-such-channel", "onoff:ON");
        Map<String, String> longest = host.table("longest");
        host.await(PATIENCE_SECONDS, "5"::equals, "state", TOY, "sensitivity");
        awaitOnline(TOY);
        Leisure.require();
        assertThat(longest).containsKey("handleCommand");
        assertNeverLong();
    }

    private static void assertNeverLong() throws Exception {
        System.out.println("longest calls, ms: " + host.table("longest"));
        host.table("longest").forEach((call, millis) -> assertThat(Double.parseDouble(millis))
                .as("ms in " + call)
                .isLessThan(MOST_MILLIS));
    }

    @Test
    @Order(9)
    void aRoomSpeaksForItsMembers() throws Exception {
        String room = "ultrasonic:room:flat";
        host.create(room, "members=[" + TOY + "," + VISIT + "]");
        try {
            awaitOnline(room);
            host.await(PATIENCE_SECONDS, "2"::equals, "state", room, "members-online");
            host.order("command", TOY, "override", "string:OCCUPIED");
            host.await(PATIENCE_SECONDS, "ON"::equals, "state", room, "occupancy");
            host.order("command", TOY, "override", "string:AUTO");
        } finally {
            host.order("remove", room);
        }
    }

    @Test
    @Order(10)
    void whoeverComesAndGoesIsSeenInTime() throws Exception {
        Leisure.require();
        JournalEntry online = host.await(
                1,
                visitMillis,
                entry -> entry.thing().equals(VISIT) && entry.text().startsWith("ONLINE"));
        JournalEntry occupied = host.await(60, visitMillis, entry -> entry.is(VISIT, "event", "event OCCUPIED"));
        JournalEntry started = host.await(1, visitMillis, entry -> entry.is(VISIT, "event", "event MOTION_STARTED"));
        JournalEntry vacated = host.await(90, occupied.millis(), entry -> entry.is(VISIT, "event", "event VACATED"));
        List<JournalEntry> journal = host.journal();

        // The scene begins when the device is opened, which is between creation and ONLINE.
        assertThat(started.millis())
                .isBetween(visitMillis + millis(COMES_SECONDS), online.millis() + millis(COMES_SECONDS + 4));
        assertThat(vacated.millis()).isLessThan(online.millis() + millis(GONE_SECONDS + HOLD_SECONDS + 3));
        String lastMotion = last(journal, vacated.millis(), "last-motion");
        assertThat(vacated.millis() - Instant.parse(instant(lastMotion)).toEpochMilli())
                .as("vacated when the hold since the last motion is over")
                .isBetween(millis(HOLD_SECONDS - 1), millis(HOLD_SECONDS + 2));
        assertThat(last(journal, occupied.millis(), "occupancy"))
                .as("the state is told before the event")
                .isEqualTo("ON");
        assertThat(last(journal, vacated.millis(), "occupancy")).isEqualTo("OFF");
        assertThat(last(journal, started.millis(), "motion")).isEqualTo("ON");
    }

    private static long millis(double seconds) {
        return Math.round(1000 * seconds);
    }

    /** A DateTimeType says +0000 where others say Z. */
    private static String instant(String dateTime) {
        return dateTime.replaceFirst("\\+0000$", "Z").replaceFirst("\\[.*]$", "");
    }

    private static String last(List<JournalEntry> journal, long atMillis, String channel) {
        String value = "";
        for (JournalEntry entry : journal) {
            if (entry.thing().equals(VISIT)
                    && entry.kind().equals("state")
                    && entry.millis() <= atMillis
                    && entry.text().startsWith(channel + " ")) {
                value = entry.text().substring(channel.length() + 1);
            }
        }
        return value;
    }

    @Test
    @Order(11)
    void comingAndGoingLeavesNothingBehind() throws Exception {
        host.order("remove", VISIT);
        host.order("remove", TOY);
        awaitNoThreads();
        host.order("forget");
        int threads = threadsOfProcess();
        for (int i = 0; i < CYCLES; i++) {
            host.create(TOY);
            host.order("remove", TOY);
        }
        awaitNoThreads();
        assertThat(threadsOfProcess()).as("threads, before " + threads).isLessThanOrEqualTo(threads + 5);
        Leisure.require();
        assertThat(host.table("longest")).containsKeys("initialize", "dispose");
        assertNeverLong();
    }

    private static void awaitNoThreads() throws Exception {
        host.await(PATIENCE_SECONDS, String::isEmpty, "threads", "ultrasonic");
    }

    private static int threadsOfProcess() throws Exception {
        return host.order("threads", "").split(", ").length;
    }

    @Test
    @Order(12)
    void undeployedItIsGoneAndDeployedAgainItWorks() throws Exception {
        host.create(LAST);
        awaitOnline(LAST);
        karaf.undeploy(KAR);
        host.await(PATIENCE_SECONDS, "0"::equals, "factories");
        awaitNoThreads();
        host.await(PATIENCE_SECONDS, "0"::equals, "loaders");
        karaf.deployBinding(KAR);
        host.create(LAST);
        awaitOnline(LAST);
        host.order("remove", LAST);
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(karaf.log()).doesNotContain("NoClassDefFoundError", "ClassNotFoundException: org.openhab");
    }
}
