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
package org.openhab.binding.ultrasonic.simulation.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.ReverberantTail;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

/**
 * The paths that nobody walks through: the direct one, reflections by one and two walls, furniture, and the tail, in
 * groups of arrivals of about the same delay. They only shake, with the air and with the device.
 */
final class StaticPaths {

    private static final double TAIL_STARTS_SECONDS = 0.006;
    private static final double TAIL_ENDS_SECONDS = 0.058;
    /** Arrivals of the tail are drawn on this raster; one in four places is taken. */
    private static final double TAIL_RASTER_HZ = 6000;

    private static final double TAIL_DENSITY = 0.25;
    private static final int TAIL_GROUPS = 8;
    private static final double TAIL_REFERENCE_HZ = 20_000;

    private StaticPaths() {}

    /**
     * One shaking path or group.
     *
     * @param microphone where it arrives
     * @param direct whether it is the direct path, which the case's bending stretches
     * @param lengthMeters of the path, of the group's middle
     * @param shake by how much a displacement of the device lengthens the path, m per m along each axis
     * @param airPath the air it passes
     * @param arrivals one for a path, many for the tail
     */
    record Path(
            int microphone,
            boolean direct,
            double lengthMeters,
            Vector3 shake,
            AirField.Path airPath,
            List<Arrival> arrivals) {}

    /**
     * One arrival.
     *
     * @param lengthMeters fixes the carrier's phase and the absorption
     * @param delaySeconds of the envelope
     * @param amplitude without absorption and walls
     * @param reflections how often each wall reflects it, or null in the tail
     */
    record Arrival(double lengthMeters, double delaySeconds, double amplitude, int[] reflections) {

        /** Complex amplitude at a frequency is this times exp(-j 2 pi f L / c). */
        double gain(BandGains gains) {
            double gain = amplitude * gains.absorption(lengthMeters);
            for (int wall = 0; reflections != null && wall < reflections.length; wall++) {
                for (int i = 0; i < reflections[wall]; i++) {
                    gain *= gains.images[1 + wall];
                }
            }
            return gain;
        }
    }

    /** All static paths to all microphones. */
    static List<Path> of(Geometry geometry, AirField air) {
        List<Path> paths = new ArrayList<>();
        for (int mic = 0; mic < geometry.microphones; mic++) {
            addImages(geometry, air, mic, paths);
            addFurniture(geometry, air, mic, paths);
            addTail(geometry, air, mic, paths);
        }
        return List.copyOf(paths);
    }

    private static void addImages(Geometry geometry, AirField air, int mic, List<Path> paths) {
        double shadow = Decibels.toAmplitude(
                geometry.scene.device().geometry().directShadowDb().get(mic));
        addImage(geometry, air, mic, geometry.speaker, new int[6], shadow, paths);
        Room room = geometry.room();
        for (Wall first : Wall.values()) {
            Vector3 once = room.mirrored(geometry.speaker, first);
            int[] reflections = new int[6];
            reflections[first.ordinal()]++;
            addImage(geometry, air, mic, once, reflections, 1, paths);
            for (Wall second : Wall.values()) {
                // Reflections by two walls at right angles come out the same in either order.
                boolean sameAxis = second.axis() == first.axis();
                if (second == first || !sameAxis && second.ordinal() < first.ordinal()) {
                    continue;
                }
                int[] twice = reflections.clone();
                twice[second.ordinal()]++;
                addImage(geometry, air, mic, room.mirrored(once, second), twice, 1, paths);
            }
        }
    }

    private static void addImage(
            Geometry geometry,
            AirField air,
            int mic,
            Vector3 source,
            int[] reflections,
            double shadow,
            List<Path> paths) {
        Vector3 microphone = geometry.microphonePositions.get(mic);
        double length = source.distanceTo(microphone);
        if (length > BandSignal.LONGEST_SECONDS * geometry.speedOfSound) {
            return;
        }
        boolean direct = Arrays.stream(reflections).sum() == 0;
        Vector3 towards = microphone.minus(source).normalized();
        // The image of a displaced speaker moves like the speaker, with the sign turned once for each reflection.
        double x = 1 - Math.pow(-1, reflections[0] + reflections[1]);
        double y = 1 - Math.pow(-1, reflections[2] + reflections[3]);
        double z = 1 - Math.pow(-1, reflections[4] + reflections[5]);
        Vector3 shake = new Vector3(x * towards.x(), y * towards.y(), z * towards.z());
        double amplitude = shadow / Math.max(length, 0.005);
        Vector3 middle = folded(geometry.room(), source.plus(microphone).times(0.5));
        AirField.Path airPath =
                direct ? air.path(geometry.speaker, microphone) : air.path(geometry.speaker, middle, microphone);
        Arrival arrival = new Arrival(length, length / geometry.speedOfSound, amplitude, reflections);
        paths.add(new Path(mic, direct, length, shake, airPath, List.of(arrival)));
    }

