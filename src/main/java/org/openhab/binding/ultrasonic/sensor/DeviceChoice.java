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

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.live.DuplexOpener;

/**
 * Which loudspeaker and microphones: those of this machine, or a virtual room. Immutable; opens nothing by itself.
 *
 * @param name for messages
 * @param simulated whether it is a virtual room
 * @param named whether the name stands for one device; if not, the device's own name counts once it is open
 * @param opener opens it, again and again
 * @param calibrationOpener opens it for a calibration or test: a virtual room is empty then, and keeps no real time
 */
public record DeviceChoice(
        String name, boolean simulated, boolean named, DuplexOpener opener, DuplexOpener calibrationOpener) {

    /** The word for the virtual room. */
    public static final String VIRTUAL = "virtual";

    /** Checks that nothing is missing. */
    public DeviceChoice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opener, "opener");
        Objects.requireNonNull(calibrationOpener, "calibrationOpener");
    }

    /**
     * A device of this machine, never a virtual room. What {@value AudioDevices#AUTO} means is looked up at each
     * opening, so that a device may be plugged in later.
     *
     * @param output its name, or {@value AudioDevices#AUTO}
     * @param input name of the microphones' device, or {@value AudioDevices#AUTO} for that of the output
     * @param sampleRateHz samples per second, or 0 for the highest
     * @param microphones how many, or 0 for what the device has
     * @throws IllegalArgumentException names the value that is out of range, and the range
     */
    public static DeviceChoice host(String output, String input, int sampleRateHz, int microphones) {
        DuplexRequest shape =
                DuplexRequest.of(output).withSampleRateHz(sampleRateHz).withMicrophones(microphones);
        boolean anyInput = input.equals(AudioDevices.AUTO);
        if (!output.equals(AudioDevices.AUTO)) {
            return real(shape.withInput(anyInput ? output : input));
        }
        DuplexOpener opener = () -> AudioDevices.open(automatic(shape, anyInput ? null : input));
        return new DeviceChoice(AudioDevices.AUTO, false, false, opener, opener);
    }

    private static DuplexRequest automatic(DuplexRequest shape, String input) throws DeviceException {
        DuplexRequest found = AudioDevices.automatic(AudioDevices.list(false))
                .orElseThrow(() -> new DeviceException(
                        DeviceException.Reason.NOT_FOUND,
                        AudioDevices.AUTO,
                        "no device both plays and hears; plug one in, start a sound server, or name a device"));
        return shape(found, shape, input);
    }

    private static DuplexRequest shape(DuplexRequest device, DuplexRequest shape, String input) {
        return device.withInput(input == null ? device.input() : input)
                .withSampleRateHz(shape.sampleRateHz())
                .withMicrophones(shape.microphones());
    }

    private static DeviceChoice real(DuplexRequest request) {
        String name = request.output().equals(request.input())
                ? request.output()
                : request.output() + " + " + request.input();
        DuplexOpener opener = () -> AudioDevices.open(request);
        return new DeviceChoice(name, false, true, opener, opener);
    }

    /**
     * A device of this machine by its name, {@value #VIRTUAL} for the day at home, {@value AudioDevices#AUTO} for the
     * best device there is at this moment or, if there is none, the day at home.
     *
     * @param output as {@link #host}
     * @param input name of the microphones' device, or {@code null} for that of the output
     * @param sampleRateHz as {@link #host}
     * @param microphones as {@link #host}
     * @throws IllegalArgumentException as {@link #host}
     */
    public static DeviceChoice atHand(String output, String input, int sampleRateHz, int microphones) {
        if (output.equals(VIRTUAL)) {
            return virtual();
        }
        DuplexRequest shape =
                DuplexRequest.of(output).withSampleRateHz(sampleRateHz).withMicrophones(microphones);
        Optional<DuplexRequest> found = output.equals(AudioDevices.AUTO)
                ? AudioDevices.automatic(AudioDevices.list(false))
                : Optional.of(shape);
        return found.map(device -> real(shape(device, shape, input))).orElseGet(DeviceChoice::virtual);
    }

    /** The virtual room of the day at home, over and over, in real time. */
    public static DeviceChoice virtual() {
        return of("virtual room", VirtualRoom.dayAtHome());
    }

    /**
     * The virtual room of a scene, over and over, in real time.
     *
     * @param scene file of the scene; it is read when the room is opened
     */
    public static DeviceChoice virtual(Path scene) {
        return of("virtual room " + scene.getFileName(), VirtualRoom.of(scene));
    }

    private static DeviceChoice of(String name, VirtualRoom room) {
        return new DeviceChoice(name, true, true, room::openPaced, room::openEmpty);
    }

    /** The same with time in the virtual room passing as fast as it is worked on; a real device stays what it is. */
    public DeviceChoice unpaced() {
        return simulated ? new DeviceChoice(name, true, named, VirtualRoom.dayAtHome()::open, calibrationOpener) : this;
    }

    /** The name that a calibration of an open device goes by. */
    public String nameOf(AudioDuplex opened) {
        return named ? name : opened.name();
    }
}
