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
import org.openhab.binding.ultrasonic.simulation.disturber.AdditiveSource;
import org.openhab.binding.ultrasonic.simulation.disturber.DeviceVibration;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Lets a scene begin again whenever it has ended, for demonstrations. What moves, sounds or changes repeats; air and
 * noise go on and never repeat. Without a click only if the scene ends as it began. Activities tell the first round.
 */
public final class LoopedScene {

    private LoopedScene() {}

    /** The scene, over and over. */
    public static Scene of(Scene scene) {
        double period = scene.durationSeconds();
        Room room = scene.room();
        List<Doorway> doorways = room.doorways().stream()
                .map(door -> new Doorway(
                        door.wall(),
                        door.fromMeters(),
                        door.toMeters(),
                        door.heightMeters(),
                        looped(door.openness(), period)))
                .toList();
        return new Scene(
                scene.name(),
                scene.seed(),
                period,
                new Room(
                        room.lengthMeters(),
                        room.widthMeters(),
                        room.heightMeters(),
                        room.materials(),
                        doorways,
                        room.furniture(),
                        room.tail()),
                scene.air(),
                scene.ambientAir(),
                scene.device(),
                scene.placement(),
                scene.emission(),
                scene.people().stream()
                        .map(mover -> (Mover) new LoopedMover(mover, period))
                        .toList(),
                scene.disturbers().stream()
                        .map(disturber -> (Disturber) new LoopedDisturber(disturber, period))
                        .toList());
    }

    /** The time within the round. */
    private static double within(double timeSeconds, double period) {
        return timeSeconds - period * Math.floor(timeSeconds / period);
    }

    private static TimeFunction looped(TimeFunction function, double period) {
        // The renderer leaves out what is always zero.
        return function == TimeFunction.ZERO ? function : timeSeconds -> function.at(within(timeSeconds, period));
    }

    private record LoopedMover(Mover mover, double period) implements Mover {

        @Override
        public String name() {
            return mover.name();
        }

        @Override
        public List<Scatterer> scatterers() {
            return mover.scatterers();
        }

        @Override
        public void pose(double timeSeconds, ScattererPose pose) {
            mover.pose(within(timeSeconds, period), pose);
        }

        @Override
        public Vector3 referencePoint(double timeSeconds) {
            return mover.referencePoint(within(timeSeconds, period));
        }

        @Override
        public List<Activity> activities() {
            return mover.activities();
        }

        @Override
        public double controlRateHz() {
            return mover.controlRateHz();
        }
    }

    private record LoopedSound(AdditiveSource source, double period) implements AdditiveSource {

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public void addEnvelope(
                Band band, Listening listening, long firstSample, int length, float[][] re, float[][] im) {
            long periodSamples = Math.round(period * band.rateHz());
            int done = 0;
            while (done < length) {
                long first = Math.floorMod(firstSample + done, periodSamples);
                int count = (int) Math.min(length - done, periodSamples - first);
                float[][] partRe = new float[re.length][count];
                float[][] partIm = new float[im.length][count];
                source.addEnvelope(band, listening, first, count, partRe, partIm);
                for (int mic = 0; mic < re.length; mic++) {
                    for (int i = 0; i < count; i++) {
                        re[mic][done + i] += partRe[mic][i];
                        im[mic][done + i] += partIm[mic][i];
                    }
                }
                done += count;
            }
        }
    }

    private record LoopedVibration(DeviceVibration vibration, double period) implements DeviceVibration {

        @Override
        public Vector3 displacement(double timeSeconds) {
            return vibration.displacement(within(timeSeconds, period));
        }

        @Override
        public double directPathStretchMeters(int microphone, double timeSeconds) {
            return vibration.directPathStretchMeters(microphone, within(timeSeconds, period));
        }

        @Override
        public double controlRateHz() {
            return vibration.controlRateHz();
        }
    }

    private record LoopedDisturber(Disturber disturber, double period) implements Disturber {

        @Override
        public String name() {
            return disturber.name();
        }

        @Override
        public List<Activity> activities() {
            return disturber.activities();
        }

        @Override
        public List<Mover> movers() {
            return disturber.movers().stream()
                    .map(mover -> (Mover) new LoopedMover(mover, period))
                    .toList();
        }

        @Override
        public List<AirStirrer> airStirrers() {
            return disturber.airStirrers().stream()
                    .map(stirrer -> new AirStirrer(
                            stirrer.position(),
                            stirrer.reachMeters(),
                            stirrer.innovationMetersPerSecond(),
                            stirrer.coefficient(),
                            looped(stirrer.strength(), period)))
                    .toList();
        }

        @Override
        public List<AdditiveSource> sounds() {
            return disturber.sounds().stream()
                    .map(sound -> (AdditiveSource) new LoopedSound(sound, period))
                    .toList();
        }

        @Override
        public List<DeviceVibration> vibrations() {
            return disturber.vibrations().stream()
                    .map(vibration -> (DeviceVibration) new LoopedVibration(vibration, period))
                    .toList();
        }

        @Override
        public TimeFunction captureGainDb() {
            return looped(disturber.captureGainDb(), period);
        }

        @Override
        public TimeFunction playbackGainDb() {
            return looped(disturber.playbackGainDb(), period);
        }

        @Override
        public TimeFunction temperatureDriftKelvin() {
            return looped(disturber.temperatureDriftKelvin(), period);
        }
    }
}