    /** The place inside the room that a point of the mirrored world stands for. */
    private static Vector3 folded(Room room, Vector3 point) {
        return new Vector3(
                folded(point.x(), room.lengthMeters()),
                folded(point.y(), room.widthMeters()),
                folded(point.z(), room.heightMeters()));
    }

    private static double folded(double value, double extent) {
        double within = Math.abs(value) % (2 * extent);
        return within > extent ? 2 * extent - within : within;
    }

    private static void addFurniture(Geometry geometry, AirField air, int mic, List<Path> paths) {
        Vector3 microphone = geometry.microphonePositions.get(mic);
        for (StaticReflector reflector : geometry.room().furniture()) {
            Vector3 at = reflector.position();
            double there = Math.max(0.05, at.distanceTo(geometry.speaker));
            double back = Math.max(0.05, at.distanceTo(microphone));
            double amplitude = Echo.amplitude(reflector.scatteringLengthMeters(), there, back);
            Vector3 shake = geometry.speaker
                    .minus(at)
                    .times(1 / there)
                    .plus(microphone.minus(at).times(1 / back));
            AirField.Path airPath = air.path(geometry.speaker, at, microphone);
            double delay = (there + back) / geometry.speedOfSound;
            Arrival arrival = new Arrival(there + back, delay, amplitude, null);
            paths.add(new Path(mic, false, there + back, shake, airPath, List.of(arrival)));
        }
    }

    private static void addTail(Geometry geometry, AirField air, int mic, List<Path> paths) {
        ReverberantTail tail = geometry.room().tail();
        long seed = SeededNoise.derive(tail.seed(), mic);
        double speed = geometry.speedOfSound;
        BandGains reference = new BandGains(geometry, TAIL_REFERENCE_HZ, 1);
        int first = (int) (TAIL_STARTS_SECONDS * TAIL_RASTER_HZ);
        int last = (int) (TAIL_ENDS_SECONDS * TAIL_RASTER_HZ);
        double[] amplitudes = new double[last];
        double energy = 0;
        for (int place = first; place < last; place++) {
            if (SeededNoise.uniform(seed, 4L * place) < TAIL_DENSITY) {
                double seconds = place / TAIL_RASTER_HZ;
                amplitudes[place] = SeededNoise.gaussian(seed, 4L * place + 2)
                        * Math.exp(-3 * Math.log(10) * seconds / tail.decaySeconds());
                double heard = amplitudes[place] * reference.absorption(seconds * speed);
                energy += heard * heard;
            }
        }
        Vector3 microphone = geometry.microphonePositions.get(mic);
        double direct = Decibels.toAmplitude(
                        geometry.scene.device().geometry().directShadowDb().get(mic))
                / microphone.distanceTo(geometry.speaker);
        double scale = energy == 0 ? 0 : direct * Decibels.toAmplitude(tail.levelDb()) / Math.sqrt(energy);
        for (int group = 0; group < TAIL_GROUPS; group++) {
            int from = first + (last - first) * group / TAIL_GROUPS;
            int to = first + (last - first) * (group + 1) / TAIL_GROUPS;
            List<Arrival> arrivals = new ArrayList<>();
            for (int place = from; place < to; place++) {
                if (amplitudes[place] != 0) {
                    double delay = place / TAIL_RASTER_HZ;
                    // Within a sixth of a millisecond the exact arrival decides the carrier's phase at each frequency.
                    double length = (delay + SeededNoise.uniform(seed, 4L * place + 1, -5e-5, 5e-5)) * speed;
                    arrivals.add(new Arrival(length, delay, scale * amplitudes[place], null));
                }
            }
            if (!arrivals.isEmpty()) {
                paths.add(tailGroup(geometry, air, mic, group, (from + to) / 2.0 / TAIL_RASTER_HZ * speed, arrivals));
            }
        }
    }

    private static Path tailGroup(
            Geometry geometry, AirField air, int mic, int group, double length, List<Arrival> arrivals) {
        Room room = geometry.room();
        long seed = SeededNoise.derive(room.tail().seed(), 1000L * mic + group + 500);
        // The group wanders through the whole room; two places stand for where it has been.
        AirField.Path airPath = air.path(
                geometry.speaker, place(room, seed, 0), place(room, seed, 3), geometry.microphonePositions.get(mic));
        Vector3 shake = new Vector3(
                SeededNoise.gaussian(seed, 10), SeededNoise.gaussian(seed, 11), SeededNoise.gaussian(seed, 12));
        return new Path(mic, false, length, shake.times(0.8), airPath, List.copyOf(arrivals));
    }

    private static Vector3 place(Room room, long seed, int index) {
        return new Vector3(
                SeededNoise.uniform(seed, index, 0, room.lengthMeters()),
                SeededNoise.uniform(seed, index + 1, 0, room.widthMeters()),
                SeededNoise.uniform(seed, index + 2, 0, room.heightMeters()));
    }
}
