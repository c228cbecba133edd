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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.EmissionChoice;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.sensor.Subscription;
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

    private static final double MOST_SECONDS = 366 * 86_400.0;
    private static final Duration ANNOUNCEMENT = Duration.ofSeconds(10);
    private static final double WATCH_SECONDS = 10;
    private static final Duration END = Duration.ofSeconds(8);

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

    @Mixin
    private NameOptions naming;

    @Mixin
    private MqttOptions mqtt;

    @Mixin
    private ConfigFileOptions configFile;

    @Mixin
    private WebOptions web;

    @Option(names = "--seconds", paramLabel = "SECONDS", description = "Stop after this time.")
    private Double seconds;

    @Option(names = "--json", description = "Print a JSON object a line: every change, and at least once a second.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        OptionalInt byFile = configFile.run(command -> ((RunCommand) command).check());
        return byFile.isPresent() ? byFile.getAsInt() : sense();
    }

    /** Checks all that can be checked without opening anything. */
    private void check() throws IOException {
        requireOptions();
        config(devices.choose());
        Optional<MqttConfig> broker = mqtt.config();
        if (broker.isPresent()) {
            broker.get().broker().checkFiles();
        }
    }

    private void requireOptions() throws IOException {
        requireSeconds();
        requireKnownTone();
        rareOptions.check();
        web.check();
    }

    private void requireSeconds() {
        if (seconds != null && !(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--seconds': must be above 0 and at most " + Plain.number(MOST_SECONDS)
                            + ", got " + seconds);
        }
    }

    /** A calibration takes every channel for a microphone. */
    private void requireKnownTone() {
        if (sensing.hasReference() && !noCalibration && levelDbfs == null) {
            throw new ParameterException(
                    spec.commandLine(), "--reference-channel goes with --no-calibration or --level");
        }
    }

    private int sense() throws IOException {
        requireOptions();
        Optional<MqttConfig> broker = mqtt.config();
        PrintWriter out = spec.commandLine().getOut();
        LiveView.Style style = json
                ? LiveView.Style.JSON
                : Terminal.onStandardOutput() ? LiveView.Style.TERMINAL : LiveView.Style.PLAIN;
        PrintWriter messages = json ? spec.commandLine().getErr() : LiveView.messages(out, style);
        DeviceChoice device = devices.choose();
        if (device.simulated()) {
            messages.println("SIMULATED: a virtual room with made-up people, not this one; 'devices' lists real ones");
        }
        SensorConfig config = config(device);
        RunStory story;
        // Once to see that it can be had and what it is; what the sensor loses later it tries to get back for ever.
        try (AudioDuplex opened = device.opener().open()) {
            check(config, opened);
            sensing.requireReference(opened.name(), opened.microphones());
            story = new RunStory(messages, opened);
        }
        try (StopSignal stop = StopSignal.install();
                LiveView view = new LiveView(out, style, device.simulated(), Instant.now())) {
            HostSensor sensor = new HostSensor(config);
            story.follow(sensor);
            Subscription watching = sensor.subscribe(view);
            try (WebOutlet page = WebOutlet.start(web, sensor, messages);
                    MqttOutlet outlet = MqttOutlet.start(broker, sensor, page.reachable(), messages);
                    ServiceManager manager = ServiceManager.fromEnvironment(System.getenv(), messages)) {
                sensor.start();
                if (device.simulated() && calibratesFirst(config)) {
                    sensor.calibrate();
                }
                await(stop, sensor, manager);
                watching.close();
                end(sensor, story);
            }
        }
        return 0;
    }

    /** Whether a calibration is wanted and not there; a sensor by itself sees to that on real devices only. */
    private static boolean calibratesFirst(SensorConfig config) throws IOException {
        return config.calibrates()
                && config.emission().calibrated()
                && new CalibrationFile(config.files().calibration())
                        .read()
                        .result()
                        .isEmpty();
    }

    private SensorConfig config(DeviceChoice device) throws IOException {
        SensorFiles files = SensorFiles.in(CalibrationStore.folder())
                .withCalibration(CalibrationStore.file(device.name()).path());
        try {
            EmissionChoice emission = EmissionChoice.automatic().withCarriersHz(sensing.carriersHz());
            SensorConfig config = SensorConfig.of(naming.name(), device, files)
                    .withLabel(naming.label())
                    .withPipeline(sensing.config())
                    .withEmission(levelDbfs == null ? emission : emission.withLevelDbfs(levelDbfs))
                    .withRestoredOccupancy(false);
            LowPowerConfig resting = lowPower.config(sensing.config().context().occupancyHoldSeconds());
            config = lowPower.wanted() ? config.withLowPower(resting) : config;
            config = noCalibration || levelDbfs != null
                    ? config.withoutCalibration()
                    : config.withCalibration(
                            CalibrationPolicy.defaults()
                                    // A virtual room is empty whenever that is wanted.
                                    .withAnnounceBefore(device.simulated() ? Duration.ZERO : ANNOUNCEMENT),
                            CalibrationSettings.defaults().withEmptyRoomSeconds(WATCH_SECONDS));
            return rareOptions.config(config);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void check(SensorConfig config, AudioDuplex device) {
        try {
            config.emission().on(device);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** How long to wait before one looks again: no longer than there is left. */
    private static long millisUntil(Double endSeconds, double nowSeconds, long patienceMillis) {
        return endSeconds == null
                ? patienceMillis
                : Math.min(patienceMillis, (long) Math.ceil((endSeconds - nowSeconds) * 1000));
    }

    private void await(StopSignal stop, HostSensor sensor, ServiceManager manager) {
        long startNanos = System.nanoTime();
        double passed = 0;
        try {
            manager.look(sensor);
            while ((seconds == null || passed < seconds)
                    && !stop.await(millisUntil(seconds, passed, manager.patienceMillis()))) {
                manager.look(sensor);
                passed = (System.nanoTime() - startNanos) * 1e-9;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(HostSensor sensor, RunStory story) {
        story.summarize(sensor);
        sensor.close();
        try {
            sensor.awaitEnd(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
