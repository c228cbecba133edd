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

import java.util.Map;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much evidence counts as motion, and how long motion and occupancy outlast it. */
final class ContextOptions {

    /** Which option sets which parameter. */
    private static final Map<String, String> OPTIONS = Map.of(
            "sensitivity", "--sensitivity",
            "sustainSensitivity", "--sustain-sensitivity",
            "sustainSeconds", "--sustain",
            "triggerDelay", "--trigger-delay",
            "motionHold", "--motion-hold",
            "occupancyHold", "--hold",
            "occupancyDelay", "--occupancy-delay");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--sensitivity",
            paramLabel = "1..10",
            defaultValue = "5",
            description = "How readily motion is believed while nobody is there; each step doubles the odds of a false"
                    + " alarm (default: ${DEFAULT-VALUE}).")
    private double sensitivity;

    @Option(
            names = "--sustain-sensitivity",
            paramLabel = "1..10",
            defaultValue = "7",
            description = "The same after somebody has walked (default: ${DEFAULT-VALUE}).")
    private double sustainSensitivity;

    @Option(
            names = "--sustain",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long that holds, before it goes back within the same time (default: ${DEFAULT-VALUE}).")
    private double sustainSeconds;

    @Option(
            names = "--trigger-delay",
            paramLabel = "MILLIS",
            defaultValue = "300",
            description = "How long clear motion may take to be reported; more rejects short disturbances"
                    + " (default: ${DEFAULT-VALUE}).")
    private double triggerDelayMillis;

    @Option(
            names = "--motion-hold",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long the room counts as moving after the last motion (default: ${DEFAULT-VALUE}).")
    private double motionHoldSeconds;

    @Option(
            names = "--hold",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long the room counts as occupied after the last motion (default: ${DEFAULT-VALUE}).")
    private double occupancyHoldSeconds;

    @Option(
            names = "--occupancy-delay",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long the room must count as moving before it counts as occupied"
                    + " (default: ${DEFAULT-VALUE}).")
    private double occupancyDelaySeconds;

    /**
     * What was asked for, as a configuration.
     *
     * @throws ParameterException if a value is out of its range
     */
    ContextConfig config() {
        try {
            return new ContextConfig(
                    sensitivity,
                    sustainSensitivity,
                    sustainSeconds,
                    triggerDelayMillis,
                    motionHoldSeconds,
                    occupancyHoldSeconds,
                    occupancyDelaySeconds);
        } catch (IllegalArgumentException e) {
            String parameter = e.getMessage().split(" ", 2)[0];
            throw new ParameterException(
                    spec.commandLine(), "invalid value for option '" + OPTIONS.get(parameter) + "': " + e.getMessage());
        }
    }
}
