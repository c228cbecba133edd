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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/** A disturber put together from its parts. Immutable. */
public final class Assembly implements Disturber {

    private final String name;
    private final List<Activity> activities;
    private final List<Mover> movers;
    private final List<AirStirrer> airStirrers;
    private final List<AdditiveSource> sounds;
    private final List<DeviceVibration> vibrations;
    private final TimeFunction captureGainDb;
    private final TimeFunction playbackGainDb;
    private final TimeFunction temperatureDriftKelvin;

    private Assembly(Builder builder) {
        name = builder.name;
        activities = List.copyOf(builder.activities);
        movers = List.copyOf(builder.movers);
        airStirrers = List.copyOf(builder.airStirrers);
        sounds = List.copyOf(builder.sounds);
        vibrations = List.copyOf(builder.vibrations);
        captureGainDb = builder.captureGainDb;
        playbackGainDb = builder.playbackGainDb;
        temperatureDriftKelvin = builder.temperatureDriftKelvin;
    }

    /** Starts putting together. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Activity> activities() {
        return activities;
    }

    @Override
    public List<Mover> movers() {
        return movers;
    }

    @Override
    public List<AirStirrer> airStirrers() {
        return airStirrers;
    }

    @Override
    public List<AdditiveSource> sounds() {
        return sounds;
    }

    @Override
    public List<DeviceVibration> vibrations() {
        return vibrations;
    }

    @Override
    public TimeFunction captureGainDb() {
        return captureGainDb;
    }

    @Override
    public TimeFunction playbackGainDb() {
        return playbackGainDb;
    }

    @Override
    public TimeFunction temperatureDriftKelvin() {
        return temperatureDriftKelvin;
    }

    /** Collects the parts. */
    public static final class Builder {

        private final String name;
        private final List<Activity> activities = new ArrayList<>();
        private final List<Mover> movers = new ArrayList<>();
        private final List<AirStirrer> airStirrers = new ArrayList<>();
        private final List<AdditiveSource> sounds = new ArrayList<>();
        private final List<DeviceVibration> vibrations = new ArrayList<>();
        private TimeFunction captureGainDb = TimeFunction.ZERO;
        private TimeFunction playbackGainDb = TimeFunction.ZERO;
        private TimeFunction temperatureDriftKelvin = TimeFunction.ZERO;

        private Builder(String name) {
            this.name = name;
        }

        /** Is active for a period. */
        public Builder active(Period period) {
            activities.add(new Activity(period.startSeconds(), period.endSeconds(), ActivityKind.MECHANICAL, name));
            return this;
        }

        /** Is active around each burst; bursts that follow within a second are one activity. */
        public Builder active(BurstTrain bursts) {
            double start = Double.NaN;
            for (int i = 0; i < bursts.count(); i++) {
                start = Double.isNaN(start) ? bursts.time(i) : start;
                double end = bursts.endSeconds(i);
                if (i + 1 == bursts.count() || bursts.time(i + 1) > end + 1) {
                    active(new Period(start, end));
                    start = Double.NaN;
                }
            }
            return this;
        }

        /** Has a part that moves. */
        public Builder mover(Mover mover) {
            movers.add(mover);
            return this;
        }

        /** Stirs the air. */
        public Builder air(AirStirrer stirrer) {
            airStirrers.add(stirrer);
            return this;
        }

        /** Makes a sound. */
        public Builder sound(AdditiveSource sound) {
            sounds.add(sound);
            return this;
        }

        /** Shakes the device. */
        public Builder vibration(DeviceVibration vibration) {
            vibrations.add(vibration);
            return this;
        }

        /** Changes the capture gain, dB. */
        public Builder captureGainDb(TimeFunction gain) {
            captureGainDb = gain;
            return this;
        }

        /** Changes the playback gain, dB. */
        public Builder playbackGainDb(TimeFunction gain) {
            playbackGainDb = gain;
            return this;
        }

        /** Changes the air's temperature, K. */
        public Builder temperatureDriftKelvin(TimeFunction drift) {
            temperatureDriftKelvin = drift;
            return this;
        }

        /** The disturber. */
        public Assembly build() {
            return new Assembly(this);
        }
    }
}
