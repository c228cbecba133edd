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

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openhab.binding.ultrasonic.calibration.CalibrationPolicy;
import org.openhab.binding.ultrasonic.calibration.CalibrationSettings;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * What a sensor is to be. Immutable; defaults by {@link #of}.
 *
 * @param id short name, see {@link PresenceSensor#id}
 * @param label name for people
 * @param device loudspeaker and microphones
 * @param emission what to emit
 * @param pipeline how to sense; its carriers are taken from the emission
 * @param lowPower when to rest; empty for never
 * @param calibrates whether calibrations are made and used at all
 * @param policy when a calibration is made without being asked
 * @param calibration what a calibration is to achieve
 * @param files where things are kept
 * @param restoresOccupancy whether it goes on where it left off after a restart
 * @param recordsRareEvents whether seconds around rare events are kept without being asked
 * @param rareEventBytes the most that they may take, 1 MiB or more
 */
public record SensorConfig(
        String id,
        String label,
        DeviceChoice device,
        EmissionChoice emission,
        PipelineConfig pipeline,
        Optional<LowPowerConfig> lowPower,
        boolean calibrates,
        CalibrationPolicy policy,
        CalibrationSettings calibration,
        SensorFiles files,
        boolean restoresOccupancy,
        boolean recordsRareEvents,
        long rareEventBytes) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final long MEBIBYTE = 1L << 20;
    private static final long RARE_EVENT_BYTES = 200 * MEBIBYTE;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public SensorConfig {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a sensor's id must be of lower-case letters, digits and hyphens, got '" + id + "'");
        }
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(emission, "emission");
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(files, "files");
        if (rareEventBytes < MEBIBYTE) {
            throw new IllegalArgumentException(
                    "rare events need " + MEBIBYTE + " bytes or more, got " + rareEventBytes);
        }
        // Occupancy must not end before the room is looked at again.
        double longestRest = pipeline.context().occupancyHoldSeconds() / 2;
        lowPower = lowPower.map(
                resting -> resting.pauseSeconds() > longestRest ? resting.withPauseSeconds(longestRest) : resting);
    }

    /**
     * A sensor that calibrates itself, never rests and records nothing.
     *
     * @param id short name, also its label
     */
    public static SensorConfig of(String id, DeviceChoice device, SensorFiles files) {
        return new SensorConfig(
                id,
                id,
                device,
                EmissionChoice.automatic(),
                PipelineConfig.defaults(),
                Optional.empty(),
                true,
                CalibrationPolicy.defaults(),
                CalibrationSettings.defaults(),
                files,
                true,
                false,
                RARE_EVENT_BYTES);
    }

    /** The same with another name for people. */
    public SensorConfig withLabel(String wanted) {
        return changed(draft -> draft.label = wanted);
    }

    /** The same with another emission. */
    public SensorConfig withEmission(EmissionChoice wanted) {
        return changed(draft -> draft.emission = wanted);
    }

    /** The same with another way to sense. */
    public SensorConfig withPipeline(PipelineConfig wanted) {
        return changed(draft -> draft.pipeline = wanted);
    }

    /** The same with other rests; a pause after presence becomes half of the occupancy's hold at most. */
    public SensorConfig withLowPower(LowPowerConfig wanted) {
        return changed(draft -> draft.lowPower = Optional.of(wanted));
    }

    /** The same without any calibration. */
    public SensorConfig withoutCalibration() {
        return changed(draft -> draft.calibrates = false);
    }

    /** The same with other calibrations. */
    public SensorConfig withCalibration(CalibrationPolicy when, CalibrationSettings how) {
        return changed(draft -> {
            draft.calibrates = true;
            draft.policy = when;
            draft.calibration = how;
        });
    }

    /** The same with other files. */
    public SensorConfig withFiles(SensorFiles wanted) {
        return changed(draft -> draft.files = wanted);
    }

    /** The same, going on where it left off after a restart or not. */
    public SensorConfig withRestoredOccupancy(boolean wanted) {
        return changed(draft -> draft.restoresOccupancy = wanted);
    }

    /**
     * The same, keeping seconds around rare events.
     *
     * @param bytes the most that they may take
     */
    public SensorConfig withRareEvents(long bytes) {
        return changed(draft -> {
            draft.recordsRareEvents = true;
            draft.rareEventBytes = bytes;
        });
    }

    private SensorConfig changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.config();
    }

    /** Values that are not checked yet; the identifier stays. */
    private static final class Draft {

        private final String id;
        private String label;
        private final DeviceChoice device;
        private EmissionChoice emission;
        private PipelineConfig pipeline;
        private Optional<LowPowerConfig> lowPower;
        private boolean calibrates;
        private CalibrationPolicy policy;
        private CalibrationSettings calibration;
        private SensorFiles files;
        private boolean restoresOccupancy;
        private boolean recordsRareEvents;
        private long rareEventBytes;

        Draft(SensorConfig config) {
            this.id = config.id;
            this.label = config.label;
            this.device = config.device;
            this.emission = config.emission;
            this.pipeline = config.pipeline;
            this.lowPower = config.lowPower;
            this.calibrates = config.calibrates;
            this.policy = config.policy;
            this.calibration = config.calibration;
            this.files = config.files;
            this.restoresOccupancy = config.restoresOccupancy;
            this.recordsRareEvents = config.recordsRareEvents;
            this.rareEventBytes = config.rareEventBytes;
        }

        SensorConfig config() {
            return new SensorConfig(
                    id,
                    label,
                    device,
                    emission,
                    pipeline,
                    lowPower,
                    calibrates,
                    policy,
                    calibration,
                    files,
                    restoresOccupancy,
                    recordsRareEvents,
                    rareEventBytes);
        }
    }
}
