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
package org.openhab.binding.ultrasonic.simulation;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * All that is needed to compute what the microphones hear. Immutable; rendering keeps its state elsewhere.
 *
 * @param name for messages and labels
 * @param seed of everything random that has no seed of its own (noise of microphones, air)
 * @param durationSeconds how long it lasts; the renderers go on after it if asked
 * @param room the room
 * @param air the weather in it
 * @param ambientAir how the air moves when nothing stirs it; see {@link #STILL_AIR}
 * @param device the device
 * @param placement where it stands
 * @param emission what it emits; the virtual sound card replaces it by what is played
 * @param people people and pets
 * @param disturbers what must not alarm
 */
public record Scene(
        String name,
        long seed,
        double durationSeconds,
        Room room,
        AirProperties air,
        AirStirrer ambientAir,
        DeviceModel device,
        Placement placement,
        Emission emission,
        List<Mover> people,
        List<Disturber> disturbers) {

    /** Still air as measured: standard deviation 0.008 m/s, innovation 0.0005 m/s in 50 ms, everywhere. */
    public static final AirStirrer STILL_AIR = new AirStirrer(Vector3.ZERO, 1e6, 0.0005, 0.998, t -> 1);

    /**
     * Copies the lists and checks the geometry.
     *
     * @throws IllegalArgumentException if speaker or a microphone is outside the room, or the scene has no duration
     */
    public Scene {
        people = List.copyOf(people);
        disturbers = List.copyOf(disturbers);
        if (!(durationSeconds > 0)) {
            throw new IllegalArgumentException(
                    "scene " + name + " must last longer than 0 s, got " + durationSeconds + " s");
        }
        List<Vector3> parts = new ArrayList<>(placement.microphones(device.geometry()));
        parts.add(placement.speaker(device.geometry()));
        for (Vector3 part : parts) {
            if (!room.contains(part)) {
                throw new IllegalArgumentException("device of scene " + name + " reaches to " + part
                        + ", outside the room of " + room.lengthMeters() + " x " + room.widthMeters() + " x "
                        + room.heightMeters() + " m");
            }
        }
    }

    /** Everything that echoes and moves: people first, then the parts of the disturbers. */
    public List<Mover> movers() {
        List<Mover> movers = new ArrayList<>(people);
        disturbers.forEach(disturber -> movers.addAll(disturber.movers()));
        return List.copyOf(movers);
    }

    /** Everything that stirs the air, the ambient movement first. */
    public List<AirStirrer> airStirrers() {
        List<AirStirrer> stirrers = new ArrayList<>();
        stirrers.add(ambientAir);
        disturbers.forEach(disturber -> stirrers.addAll(disturber.airStirrers()));
        return List.copyOf(stirrers);
    }
}
