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
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationOutcome;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells whether a device is fit for sensing. */
@Command(
        name = "selftest",
        description = "Checks device and room: passed or failed, and what to do; emits a quiet sweep and tones.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class SelfTestCommand implements Callable<Integer> {

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

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DeviceChoice device = devices.choose();
        if (device.simulated()) {
            out.println("SIMULATED: a virtual room, not this one; 'devices' lists real ones");
        }
        DeviceIdentity identity;
        try (AudioDuplex opened = device.calibrationOpener().open()) {
            identity = new DeviceIdentity(device.name(), opened.sampleRateHz(), opened.microphones());
        } catch (IOException e) {
            print(out, new SelfTest.Check("device opens", false, e.getMessage()));
            return 1;
        }
        CalibrationOutcome outcome;
        try (StopSignal stop = StopSignal.install()) {
            outcome = CalibrateCommand.calibrate(device, SelfTest.settings(rangeMeters), stop);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Optional<CalibrationResult> known =
                CalibrationStore.file(device.name()).read().result();
        List<SelfTest.Check> checks = SelfTest.checks(identity, outcome, known);
        checks.forEach(check -> print(out, check));
        long failed = checks.stream().filter(check -> !check.passed()).count();
        out.println(failed == 0 ? "all passed" : Plain.count(failed, "check") + " failed");
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static void print(PrintWriter out, SelfTest.Check check) {
        out.println(String.format(
                Locale.ROOT, "%-6s  %-32s  %s", check.passed() ? "passed" : "FAILED", check.name(), check.text()));
        out.flush();
    }
}
