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
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.live.DuplexOpener;
import org.openhab.binding.ultrasonic.live.PacedDuplex;
import org.openhab.binding.ultrasonic.simulation.LoopedScene;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which loudspeaker and microphones. */
final class DeviceOptions {

    /** The word for the virtual room. */
    static final String VIRTUAL = "virtual";

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
     * A device that was chosen.
     *
     * @param name for messages
     * @param simulated whether it is the virtual room
     * @param opener opens it, again and again
     */
    record Chosen(String name, boolean simulated, DuplexOpener opener) {}

    /**
     * The device that was asked for; nothing is opened yet.
     *
     * @throws ParameterException if an option is out of its range
     */
    Chosen choose() {
        if (device.equals(VIRTUAL)) {
            return virtualRoom();
        }
        Optional<DuplexRequest> found = device.equals(AudioDevices.AUTO)
                ? AudioDevices.automatic(AudioDevices.list(false))
                : Optional.of(request(device, device));
        if (found.isEmpty()) {
            return virtualRoom();
        }
        DuplexRequest request =
                request(found.get().output(), input == null ? found.get().input() : input);
        String name = request.output().equals(request.input())
                ? request.output()
                : request.output() + " + " + request.input();
        return new Chosen(name, false, () -> AudioDevices.open(request));
    }

    /**
     * The device that was asked for, to be worked on as fast as it goes: the virtual room keeps no real time, and
     * nobody is in it.
     *
     * @throws ParameterException if an option is out of its range
     */
    Chosen chooseEmptyRoom() {
        Chosen chosen = choose();
        return chosen.simulated() ? new Chosen(chosen.name(), true, DeviceOptions::openEmptyRoom) : chosen;
    }

    private static AudioDuplex openEmptyRoom() throws IOException {
        SceneFile day = SceneSets.dayAtHome();
        Scene scene = day.scene();
        Scene empty = new Scene(
                scene.name(),
                scene.seed(),
                scene.durationSeconds(),
                scene.room(),
                scene.air(),
                scene.ambientAir(),
                scene.device(),
                scene.placement(),
                scene.emission(),
                List.of(),
                List.of());
        return new SimulatedAudio(empty, RenderSettings.at(day.sampleRateHz()));
    }

    /**
     * The device that was asked for; time in the virtual room passes as fast as it is worked on.
     *
     * @throws ParameterException if an option is out of its range
     */
    Chosen chooseUnpaced() {
        Chosen chosen = choose();
        return chosen.simulated() ? new Chosen(chosen.name(), true, DeviceOptions::openUnpaced) : chosen;
    }

    private static AudioDuplex openUnpaced() throws IOException {
        SceneFile day = SceneSets.dayAtHome();
        return new SimulatedAudio(LoopedScene.of(day.scene()), RenderSettings.at(day.sampleRateHz()));
    }

    private DuplexRequest request(String out, String in) {
        try {
            return DuplexRequest.of(out).withInput(in).withSampleRateHz(rateHz).withMicrophones(microphones);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static Chosen virtualRoom() {
        return new Chosen("virtual room", true, DeviceOptions::openVirtualRoom);
    }

    private static AudioDuplex openVirtualRoom() throws IOException {
        return new PacedDuplex(openUnpaced());
    }
}
