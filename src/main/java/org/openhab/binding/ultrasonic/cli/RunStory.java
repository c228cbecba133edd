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

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationSummary;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.live.LiveReport;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;

/** What 'run' says beside the state of the room: device, tone, calibration, and what it cost in the end. */
final class RunStory {

    private static final double HEARD_BELOW_HZ = 22_000;

    private final PrintWriter out;
    private final String device;
    private final Duration cpuAtStart = cpu();
    private final long startNanos = System.nanoTime();
    private EmissionConfig announced;
    private SensorState state;

    /** @param opened the device */
    RunStory(PrintWriter out, AudioDuplex opened) {
        this.out = out;
        this.device = opened.name() + ": " + Plain.count(opened.microphones(), "microphone") + ", "
                + Plain.kilohertz(opened.sampleRateHz());
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Tells the story of a sensor, from its start to its end. */
    void follow(HostSensor sensor) {
        sensor.subscribe(new SensorListener() {
            @Override
            public void status(SensorStatus status) {
                announce(sensor.emission());
                calibration(status);
            }

            @Override
            public void event(SensorEvent event) {
                happened(sensor, event);
            }
        });
    }

    private void announce(Optional<EmissionConfig> emission) {
        if (emission.isEmpty() || emission.get().equals(announced)) {
            return;
        }
        announced = emission.get();
        String tones = announced.tones().stream()
                .map(tone -> Plain.kilohertz(tone.frequencyHz()))
                .collect(Collectors.joining(" and "));
        say(device + ", tone " + tones + " at "
                + Plain.number(announced.tones().get(0).levelDbfs()) + " dBFS");
        if (announced.tones().stream().anyMatch(tone -> tone.frequencyHz() < HEARD_BELOW_HZ)) {
            say("warning: children, some adults and pets hear tones below 22 kHz");
        }
    }

    private void calibration(SensorStatus status) {
        if (status.state() == SensorState.CALIBRATION_ANNOUNCED && state != SensorState.CALIBRATION_ANNOUNCED) {
            say(String.format(
                    Locale.ROOT,
                    "calibrates in %.0f s for half a minute; nobody should move then; --no-calibration skips it",
                    status.secondsLeft()));
        }
        state = status.state();
    }

    private void happened(HostSensor sensor, SensorEvent event) {
        switch (event.type()) {
            case CALIBRATED ->
                sensor.calibration().map(CalibrationSummary::lines).ifPresent(lines -> lines.forEach(this::say));
            case CALIBRATION_FAILED -> say("not calibrated: " + event.text());
            case MOTION_STARTED, MOTION_ENDED, OCCUPIED, VACATED, INTERFERENCE, DEVICE_LOST, DEVICE_RESTORED -> {
                // The view shows these.
            }
        }
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }

    /** The last words. */
    void summarize(HostSensor sensor) {
        double seconds = (System.nanoTime() - startNanos) * 1e-9;
        Optional<LiveHealth> health = sensor.newestReport().map(LiveReport::health);
        say(String.format(
                Locale.ROOT,
                "stopped; %s, %s, %s, %s; 99 %% of the reports within %.0f ms; emitted %.0f %% of the time,"
                        + " took %.1f %% of a core",
                Plain.count(health.map(now -> now.counters().captureOverruns()).orElse(0L), "overrun"),
                Plain.count(
                        health.map(now -> now.counters().playbackUnderruns()).orElse(0L), "underrun"),
                Plain.count(health.map(LiveHealth::droppedSamples).orElse(0L), "dropped sample"),
                Plain.count(health.map(LiveHealth::reopenings).orElse(0L), "reopening"),
                sensor.latencyMillis(0.99),
                sensor.reading().signal().emittingSharePercent(),
                100 * cpu().minus(cpuAtStart).toNanos() * 1e-9 / Math.max(1e-3, seconds)));
    }
}
