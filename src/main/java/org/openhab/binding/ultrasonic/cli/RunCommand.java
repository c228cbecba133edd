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

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.EmittedTone;
import org.openhab.binding.ultrasonic.live.LiveConfig;
import org.openhab.binding.ultrasonic.live.LiveHealth;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Senses live, through this machine's loudspeaker and microphones. */
@Command(
        name = "run",
        description = "Senses live through loudspeaker and microphones, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class RunCommand implements Callable<Integer> {

    private static final double HIGH_CARRIER_HZ = 36_000;
    private static final double LOW_CARRIER_HZ = 20_000;
    private static final int HIGH_RATE_HZ = 80_000;
    private static final double MOST_SECONDS = 366 * 86_400.0;
    private static final long LOOK_MILLIS = 50;
    private static final double USUAL_LEVEL_DBFS = -20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeviceOptions devices;

    @Mixin
    private SensingOptions sensing;

    @Option(
            names = "--level",
            paramLabel = "DBFS",
            description = "Level of each tone, at most -6 dBFS together (default: as calibrated, else -20).")
    private Double levelDbfs;

    @Option(names = "--no-calibration", description = "Neither use a calibration nor make one at the first start.")
    private boolean noCalibration;

    @Mixin
    private LowPowerOptions lowPower;

    @Mixin
    private RareOptions rareOptions;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "Stop after this time.")
    private Double seconds;

    @Option(names = "--json", description = "Print a JSON object a line: every change, and once a second.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (seconds != null && !(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--seconds': must be above 0 and at most " + Plain.number(MOST_SECONDS)
                            + ", got " + seconds);
        }
        rareOptions.check();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DeviceOptions.Chosen device = devices.choose();
        if (device.simulated()) {
            (json ? err : out)
                    .println("SIMULATED: a virtual room with made-up people, not this one; 'devices' lists real ones");
        }
        LowPowerConfig resting = lowPower.config(sensing.config().context().occupancyHoldSeconds());
        LiveConfig config;
        PipelineConfig pipeline = sensing.config();
        RareRecording rare;
        Optional<CalibrationResult> calibration = calibration(device, json ? err : out);
        // Once to see that it can be had and at which rate; what the sensor loses later it tries to get back for ever.
        try (AudioDuplex opened = device.opener().open()) {
            EmissionConfig emission = emission(opened, calibration);
            rare = rareOptions.open(pipeline, opened.sampleRateHz(), err);
            config = new LiveConfig(
                    device.name(), emission, rare == null ? pipeline : pipeline.withNetwork(rare.network()));
            announce(json ? err : out, opened, emission);
        }
        LiveView.Style style = json
                ? LiveView.Style.JSON
                : Terminal.onStandardOutput() ? LiveView.Style.TERMINAL : LiveView.Style.PLAIN;
        try (StopSignal stop = StopSignal.install();
                LiveView view = new LiveView(out, style, device.simulated());
                RareRecording recording = rare;
                RestingSensor sensor = new RestingSensor(
                        config,
                        device.opener(),
                        recording == null ? view : recording.beside(view),
                        lowPower.wanted() ? resting : null)) {
            sensor.start();
            await(stop, sensor, new QuickCheck(calibration, err));
            summarize(json ? err : out, sensor);
        }
        return 0;
    }

    /** The calibration to sense with, unless tones or level were asked for. */
    private Optional<CalibrationResult> calibration(DeviceOptions.Chosen device, PrintWriter terminal)
            throws IOException {
        if (noCalibration || levelDbfs != null || !sensing.carriersHz().isEmpty()) {
            return Optional.empty();
        }
        try (StopSignal stop = StopSignal.install()) {
            return RunCalibration.of(device, stop, terminal);
        }
    }

    /** The tones that were asked for, or those that suit the device's rate. */
    private EmissionConfig emission(AudioDuplex device, Optional<CalibrationResult> calibration) {
        if (calibration.isPresent()) {
            return new EmissionConfig(
                    calibration.get().carriers().stream()
                            .map(carrier -> new EmittedTone(carrier.frequencyHz(), carrier.levelDbfs()))
                            .toList(),
                    EmissionConfig.USUAL_CEILING_DBFS);
        }
        double level = levelDbfs == null ? USUAL_LEVEL_DBFS : levelDbfs;
        List<Double> carriersHz = sensing.carriersHz();
        if (carriersHz.isEmpty()) {
            carriersHz = List.of(device.sampleRateHz() >= HIGH_RATE_HZ ? HIGH_CARRIER_HZ : LOW_CARRIER_HZ);
        }
        try {
            EmissionConfig emission = new EmissionConfig(
                    carriersHz.stream()
                            .map(carrierHz -> new EmittedTone(carrierHz, level))
                            .toList(),
                    EmissionConfig.USUAL_CEILING_DBFS);
            emission.requireWithin(device.sampleRateHz());
            return emission;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), device.name() + ": " + e.getMessage());
        }
    }

    private void announce(PrintWriter out, AudioDuplex device, EmissionConfig emission) {
        String tones = emission.tones().stream()
                .map(tone -> Plain.kilohertz(tone.frequencyHz()))
                .collect(Collectors.joining(" and "));
        out.println(String.format(
                Locale.ROOT,
                "%s: %s, %s, tone %s at %s dBFS",
                device.name(),
                Plain.count(device.microphones(), "microphone"),
                Plain.kilohertz(device.sampleRateHz()),
                tones,
                Plain.number(emission.tones().get(0).levelDbfs())));
        if (emission.tones().stream().anyMatch(tone -> tone.frequencyHz() < 22_000)) {
            out.println("warning: children, some adults and pets hear tones below 22 kHz");
        }
        out.flush();
    }

    private void await(StopSignal stop, RestingSensor sensor, QuickCheck check) {
        long startNanos = System.nanoTime();
        double passed = 0;
        while (!stop.requested() && (seconds == null || passed < seconds)) {
            sensor.tick();
            check.look(passed, sensor.health());
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            passed = (System.nanoTime() - startNanos) * 1e-9;
        }
    }

    private static void summarize(PrintWriter out, RestingSensor sensor) {
        LiveHealth health = sensor.health();
        out.println(String.format(
                Locale.ROOT,
                "stopped; %s, %s, %s, %s; emitted %.0f %% of the time, took %.1f %% of a core",
                Plain.count(health.counters().captureOverruns(), "overrun"),
                Plain.count(health.counters().playbackUnderruns(), "underrun"),
                Plain.count(health.droppedSamples(), "dropped sample"),
                Plain.count(health.reopenings(), "reopening"),
                100 * sensor.emittingShare(),
                100 * sensor.cpuShare()));
        out.flush();
    }
}
