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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationCheck;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.EmittedTone;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is emitted: what was asked for, else what was calibrated, else what suits the device's rate. */
final class ToneOptions {

    private static final double HIGH_CARRIER_HZ = 36_000;
    private static final double LOW_CARRIER_HZ = 20_000;
    private static final int HIGH_RATE_HZ = 80_000;
    private static final double USUAL_LEVEL_DBFS = -20;
    private static final Duration MOST_AGE = Duration.ofDays(3650);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--carrier",
            paramLabel = "HZ[,HZ]",
            split = ",",
            description =
                    "The tones to emit (default: as calibrated, else 36 kHz, or 20 kHz below 80 kHz sample rate).")
    private List<Double> tonesHz;

    @Option(
            names = "--level",
            paramLabel = "DBFS",
            description = "Level of each tone, at most -6 dBFS together (default: as calibrated, else -20).")
    private Double levelDbfs;

    /**
     * What to emit.
     *
     * @param name of the device, as it is calibrated under
     * @param device open
     * @throws ParameterException if tones or level do not suit the device
     */
    EmissionConfig emission(String name, AudioDuplex device) throws IOException {
        Optional<CalibrationResult> known =
                tonesHz == null ? calibration(name, device.sampleRateHz(), device.microphones()) : Optional.empty();
        List<EmittedTone> tones = known.isPresent() ? calibrated(known.get()) : asked(device.sampleRateHz());
        try {
            EmissionConfig emission = new EmissionConfig(tones, EmissionConfig.USUAL_CEILING_DBFS);
            emission.requireWithin(device.sampleRateHz());
            return emission;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), name + ": " + e.getMessage());
        }
    }

    /** The usable calibration of a device, if there is one. */
    static Optional<CalibrationResult> calibration(String name, int sampleRateHz, int microphones) throws IOException {
        Optional<CalibrationResult> known = CalibrationStore.file(name).read().result();
        DeviceIdentity identity = new DeviceIdentity(name, sampleRateHz, microphones);
        return CalibrationCheck.silent(known, identity, Instant.now(), MOST_AGE).usable() ? known : Optional.empty();
    }

    private List<EmittedTone> calibrated(CalibrationResult result) {
        return result.carriers().stream()
                .map(carrier ->
                        new EmittedTone(carrier.frequencyHz(), levelDbfs == null ? carrier.levelDbfs() : levelDbfs))
                .toList();
    }

    private List<EmittedTone> asked(int sampleRateHz) {
        double level = levelDbfs == null ? USUAL_LEVEL_DBFS : levelDbfs;
        List<Double> frequencies =
                tonesHz == null ? List.of(sampleRateHz >= HIGH_RATE_HZ ? HIGH_CARRIER_HZ : LOW_CARRIER_HZ) : tonesHz;
        try {
            return frequencies.stream().map(hz -> new EmittedTone(hz, level)).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
