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
package org.openhab.binding.ultrasonic.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.device.ClockModel;
import org.openhab.binding.ultrasonic.simulation.device.Converter;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.device.Placement;
import org.openhab.binding.ultrasonic.simulation.device.SpeakerModel;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.disturber.ForeignTones;
import org.openhab.binding.ultrasonic.simulation.disturber.Period;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/** Twelve devices in three rooms that a calibration must master, and what is special about each. */
final class CalibratedDevices {

    private static final Period ALWAYS = new Period(-10, 1000);

    private CalibratedDevices() {}

    /**
     * A device in its room.
     *
     * @param scene all of it
     * @param sampleRateHz its only rate
     * @param foreignHz tones of others
     * @param band where its carrier should lie
     */
    record Case(Scene scene, int sampleRateHz, List<Double> foreignHz, SensingBand band) {
        @Override
        public String toString() {
            return scene.name();
        }
    }

    static List<Case> all() {
        GainTable flat = GainTable.flat(-34);
        GainTable notch = table(30, -34, 33, -46, 36, -52, 39, -35, 42, -39, 45, -44);
        GainTable rollOff = table(20, -34, 30, -36, 33, -38, 36, -48, 39, -60, 42, -72);
        GainTable low = table(18, -38, 21, -40, 24, -72, 27, -107, 33, -140);
        GainTable rising = table(30, -44, 33, -43, 36, -40, 39, -36, 42, -32, 45, -30);
        List<Case> cases = new ArrayList<>();
        cases.add(device("flat smart speaker", 0, ArrayGeometry.smartSpeaker(4, 0.04), flat, -136)
                .high());
        cases.add(device("notch at 36 kHz", 1, ArrayGeometry.smartSpeaker(2, 0.04), notch, -134)
                .high());
        cases.add(device("roll-off from 33 kHz", 2, ArrayGeometry.smartSpeaker(4, 0.05), rollOff, -138)
                .high());
        cases.add(device("foreign lines", 1, ArrayGeometry.soundBar(2), flat, -134)
                .with(List.of(32_700.0, 33_900.0, 41_000.0), tone(32_700, 58), tone(33_900, 52), tone(41_000, 60))
                .high());
        cases.add(device("second sensor", 0, ArrayGeometry.smartSpeaker(4, 0.04), rising, -136)
                .with(List.of(40_000.0), tone(40_000, 88))
                .high());
        cases.add(device("48 kHz laptop", 2, ArrayGeometry.laptop(2), flat, -134)
                .at(48_000)
                .low());
        cases.add(
                device("one microphone", 0, ArrayGeometry.tablet(), flat, -132).high());
        cases.add(device("eight microphones", 1, ArrayGeometry.smartSpeaker(8, 0.05), notch, -132)
                .high());
        cases.add(device(
                        "weak speaker",
                        0,
                        ArrayGeometry.smartSpeaker(4, 0.04),
                        table(18, -66, 21, -64, 30, -52, 36, -54, 42, -58),
                        -142)
                .high());
        cases.add(device("desktop loudspeaker", 2, ArrayGeometry.usb(4), flat, -136)
                .ppm(80)
                .high());
        cases.add(device("nothing above 24 kHz", 1, ArrayGeometry.smartSpeaker(4, 0.04), low, -134)
                .low());
        cases.add(device("noisy microphones", 2, ArrayGeometry.smartSpeaker(6, 0.04), rising, -124)
                .high());
        return cases;
    }

    private static Disturber tone(double frequencyHz, double levelDbSpl) {
        return ForeignTones.sensor("foreign tone", new Vector3(2.5, 3.0, 1.4), frequencyHz, 0, levelDbSpl, ALWAYS);
    }

    static Draft device(String name, int room, ArrayGeometry geometry, GainTable speaker, double noiseDb) {
        return new Draft(name, room, geometry, speaker, noiseDb);
    }

