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
package org.openhab.binding.ultrasonic.sensor;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.EmittedTone;
import org.openhab.binding.ultrasonic.live.EmissionSchedule;
import org.openhab.binding.ultrasonic.live.LiveConfig;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.live.LiveSensor;
import org.openhab.binding.ultrasonic.live.LowPowerControl;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/** The live sensor of the moment, with its rests. For the controlling thread. */
final class LiveSession {

    /** How often to look while something goes on. */
    static final long TICK_MILLIS = 250;

    private static final long CALM_TICK_MILLIS = 500;
    private static final long QUIET_TICK_MILLIS = 900;
    /** Of what triggers. */
    private static final double LOW_LEVEL_PERCENT = 25;

    /** After a rest the room is heard again within so much time, or something is wrong. */
    private static final double WAKING_SECONDS = 5;
    /** The tone is compared with the calibration when it has settled. */
    private static final double SETTLED_SECONDS = 10;

    private final SensorParts parts;
    private final SensorConfig config;
    private final InstantSource clock;
    private final LowPowerControl rests;
    private final EmittingTime emitting = new EmittingTime();
    private volatile LiveSensor live;
    private DeviceIdentity device;
    private volatile EmissionConfig emission;
    private boolean off;
    private double now;
    private double heardSince = Double.NaN;
    private double wokenAt = Double.NEGATIVE_INFINITY;

    LiveSession(SensorParts parts, InstantSource clock) {
        this.parts = parts;
        this.config = parts.config();
        this.clock = clock;
        this.rests = config.lowPower()
                .map(resting -> new LowPowerControl(resting, parts.hearing(), this::fallAsleep, this::wake))
                .orElse(null);
    }

    /** Whether there is one. */
    boolean running() {
        return live != null;
    }

    /** Whether it runs on a device of this shape. */
    boolean on(DeviceIdentity opened) {
        return opened.equals(device);
    }

    /**
     * Begins.
     *
     * @throws IllegalArgumentException if the device cannot carry the tones that were asked for
     */
    void start(DeviceIdentity opened) {
        EmissionConfig tones = parts.calibrations()
                .usable(opened, clock.instant())
                .map(config.emission()::as)
                .orElseGet(() -> config.emission().on(opened));
        emission = tones;
        off = false;
        device = opened;
        parts.clips().begin(opened);
        live = new LiveSensor(
                new LiveConfig(
                        opened.name(),
                        tones,
                        config.pipeline().withNetwork(parts.clips().network())),
                parts.watch()::open,
                rests == null ? parts.hearing() : rests,
                parts.memory()::adopt);
        live.start();
        if (rests != null && !rests.phase().emits()) {
            live.pause();
        }
    }

    /** Gives the live sensor away, to be closed by somebody who can wait; {@code null} if there is none. */
    LiveSensor release() {
        LiveSensor old = live;
        live = null;
        heardSince = Double.NaN;
        return old;
    }

    /** Takes tone and capture away, until {@link #goOn}. */
    void switchOff() {
        if (!off) {
            off = true;
            fallAsleep();
        }
    }

    /**
     * Senses or rests as it is time to.
     *
     * @param nowSeconds monotonic
     */
    void goOn(double nowSeconds) {
        now = nowSeconds;
        if (off) {
            off = false;
            wake();
        }
        if (rests != null) {
            rests.tick(nowSeconds, LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
        }
        compareTone();
    }

    private void fallAsleep() {
        heardSince = Double.NaN;
        if (live != null) {
            live.pause();
        }
    }

    private void wake() {
        wokenAt = now;
        if (live != null) {
            live.resume();
        }
    }

    private void compareTone() {
        Optional<LiveReport> heard =
                parts.hearing().newest().filter(report -> report.motion().isPresent());
        if (heard.isEmpty()) {
            heardSince = Double.NaN;
        } else if (Double.isNaN(heardSince)) {
            heardSince = now;
        } else if (now - heardSince >= SETTLED_SECONDS
                && config.emission().levelDbfs().isEmpty()) {
            heard.get()
                    .health()
                    .pipeline()
                    .filter(pipeline -> !pipeline.carriers().isEmpty())
                    .ifPresent(pipeline -> parts.calibrations()
                            .hears(pipeline.carriers().get(0).levelDbfs(), clock.instant()));
        }
    }

    /** Whether nothing is to sound at this time of day. */
    boolean quietHours() {
        LocalTime time = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        return config.lowPower()
                .filter(resting -> resting.quietHours().stream().anyMatch(hours -> hours.contains(time)))
                .isPresent();
    }

    /** Whether it rests, or has just been woken and does not hear yet. */
    boolean resting() {
        if (rests == null || live == null || off) {
            return false;
        }
        return !rests.phase().emits() || now - wokenAt < WAKING_SECONDS && !hears();
    }

    /** Whether the room is heard at this moment. */
    boolean hears() {
        return live != null
                && !off
                && (rests == null || rests.phase().emits())
                && parts.hearing()
                        .newest()
                        .flatMap(LiveReport::motion)
                        .filter(motion -> motion.room().known())
                        .isPresent();
    }

    /**
     * In how many milliseconds to look again. The less goes on in the room, the later: changes are told at once anyway,
     * but whoever looks at the level is to see it at least once a second, and rise.
     */
    long tickMillis() {
        RoomState room = parts.memory().state();
        if (rests != null || !hears() || room.moving()) {
            return TICK_MILLIS;
        }
        return room.levelPercent() < LOW_LEVEL_PERCENT ? QUIET_TICK_MILLIS : CALM_TICK_MILLIS;
    }

    /**
     * Time has passed.
     *
     * @param otherwiseEmitting whether something else emitted meanwhile
     */
    void pass(double seconds, boolean otherwiseEmitting) {
        boolean plays = live != null && !off && (rests == null || rests.phase().emits());
        boolean open = parts.hearing()
                .newest()
                .filter(report -> !report.health().device().isEmpty())
                .isPresent();
        emitting.pass(seconds, otherwiseEmitting || plays && open);
        if (!hears()) {
            boolean vacancyKnown = rests == null || rests.phase() != EmissionSchedule.Phase.QUIET_HOURS;
            parts.memory().pass(seconds, resting(), vacancyKnown);
        }
    }

    /** For which share of the time something was emitted, 0..1. */
    double emittingShare() {
        return emitting.share();
    }

    /** What is emitted, or was last; any thread may ask. */
    Optional<EmissionConfig> emission() {
        return Optional.ofNullable(emission);
    }

    /** See {@link LiveSensor#latencyMillis}; 0 while there is no live sensor; any thread may ask. */
    double latencyMillis(double share) {
        LiveSensor running = live;
        return running == null ? 0 : running.latencyMillis(share);
    }

    /** Frequencies of what is emitted, or was last. */
    List<Double> carriersHz() {
        return emission == null
                ? List.of()
                : emission.tones().stream().map(EmittedTone::frequencyHz).toList();
    }
}
