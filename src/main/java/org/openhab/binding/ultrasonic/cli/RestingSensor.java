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
package org.openhab.binding.ultrasonic.cli;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.openhab.binding.ultrasonic.live.DuplexOpener;
import org.openhab.binding.ultrasonic.live.LiveConfig;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.live.LiveListener;
import org.openhab.binding.ultrasonic.live.LiveSensor;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.live.LowPowerControl;

/** A live sensor that rests if it may, and knows what it costs. */
final class RestingSensor implements AutoCloseable {

    private final LiveSensor sensor;
    /** Or {@code null} if it never rests. */
    private final LowPowerControl control;

    private long startNanos;
    private Duration cpuAtStart;

    /** @param resting when to rest, or {@code null} for never */
    RestingSensor(LiveConfig config, DuplexOpener opener, LiveListener listener, LowPowerConfig resting) {
        if (resting == null) {
            this.control = null;
            this.sensor = new LiveSensor(config, opener, listener);
        } else {
            this.control = new LowPowerControl(resting, listener, this::pause, this::resume);
            this.sensor = new LiveSensor(config, opener, control);
        }
    }

    private void pause() {
        sensor.pause();
    }

    private void resume() {
        sensor.resume();
    }

    void start() {
        startNanos = System.nanoTime();
        cpuAtStart = cpu();
        sensor.start();
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) * 1e-9;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Rests or wakes if it is time to. */
    void tick() {
        if (control != null) {
            control.tick(seconds(), LocalTime.now(ZoneId.systemDefault()));
        }
    }

    LiveHealth health() {
        return sensor.health();
    }

    /** Share of the time in which it emitted. */
    double emittingShare() {
        return control == null ? 1 : control.emittingShare();
    }

    /** Share of one core that the whole program took. */
    double cpuShare() {
        return cpu().minus(cpuAtStart).toNanos() * 1e-9 / Math.max(1e-3, seconds());
    }

    @Override
    public void close() {
        sensor.close();
    }
}
