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

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.Converter;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.device.SpeakerModel;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/** Rooms and devices that several tests share. */
public final class SimulatedRooms {

    /** Air that does not move at all. */
    public static final AirStirrer NO_AIR_MOVEMENT = new AirStirrer(Vector3.ZERO, 1e6, 0, 0, t -> 0);

    private SimulatedRooms() {}

    /** A living room of 5 x 4 x 2.6 m with a cupboard and a lamp. */
    public static Room livingRoom(double tailDb) {
        return new Room(
                5,
                4,
                2.6,
                List.of(
                        WallMaterial.PLASTER,
                        WallMaterial.DRYWALL,
                        WallMaterial.PLASTER,
                        WallMaterial.GLASS,
                        WallMaterial.WOOD,
                        WallMaterial.PLASTER),
                List.of(),
                List.of(
                        new StaticReflector(new Vector3(4.4, 3.2, 1.1), 0.5),
                        new StaticReflector(new Vector3(3.1, 0.4, 0.8), 0.1)),
                new ReverberantTail(tailDb, 0.35, 11));
    }

    /** An ideal device: flat responses, hardly any noise. */
    public static DeviceModel ideal(ArrayGeometry geometry) {
        return ideal(geometry, -200);
    }

    /**
     * A device that is ideal but for its microphones' noise.
     *
     * @param noiseDbPerRootHz re full scale in 1 Hz
     */
    public static DeviceModel ideal(ArrayGeometry geometry, double noiseDbPerRootHz) {
        MicrophoneModel microphone = new MicrophoneModel(GainTable.flat(0), 0, noiseDbPerRootHz);
        return new DeviceModel(
                "ideal",
                geometry,
                new SpeakerModel(GainTable.flat(-30), Optional.empty()),
                Collections.nCopies(geometry.microphones().size(), microphone),
                Converter.TWENTY_FOUR_BIT,
                ClockModel.COMMON,
                List.of());
    }

    /** A scene with an ideal device on a sideboard, air at rest. */
    public static Scene scene(
            ArrayGeometry geometry,
            double frequencyHz,
            double seconds,
            List<Mover> people,
            List<Disturber> disturbers) {
        return scene(ideal(geometry), frequencyHz, seconds, people, disturbers);
    }

    /** The same with another device. */
    public static Scene scene(
            DeviceModel device, double frequencyHz, double seconds, List<Mover> people, List<Disturber> disturbers) {
        return new Scene(
                "test",
                5,
                seconds,
                livingRoom(-28),
                AirProperties.STANDARD,
                NO_AIR_MOVEMENT,
                device,
                new Placement(new Vector3(0.4, 1.9, 0.9), 0),
                Emission.tone(frequencyHz, -6),
                people,
                disturbers);
    }
}
