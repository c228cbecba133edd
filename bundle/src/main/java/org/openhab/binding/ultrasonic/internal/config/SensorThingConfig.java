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
package org.openhab.binding.ultrasonic.internal.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;

/** Reads the configuration of a {@code sensor}. */
@NonNullByDefault
public final class SensorThingConfig {

    private static final List<Integer> RATES_HZ = List.of(0, 44_100, 48_000, 96_000, 192_000);
    private static final long MEBIBYTE = 1L << 20;

    private SensorThingConfig() {}

    /**
     * Reads it; opens nothing.
     *
     * @param id the sensor's short name
     * @param label its name for people
     * @param parameters what was configured
     * @param files where it keeps things
     */
    public static SensingConfig read(String id, String label, Parameters parameters, SensorFiles files) {
        int rateHz = rateHz(parameters);
        DeviceChoice device = device(parameters, rateHz);
        SignalConfig signal = SignalConfig.read(parameters, rateHz);
        ContextConfig context = DetectionConfig.read(parameters);
        boolean restores = parameters.flag("restoreOccupancy", true);
        Optional<LowPowerConfig> power = PowerConfig.read(parameters, context);
        ModelChoice model = ModelChoice.read(parameters);
        ReportingConfig reporting = ReportingConfig.read(parameters);
        SensorConfig config = SensorConfig.of(id, device, files)
                .withLabel(label)
                .withEmission(signal.emission())
                .withPipeline(PipelineConfig.defaults().withContext(context))
                .withCalibration(policy(parameters), settings(parameters, signal))
                .withRestoredOccupancy(restores);
        config = power.isPresent() ? config.withLowPower(power.get()) : config;
        boolean records = parameters.flag("recordRareEvents", false);
        long quotaBytes = MEBIBYTE * parameters.integer("rareEventQuota", 200, 1, 10_000, "MB");
        config = records ? config.withRareEvents(quotaBytes) : config;
        return new SensingConfig(config, model, reporting, parameters.problems());
    }

    private static DeviceChoice device(Parameters parameters, int rateHz) {
        String output = parameters.text("outputDevice", AudioDevices.AUTO);
        String input = parameters.text("inputDevice", AudioDevices.AUTO);
        int microphones = parameters.integer("channels", 0, 0, 32, "");
        return DeviceChoice.host(output, input, rateHz, microphones);
    }

    private static int rateHz(Parameters parameters) {
        int rateHz = parameters.integer("sampleRate", 0, 0, 192_000, "Hz");
        if (!RATES_HZ.contains(rateHz)) {
            parameters.problem("sampleRate", Kind.NOT_AN_OPTION, rateHz, "0 / 44100 / 48000 / 96000 / 192000 Hz");
            return 0;
        }
        return rateHz;
    }

    private static CalibrationPolicy policy(Parameters parameters) {
        CalibrationPolicy usual = CalibrationPolicy.defaults();
        return new CalibrationPolicy(
                parameters.flag("autoCalibrate", true),
                Duration.ofDays(parameters.integer("calibrationMaxAge", 30, 1, 3650, "days")),
                usual.vacantFor(),
                Duration.ofSeconds(parameters.integer("calibrationDelay", 30, 0, 3600, "s")),
                usual.changedFor(),
                usual.retryAfter());
    }

    private static CalibrationSettings settings(Parameters parameters, SignalConfig signal) {
        return CalibrationSettings.defaults()
                .withRangeMeters(signal.rangeMeters())
                .withCeilingDbfs(signal.emission().ceilingDbfs())
                .withEmptyRoomSeconds(parameters.number("calibrationSeconds", 30, 10, 300, "s"));
    }
}
