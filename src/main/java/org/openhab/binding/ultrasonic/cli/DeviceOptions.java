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

import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which loudspeaker and microphones. */
final class DeviceOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = AudioDevices.AUTO,
            description = "Loudspeaker and microphones: a name that 'devices' lists, any other name that ALSA knows,"
                    + " java:NAME, 'virtual' for a simulated room, or 'auto' for the best there is (default).")
    private String device;

    @Option(names = "--input", paramLabel = "NAME", description = "Microphones of another device.")
    private String input;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            defaultValue = "0",
            description = "Samples per second (default: the highest that the device takes).")
    private int rateHz;

    @Option(
            names = "--microphones",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How many microphones (default: what the device has; 2 through a sound server).")
    private int microphones;

    /**
     * The device that was asked for; nothing is opened yet.
     *
     * @throws ParameterException if an option is out of its range
     */
    DeviceChoice choose() {
        try {
            return DeviceChoice.atHand(device, input, rateHz, microphones);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