    private static GainTable table(double... kiloHertzAndDb) {
        double[] frequencies = new double[kiloHertzAndDb.length / 2];
        double[] gains = new double[frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = 1000 * kiloHertzAndDb[2 * i];
            gains[i] = kiloHertzAndDb[2 * i + 1];
        }
        return new GainTable(frequencies, gains);
    }

    private static Room room(int index) {
        return switch (index) {
            case 0 -> SimulatedRooms.livingRoom(-28);
            case 1 ->
                new Room(
                        3.4,
                        3.1,
                        2.5,
                        List.of(
                                WallMaterial.DRYWALL,
                                WallMaterial.DRYWALL,
                                WallMaterial.TEXTILE,
                                WallMaterial.PLASTER,
                                WallMaterial.CARPET,
                                WallMaterial.PLASTER),
                        List.of(),
                        List.of(new StaticReflector(new Vector3(2.6, 0.5, 0.5), 0.3)),
                        new ReverberantTail(-31, 0.25, 5));
            default ->
                new Room(
                        7.5,
                        5.6,
                        2.8,
                        List.of(
                                WallMaterial.PLASTER,
                                WallMaterial.GLASS,
                                WallMaterial.WOOD,
                                WallMaterial.PLASTER,
                                WallMaterial.WOOD,
                                WallMaterial.PLASTER),
                        List.of(),
                        List.of(
                                new StaticReflector(new Vector3(6.0, 4.2, 0.9), 0.6),
                                new StaticReflector(new Vector3(2.2, 4.9, 1.2), 0.4)),
                        new ReverberantTail(-26, 0.45, 7));
        };
    }

    private static Placement placement(int index) {
        return switch (index) {
            case 0 -> new Placement(new Vector3(0.5, 1.9, 0.9), 0);
            case 1 -> new Placement(new Vector3(1.2, 0.6, 0.75), 1.4);
            default -> new Placement(new Vector3(0.7, 3.3, 1.1), -0.2);
        };
    }

    /** A case in the making. */
    static final class Draft {
        private final String name;
        private final int room;
        private final ArrayGeometry geometry;
        private final GainTable speaker;
        private final double noiseDb;
        private int sampleRateHz = 96_000;
        private ClockModel clock = ClockModel.COMMON;
        private List<Double> foreignHz = List.of();
        private List<Disturber> disturbers = List.of();

        Draft(String name, int room, ArrayGeometry geometry, GainTable speaker, double noiseDb) {
            this.name = name;
            this.room = room;
            this.geometry = geometry;
            this.speaker = speaker;
            this.noiseDb = noiseDb;
        }

        Draft with(List<Double> hz, Disturber... sources) {
            foreignHz = hz;
            disturbers = List.of(sources);
            return this;
        }

        Draft at(int rateHz) {
            sampleRateHz = rateHz;
            return this;
        }

        Draft ppm(double offset) {
            clock = new ClockModel(offset, 0, 60, 0);
            return this;
        }

        Case high() {
            return make(SensingBand.HIGH);
        }

        Case low() {
            return make(SensingBand.LOW);
        }

        private Case make(SensingBand band) {
            List<MicrophoneModel> microphones = new ArrayList<>();
            for (int mic = 0; mic < geometry.microphones().size(); mic++) {
                // Units differ by up to 2 dB.
                microphones.add(new MicrophoneModel(GainTable.flat(2 * Math.sin(3.0 * mic)), 0.1 * mic, noiseDb));
            }
            DeviceModel device = new DeviceModel(
                    name,
                    geometry,
                    new SpeakerModel(speaker, Optional.empty()),
                    microphones,
                    Converter.TWENTY_FOUR_BIT,
                    clock,
                    List.of());
            Scene scene = new Scene(
                    name,
                    room + 40,
                    60,
                    room(room),
                    AirProperties.STANDARD,
                    Scene.STILL_AIR,
                    device,
                    placement(room),
                    Emission.tone(36_000, -20),
                    List.of(),
                    disturbers);
            return new Case(scene, sampleRateHz, foreignHz, band);
        }
    }
}
