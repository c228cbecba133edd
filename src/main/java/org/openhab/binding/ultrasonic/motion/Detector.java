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
package org.openhab.binding.ultrasonic.motion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.ShippedModel;

/** The detectors that can be chosen by name: ours and the known ones that it must beat. */
public enum Detector {
    /** Ours, with the trained network. */
    NETWORK("network", "trained network over the last seconds of features") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return create(hopSeconds, averages, EngineSource.shipped());
        }

        @Override
        public MotionClassifier create(double hopSeconds, int averages, EngineSource network) {
            return new NeuralClassifier(network.newEngine());
        }
    },

    /** Ours, without a network. */
    PHYSICS("physics", "sideband energy against the room's own floor") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new PhysicsClassifier(hopSeconds, averages);
        }
    },

    /** SoundWave (CHI 2012). */
    SOUNDWAVE("soundwave", "bandwidth of the carrier at 10 % (SoundWave, CHI 2012)") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new SoundWaveClassifier(hopSeconds);
        }
    },

    /** doppler.js, SoundWave for browsers. */
    DOPPLERJS("dopplerjs", "bandwidth of the carrier above -100 dB (doppler.js)") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new DopplerJsClassifier(hopSeconds);
        }
    },

    /** SonarPM (UbiComp 2009). */
    SONARPM("sonarpm", "fluctuation of the carrier's power (SonarPM, UbiComp 2009)") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new SonarPmClassifier(hopSeconds);
        }
    },

    /** The activity A(t) of gesture programs. */
    SIDEBAND("sideband", "sideband energy A(t), largest less median") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new SidebandClassifier(hopSeconds);
        }
    },

    /** The motion statistic of ASE (2025). */
    LAG1("lag1", "lag-1 autocorrelation of the response (ASE, 2025)") {
        @Override
        public MotionClassifier create(double hopSeconds, int averages) {
            return new LagOneClassifier(hopSeconds);
        }
    };

    private static final double NETWORK_MINOR_NATS = 2;
    private static final double MINOR_NATS = 8;
    /** The margin of the shipped model's calibration. */
    private static final double NEW_RELIEF_NATS = 3.75;

    private static final double MECHANICAL_NATS = 1.5;
    private static final double PRESENCE_NATS = 1;

    private final String key;
    private final String description;

    Detector(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /** The name on the command line. */
    public String key() {
        return key;
    }

    /** What it does, in a few words. */
    public String description() {
        return description;
    }

    /**
     * Whether its scores are probabilities that count as evidence; the others decide at a score of one half, as their
     * originals do.
     */
    public boolean calibrated() {
        return this == NETWORK || this == PHYSICS;
    }

    /**
     * Evidence that minor motion needs in a vacant room beyond what major motion needs, nats: hardly anybody is there
     * without having walked in. Without the network small movements alone say next to nothing. With it 2 and 8 nats
     * give as many alarms in 2.9 h of the tuning family's empty rooms, one, but in 198 other stretches of that family
     * 75 instead of 45 of 118 small movements of people who had not been seen to come in are found; with none there are
     * three alarms.
     */
    public double vacantMinorNats() {
        return this == NETWORK ? NETWORK_MINOR_NATS : MINOR_NATS;
    }

    /** Whether small movements that repeat say that somebody is there; without the network too much else repeats. */
    public boolean countsRepeatedMovements() {
        return this == NETWORK;
    }

    /**
     * What is added to the log odds of motion in a room that has only just begun to be heard, nats. The calibration of
     * a shipped model says less of people than their log likelihood ratio, so that hours of disturbers at work do not
     * add up to an alarm. Where hours have not been heard yet the ratio counts as it is, or hands that come before a
     * device as it is taken up would be gone before they are believed. On the tuning family 164 of 165 such hands are
     * found; of 74 receivers switched on in empty rooms, most of them with disturbers at work, 3 give an alarm.
     */
    public double newReliefNats() {
        return this == NETWORK ? NEW_RELIEF_NATS : 0;
    }

    /**
     * What the circumstances add to the log odds of motion at each hop, nats.
     *
     * <p>Beside something that is surely mechanical motion counts by 1.5 less. The network, which tells people from
     * machines itself, needs that in a vacant room only; where somebody is known to be, motion counts by 1 more. On the
     * tuning family, beside something at work, walks of people who have come in rise by that from 101 to 110 of 126
     * found, small movements at 2 to 3 m from 73 to 85 of 131, in quiet from 184 to 197 of 203; there is no alarm in
     * 2.9 h of empty rooms either way, motion reported after people moved, beside disturbers, rises from 12 to 20 s an
     * hour.
     *
     * @param mechanical probability of something mechanical
     * @param presence how sure it is that somebody has come in and not left, 0 to 1
     */
    double priorNats(double mechanical, double presence) {
        double discount = MECHANICAL_NATS * mechanical;
        return this == NETWORK ? presence * PRESENCE_NATS - (1 - presence) * discount : -discount;
    }

    /**
     * A fresh classifier.
     *
     * @param hopSeconds time between frames
     * @param averages independent powers per cell: microphones times carriers
     */
    public abstract MotionClassifier create(double hopSeconds, int averages);

    /**
     * A fresh classifier.
     *
     * @param hopSeconds as above
     * @param averages as above
     * @param network what runs the network, for the detector that has one
     * @throws IllegalStateException if that is the model of this build and there is none
     */
    public MotionClassifier create(double hopSeconds, int averages, EngineSource network) {
        return create(hopSeconds, averages);
    }

    /** Whoever judges unless another is asked for: the network, in a build that ships none the physics. */
    public static Detector preferred() {
        return ShippedModel.exists() ? NETWORK : PHYSICS;
    }

    /** All that this build can run as it is: without a shipped model those without a network. */
    public static List<Detector> available() {
        return Arrays.stream(values())
                .filter(detector -> detector != NETWORK || ShippedModel.exists())
                .toList();
    }

    /** All names in order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Detector::key).toList();
    }

    /**
     * The detector of a name, whatever its case.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Detector of(String key) {
        return Arrays.stream(values())
                .filter(detector -> detector.key.equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown detector '" + key + "'; there are " + String.join(", ", keys())));
    }
}
