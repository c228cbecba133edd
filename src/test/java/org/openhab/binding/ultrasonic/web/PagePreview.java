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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.ScriptedSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SpectrumColumn;
import org.openhab.binding.ultrasonic.web.jetty.WebServer;

/**
 * Serves the page with a made-up sensor that has a whole day behind it, for working on the page itself:
 *
 * <pre>./mvnw -q -Dquick -pl src test-compile exec:exec@tool -Dtool=web.PagePreview</pre>
 *
 * <p>Prints the address and serves until Ctrl-C. Rare events come from the folder in the variable RARE_EVENTS.
 */
final class PagePreview {

    private static final int CELLS = 181;
    private static final double HIGHEST_METERS_PER_SECOND = 4.5;

    private final Random random = new Random(7);
    private final ScriptedSensor sensor = Readings.sensor("made-up");

    private PagePreview() {}

    /** Serves it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PagePreview().serve();
    }

    private void serve() throws IOException, InterruptedException {
        AccessToken token = AccessToken.random();
        try (Site site = new Site();
                WebServer server = WebServer.start(
                        "127.0.0.1",
                        0,
                        port -> new LivePageServlet(
                                site, SignInAccess.byToken(token, port, Clock.systemUTC()), new HostNames(Set.of())))) {
            sensor.calibration(MadeUpCalibration.of(4));
            SensorPage page = SensorPage.of(sensor, () -> ServedPage.FACTS);
            String rare = System.getenv("RARE_EVENTS");
            site.add(rare == null ? page : page.withRareEvents(Path.of(rare), true));
            day();
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
            var ticking = clock.scheduleAtFixedRate(this::now, 0, 100, TimeUnit.MILLISECONDS);
            System.out.println(server.address() + "#token=" + token.text());
            Thread.currentThread().join();
            ticking.cancel(true);
        }
    }

    /** Somebody at home in the morning, at noon and in the evening. */
    private void day() {
        Instant now = Instant.now();
        Instant second = now.minus(Duration.ofHours(22)).truncatedTo(ChronoUnit.SECONDS);
        boolean occupied = false;
        boolean moving = false;
        int quiet = 10_000;
        for (; second.isBefore(now); second = second.plusSeconds(1)) {
            int hour = second.atZone(ZoneId.systemDefault()).getHour();
            boolean home = hour >= 6 && hour < 8 || hour >= 12 && hour < 14 || hour >= 17 && hour < 23;
            boolean active = home && Math.sin(second.getEpochSecond() / 400.0) > 0.3 && random.nextDouble() < 0.4;
            boolean alarm = random.nextDouble() < 3e-5;
            quiet = active || alarm ? 0 : quiet + 1;
            boolean nowMoving = quiet < 5;
            boolean nowOccupied = quiet < 300;
            event(second, moving, nowMoving, SensorEventType.MOTION_STARTED, SensorEventType.MOTION_ENDED, "Motion");
            event(second, occupied, nowOccupied, SensorEventType.OCCUPIED, SensorEventType.VACATED, "Occupancy");
            moving = nowMoving;
            occupied = nowOccupied;
            double level = quiet == 0 ? 110 + 120 * random.nextDouble() : 60 * Math.pow(random.nextDouble(), 4);
            sensor.tell(reading(second, level, moving, occupied, quiet == 0 ? Motion.MAJOR : Motion.NONE));
        }
    }

    private void event(
            Instant time, boolean before, boolean now, SensorEventType begins, SensorEventType ends, String what) {
        if (before != now) {
            sensor.tell(new SensorEvent(now ? begins : ends, time, what + (now ? " begins." : " ends.")));
        }
    }

    private static SensorReading reading(Instant time, double level, boolean moving, boolean occupied, Motion motion) {
        return Readings.of(
                time,
                true,
                motion,
                moving,
                occupied ? Occupancy.OCCUPIED : Occupancy.VACANT,
                level,
                occupied ? 100 : 65.3);
    }

    private void now() {
        Instant time = Instant.now();
        double phase = time.toEpochMilli() / 1000.0;
        double speed = 1.3 * Math.sin(phase / 2);
        boolean there = Math.sin(phase / 9) > -0.2;
        float[] excess = new float[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            double velocity = (2.0 * cell / (CELLS - 1) - 1) * HIGHEST_METERS_PER_SECOND;
            double torso = 28 * Math.exp(-Math.pow((velocity - speed) / 0.15, 2));
            double limbs = 15 * Math.exp(-Math.pow((velocity - speed * (1 + 0.6 * Math.sin(phase * 6))) / 0.4, 2));
            excess[cell] = (float) ((there ? Math.max(torso, limbs) : 0) + Math.abs(random.nextGaussian()) * 1.5);
        }
        sensor.show(new SpectrumColumn(time, HIGHEST_METERS_PER_SECOND, excess));
        double level = there ? 100 + 90 * Math.abs(Math.sin(phase / 2)) : 15 + 10 * random.nextDouble();
        sensor.tell(reading(time, level, there, true, there ? Motion.MAJOR : Motion.NONE));
    }
}
