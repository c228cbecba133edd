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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.StaticReflector;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * What a microphone hears, straight from the physics: at every full-rate sample each path's length is solved anew in
 * double precision and the emitted wave, given as a formula, is looked up that much earlier. No envelope, no control
 * points, no interpolation. Slow.
 */
final class BruteForceRoom {

    /** The emitted wave as a formula of time. */
    interface Wave {
        double at(double timeSeconds);
    }

    private final Scene scene;
    private final double frequencyHz;
    private final Wave wave;
    private final Vector3 speaker;
    private final Vector3 microphone;
    private final double speed;
    private final double absorptionDb;
    private final List<StaticPaths.Arrival> tail;

    BruteForceRoom(Scene scene, int mic, double frequencyHz, Wave wave) {
        this.scene = scene;
        this.frequencyHz = frequencyHz;
        this.wave = wave;
        speaker = scene.placement().speaker(scene.device().geometry());
        microphone = scene.placement().microphones(scene.device().geometry()).get(mic);
        speed = scene.air().speedOfSoundMetersPerSecond();
        absorptionDb = scene.air().absorptionDbPerMeter(frequencyHz);
        Geometry geometry = new Geometry(scene);
        tail = StaticPaths.of(
                        geometry,
                        new org.openhab.binding.ultrasonic.simulation.physics.AirField(
                                scene.room(), scene.air(), scene.airStirrers(), t -> 0, 1, 0))
                .stream()
                .filter(path -> path.microphone() == mic && path.arrivals().size() > 1)
                .flatMap(path -> path.arrivals().stream())
                .toList();
    }

    double at(double time) {
        double sum = images(time) + furniture(time);
        for (StaticPaths.Arrival arrival : tail) {
            sum += arrival.amplitude() * loss(arrival.lengthMeters()) * wave.at(time - arrival.lengthMeters() / speed);
        }
        for (Mover mover : scene.movers()) {
            sum += echoes(mover, time);
        }
        return sum * scene.device().speaker().response().amplitude(frequencyHz);
    }

    private double loss(double meters) {
        return Math.pow(10, -absorptionDb * meters / 20);
    }

    private double reflection(int wall) {
        return scene.room().materials().get(wall).reflection().amplitude(frequencyHz);
    }

    private static double mirror(double value, boolean far, double extent) {
        return far ? 2 * extent - value : -value;
    }

    private Vector3 mirror(Vector3 point, int wall) {
        Room room = scene.room();
        return switch (wall) {
            case 0, 1 -> new Vector3(mirror(point.x(), wall == 1, room.lengthMeters()), point.y(), point.z());
            case 2, 3 -> new Vector3(point.x(), mirror(point.y(), wall == 3, room.widthMeters()), point.z());
            default -> new Vector3(point.x(), point.y(), mirror(point.z(), wall == 5, room.heightMeters()));
        };
    }

    private double path(double time, Vector3 source, double gain) {
        double length = source.distanceTo(microphone);
        return gain * loss(length) / length * wave.at(time - length / speed);
    }

    private double images(double time) {
        double shadow = Math.pow(10, scene.device().geometry().directShadowDb().get(0) / 20);
        double sum = path(time, speaker, shadow);
        for (int first = 0; first < 6; first++) {
            sum += path(time, mirror(speaker, first), reflection(first));
            for (int second = first + 1; second < 6; second++) {
                double gain = reflection(first) * reflection(second);
                Vector3 twice = mirror(mirror(speaker, first), second);
                sum += path(time, twice, gain);
                if (second / 2 == first / 2) {
                    sum += path(time, mirror(mirror(speaker, second), first), gain);
                }
            }
        }
        return sum;
    }

    private double furniture(double time) {
        double sum = 0;
        for (StaticReflector reflector : scene.room().furniture()) {
            double there = reflector.position().distanceTo(speaker);
            double back = reflector.position().distanceTo(microphone);
            double length = reflector.scatteringLengthMeters();
            double gain = length / (there * back + length * (there + back));
            sum += gain * loss(there + back) * wave.at(time - (there + back) / speed);
        }
        return sum;
    }

    private double echoes(Mover mover, double time) {
        List<Scatterer> parts = mover.scatterers();
        ScattererPose pose = new ScattererPose(parts.size());
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += echo(mover, parts.get(i), i, pose, time, speaker, microphone, 1);
            for (int wall = 0; wall < 6; wall++) {
                double gain = reflection(wall);
                sum += echo(mover, parts.get(i), i, pose, time, mirror(speaker, wall), microphone, gain);
                sum += echo(mover, parts.get(i), i, pose, time, speaker, mirror(microphone, wall), gain);
            }
        }
        return sum;
    }

    private double echo(
            Mover mover,
            Scatterer part,
            int i,
            ScattererPose pose,
            double time,
            Vector3 from,
            Vector3 to,
            double gain) {
        double reflected = time;
        Vector3 at = Vector3.ZERO;
        for (int round = 0; round < 5; round++) {
            mover.pose(reflected, pose);
            at = new Vector3(pose.center(i, 0), pose.center(i, 1), pose.center(i, 2));
            reflected = time - at.distanceTo(to) / speed;
        }
        Vector3 first = new Vector3(pose.axis(i, 0, 0), pose.axis(i, 0, 1), pose.axis(i, 0, 2));
        Vector3 second = new Vector3(pose.axis(i, 1, 0), pose.axis(i, 1, 1), pose.axis(i, 1, 2));
        Vector3 third = first.cross(second);
        Vector3 sight = from.minus(at).normalized().plus(to.minus(at).normalized());
        double x = part.radiusX() * sight.dot(first) / sight.length();
        double y = part.radiusY() * sight.dot(second) / sight.length();
        double z = part.radiusZ() * sight.dot(third) / sight.length();
        double support = Math.sqrt(x * x + y * y + z * z);
        double strength =
                part.reflectivity() * part.radiusX() * part.radiusY() * part.radiusZ() / (2 * support * support);
        double there = at.distanceTo(from) - support;
        double back = at.distanceTo(to) - support;
        double length = at.distanceTo(from) + at.distanceTo(to) - support * sight.length();
        double amplitude = strength / (there * back + strength * (there + back));
        return gain * amplitude * loss(length) * wave.at(time - length / speed);
    }
}
