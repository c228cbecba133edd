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
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationProcedure;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.CalibrationRun;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.calibration.CalibrationSummary;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the tone that suits device and room. */
@Command(
        name = "calibrate",
        description = "Finds the tone that suits device and room; emits a quiet sweep and tones.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class CalibrateCommand implements Callable<Integer> {

    private static final long STEPS = 1000;
    private static final double MOST_DELAY_SECONDS = 3600;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeviceOptions devices;

    @Option(
            names = "--range",
            paramLabel = "METERS",
            defaultValue = "5",
            description = "How far away people are to be found (default: ${DEFAULT-VALUE}).")
    private double rangeMeters;

    @Option(
            names = "--ceiling",
            paramLabel = "DBFS",
            defaultValue = "-6",
            description = "The highest level allowed (default: ${DEFAULT-VALUE}).")
    private double ceilingDbfs;

    @Option(
            names = "--tones",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "How many tones (default: ${DEFAULT-VALUE}).")
    private int tones;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the empty room is watched (default: ${DEFAULT-VALUE}).")
    private double watchSeconds;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Time to leave the room before it begins (default: ${DEFAULT-VALUE}).")
    private double delaySeconds;

    @Option(
            names = "--out",
            paramLabel = "FILE.JSON",
            description = "Where the result goes (default: a file of the device's, where 'run' looks for it).")
    private Path out;

    @Option(names = "--plot", paramLabel = "PICTURE.PNG", description = "Draw response, noise and choice to this file.")
    private Path plot;

    @Override
    public Integer call() throws IOException {
        CalibrationSettings settings = settings();
        if (!(delaySeconds >= 0 && delaySeconds <= MOST_DELAY_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--delay': must be 0 to " + Plain.number(MOST_DELAY_SECONDS) + ", got "
                            + delaySeconds);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        DeviceChoice device = devices.choose();
        if (device.simulated()) {
            terminal.println("SIMULATED: a virtual room, not this one; 'devices' lists real ones");
        }
        CalibrationFile file = out == null ? CalibrationStore.file(device.name()) : new CalibrationFile(out);
        CalibrationOutcome outcome;
        try (StopSignal stop = StopSignal.install()) {
            if (!waited(terminal, stop)) {
                return 1;
            }
            outcome = calibrate(device, settings, stop);
            if (outcome instanceof CalibrationOutcome.Calibrated calibrated) {
                keep(file, calibrated.result());
            }
        }
        if (outcome instanceof CalibrationOutcome.Refused refused) {
            throw new CommandFailure(device.name() + ": " + refused.message());
        }
        return 0;
    }

    private CalibrationSettings settings() {
        try {
            return CalibrationSettings.defaults()
                    .withRangeMeters(rangeMeters)
                    .withCeilingDbfs(ceilingDbfs)
                    .withCarriers(tones)
                    .withEmptyRoomSeconds(watchSeconds);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** Gives time to leave the room; false if the user has changed his mind. */
    private boolean waited(PrintWriter terminal, StopSignal stop) {
        if (delaySeconds > 0) {
            terminal.println("begins in " + Plain.number(delaySeconds) + " s; leave the room");
            terminal.flush();
        }
        long startNanos = System.nanoTime();
        while ((System.nanoTime() - startNanos) * 1e-9 < delaySeconds) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            if (stop.requested()) {
                return false;
            }
        }
        return true;
    }

    /** Runs it with a progress bar. */
    static CalibrationOutcome calibrate(DeviceChoice chosen, CalibrationSettings settings, StopSignal stop)
            throws IOException {
        try (AudioDuplex device = chosen.calibrationOpener().open();
                ProgressLine line = ProgressLine.begin("calibrating", STEPS, "", 1)) {
            DeviceIdentity identity = new DeviceIdentity(chosen.name(), device.sampleRateHz(), device.microphones());
            CalibrationProcedure procedure = new CalibrationProcedure(identity, settings, InstantSource.system());
            return CalibrationRun.run(
                    device, procedure, progress -> line.at(Math.round(progress.share() * STEPS)), stop::requested);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(chosen.name() + ": " + e.getMessage(), e);
        }
    }

    private void keep(CalibrationFile file, CalibrationResult result) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        file.write(result);
        if (plot != null) {
            CalibrationPlot.write(plot, result);
        }
        CalibrationSummary.lines(result).forEach(terminal::println);
        terminal.println("kept in " + file.path());
        terminal.flush();
    }
}
