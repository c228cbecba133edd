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

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.live.QuietHours;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** When not to emit. */
final class LowPowerOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--low-power",
            description = "Rest while sensing is of no use: after somebody was found, and between glances into a room"
                    + " that has long been vacant.")
    private boolean lowPower;

    @Option(
            names = "--rest",
            paramLabel = "SECONDS",
            description = "With --low-power: rest for so long after somebody was found (default: 90).")
    private Double restSeconds;

    @Option(
            names = "--quiet-hours",
            paramLabel = "HH:MM-HH:MM",
            split = ",",
            converter = QuietHoursConverter.class,
            description = "With --low-power: emit nothing at these times of day.")
    private List<QuietHours> quietHours = List.of();

    /** Reads quiet hours. */
    static final class QuietHoursConverter implements ITypeConverter<QuietHours> {
        @Override
        public QuietHours convert(String text) {
            String[] ends = text.split("-", -1);
            try {
                if (ends.length == 2) {
                    return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new TypeConversionException(
                        "expected two different times of day like 22:30-06:00, got '" + text + "'");
            }
            throw new TypeConversionException("expected two times of day like 22:30-06:00, got '" + text + "'");
        }
    }

    boolean wanted() {
        return lowPower;
    }

    /**
     * What was asked for.
     *
     * @param holdSeconds how long occupancy is held
     * @throws ParameterException if the rest is out of its range or outlasts the hold, or low power was not asked for
     */
    LowPowerConfig config(double holdSeconds) {
        if (!lowPower && (restSeconds != null || !quietHours.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--rest and --quiet-hours are of use with --low-power only");
        }
        try {
            LowPowerConfig config = LowPowerConfig.defaults().withQuietHours(quietHours);
            config = restSeconds == null ? config : config.withPauseSeconds(restSeconds);
            if (config.pauseSeconds() > holdSeconds / 2) {
                config = requireShort(config, holdSeconds);
            }
            return config;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private LowPowerConfig requireShort(LowPowerConfig config, double holdSeconds) {
        if (restSeconds != null) {
            throw new IllegalArgumentException("--rest must be at most half of the hold of " + Plain.number(holdSeconds)
                    + " s, or occupancy would end before the room is looked at again; got " + restSeconds);
        }
        return config.withPauseSeconds(holdSeconds / 2);
    }
}
