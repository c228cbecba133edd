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

import java.util.List;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Room;

/**
 * One mover or disturber alone in a small room, for pictures.
 *
 * @param name what is shown: "walk towards", "desk fan"
 * @param room in which
 * @param people people and pets
 * @param disturbers what must not alarm
 * @param durationSeconds how long it takes to show it
 */
public record Exhibit(String name, Room room, List<Mover> people, List<Disturber> disturbers, double durationSeconds) {

    /** Copies the lists. */
    public Exhibit {
        people = List.copyOf(people);
        disturbers = List.copyOf(disturbers);
    }

    /**
     * The exhibit as a scene, the device at the gallery's place.
     *
     * @param device small enough for 40 cm before the wall
     * @param emission what it emits
     */
    public Scene scene(DeviceModel device, Emission emission) {
        return new Scene(
                name,
                1,
                durationSeconds,
                room,
                AirProperties.STANDARD,
                Scene.STILL_AIR,
                device,
                Gallery.DEVICE_PLACE,
                emission,
                people,
                disturbers);
    }
}
