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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.live.PacedDuplex;
import org.openhab.binding.ultrasonic.simulation.LoopedScene;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;

/** A scene as a device, opened in the ways in which one needs it. */
final class VirtualRoom {

    /** Reads a scene. */
    @FunctionalInterface
    private interface Reader {
        SceneFile read() throws IOException;
    }

    private final Reader scene;

    private VirtualRoom(Reader scene) {
        this.scene = scene;
    }

    static VirtualRoom dayAtHome() {
        return new VirtualRoom(SceneSets::dayAtHome);
    }

    static VirtualRoom of(Path file) {
        return new VirtualRoom(() -> SceneFile.read(file));
    }

    /** Time passes as fast as it is exchanged. */
    AudioDuplex open() throws IOException {
        SceneFile file = scene.read();
        return new SimulatedAudio(LoopedScene.of(file.scene()), RenderSettings.at(file.sampleRateHz()));
    }

    /** In real time. */
    AudioDuplex openPaced() throws IOException {
        return new PacedDuplex(open());
    }

    /** Without anybody and anything that disturbs; time passes as fast as it is exchanged. */
    AudioDuplex openEmpty() throws IOException {
        SceneFile file = scene.read();
        Scene full = file.scene();
        Scene empty = new Scene(
                full.name(),
                full.seed(),
                full.durationSeconds(),
                full.room(),
                full.air(),
                full.ambientAir(),
                full.device(),
                full.placement(),
                full.emission(),
                List.of(),
                List.of());
        return new SimulatedAudio(empty, RenderSettings.at(file.sampleRateHz()));
    }
}
