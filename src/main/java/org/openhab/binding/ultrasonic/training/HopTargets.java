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
package org.openhab.binding.ultrasonic.training;

import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * What is to be learnt from each hop, and how much it matters.
 *
 * <p>A hop's spectrum is centred some time before the hop, so its label is looked up there. Next to a label's ends
 * nobody can say what is right: weight 0. A movement that does not rise above the floor, or too far away to do so, says
 * little: small weight. A person who is in the room without moving is no motion but no false alarm either, and a pet is
 * nearly a person: small weights, but for the second after a movement, lest the network linger.
 */
final class HopTargets {

    /** From the middle of the newest frame's window, with the receiver's delay, to the hop's end. */
    static final double LAG_SECONDS = 0.09;

    /** Weights are stored in steps of this. */
    static final float WEIGHT_STEP = 1f / 100;

    private static final double ONSET_GUARD_SECONDS = 0.15;
    /** A walk is to be found soon: its beginning counts more. */
    private static final double EARLY_SECONDS = 1;

    private static final double EARLY_WEIGHT = 2;
    /** How long the room goes on sounding. */
    private static final double END_GUARD_SECONDS = 0.08;
    /** For so long after a movement its end is to be learnt as well as its beginning. */
    private static final double ENDED_SECONDS = 1;

    private static final double ENDED_WEIGHT = 0.7;
    private static final double MECHANICAL_GUARD_SECONDS = 0.4;
    /** Who is about to come in opens the door, some seconds before, and is heard through it: neither here nor away. */
    private static final double DOOR_SECONDS = 5.5;

    private static final double UNSEEN_WEIGHT = 0.15;
    private static final double STILL_MAJOR_WEIGHT = 0.3;
    private static final double STILL_MINOR_WEIGHT = 0.1;
    private static final double MINOR_AS_MAJOR_WEIGHT = 0.5;
    private static final double MAJOR_AS_MINOR_WEIGHT = 0.2;
    /** What a pet can be told by is little, and what is learnt against it is lost for people far away. */
    private static final double PET_WEIGHT = 0.12;

    private static final double MECHANICAL_WEIGHT = 0.5;

    /** Level over the floor, smoothed, from which a movement is surely seen, and that below which it is not. */
    private static final double SEEN_DB = 4;

    private static final double UNSEEN_DB = 1.5;
    private static final int SMOOTHING_HOPS = 6;

    private final TrackInfo info;
    private final byte[] targets;
    private final byte[] weights;

    /**
     * Judges all hops of a track.
     *
     * @param features {@code info.hops()} times {@link FeatureSpec#size()} values
     */
    HopTargets(TrackInfo info, float[] features) {
        this.info = info;
        this.targets = new byte[info.hops()];
        this.weights = new byte[info.hops() * Target.COUNT];
        double[] seen = visibility(features, info.hops());
        for (int hop = 0; hop < info.hops(); hop++) {
            judge(hop, info.timeSeconds(hop) - LAG_SECONDS, seen[hop]);
        }
    }

    /** One bit for each target, for each hop. */
    byte[] targets() {
        return targets;
    }

    /** Weights in {@link #WEIGHT_STEP}, unsigned, target by target for each hop. */
    byte[] weights() {
        return weights;
    }

    private void judge(int hop, double time, double seen) {
        double evidence = UNSEEN_WEIGHT + (1 - UNSEEN_WEIGHT) * seen;
        Span major = at(MotionLabel.Kind.MAJOR, time);
        Span minor = at(MotionLabel.Kind.MINOR, time);
        boolean present = info.scene().presence().stream().anyMatch(span -> span.contains(time));
        boolean doorway =
                !present && info.scene().presence().stream().anyMatch(span -> span.containsWithin(time, DOOR_SECONDS));
        boolean petMoves = info.scene().pet() && at(MotionLabel.Kind.MECHANICAL, time) != null;
        double nobodyWeight = petMoves ? PET_WEIGHT : 1;
        boolean ended = hasEnded(time);

        boolean majorEdge = nearEdge(MotionLabel.Kind.MAJOR, time, ONSET_GUARD_SECONDS, END_GUARD_SECONDS);
        boolean minorEdge = nearEdge(MotionLabel.Kind.MINOR, time, ONSET_GUARD_SECONDS, END_GUARD_SECONDS);
        if (majorEdge || doorway) {
            set(hop, Target.MAJOR, major != null, 0);
        } else if (major != null) {
            double early = time < major.startSeconds() + EARLY_SECONDS ? EARLY_WEIGHT : 1;
            set(hop, Target.MAJOR, true, early * evidence * reach(major, 4.5, 8));
        } else {
            double presentWeight = minor != null ? MINOR_AS_MAJOR_WEIGHT : ended ? ENDED_WEIGHT : STILL_MAJOR_WEIGHT;
            set(hop, Target.MAJOR, false, present ? presentWeight : nobodyWeight);
        }
        if (minorEdge || majorEdge || doorway) {
            set(hop, Target.MINOR, minor != null || major != null, 0);
        } else if (minor != null) {
            set(hop, Target.MINOR, true, evidence * reach(minor, 2.2, 4));
        } else if (major != null) {
            set(hop, Target.MINOR, true, MAJOR_AS_MINOR_WEIGHT * evidence);
        } else {
            double presentWeight = ended ? ENDED_WEIGHT : STILL_MINOR_WEIGHT;
            set(hop, Target.MINOR, false, present ? presentWeight : nobodyWeight);
        }
        boolean mechanical = at(MotionLabel.Kind.MECHANICAL, time) != null;
        boolean mechanicalEdge =
                nearEdge(MotionLabel.Kind.MECHANICAL, time, MECHANICAL_GUARD_SECONDS, MECHANICAL_GUARD_SECONDS);
        // A pet is no machine, nor is it nothing.
        double mechanicalWeight = petMoves ? 0 : mechanical ? evidence : 1;
        set(hop, Target.MECHANICAL, mechanical, mechanicalEdge ? 0 : MECHANICAL_WEIGHT * mechanicalWeight);
    }

    private void set(int hop, Target target, boolean value, double weight) {
        if (value) {
            targets[hop] |= (byte) (1 << target.ordinal());
        }
        weights[hop * Target.COUNT + target.ordinal()] = (byte) Math.round(weight / WEIGHT_STEP);
    }

    private Span at(MotionLabel.Kind kind, double time) {
        Span nearest = null;
        for (Span span : info.scene().labels()) {
            if (span.kind() == kind
                    && span.contains(time)
                    && (nearest == null || span.distanceMeters() < nearest.distanceMeters())) {
                nearest = span;
            }
        }
        return nearest;
    }

    /** Whether a person has just come to rest, wherever another may move. */
    private boolean hasEnded(double time) {
        return info.scene().labels().stream()
                .filter(span -> span.kind() != MotionLabel.Kind.MECHANICAL)
                .anyMatch(span -> time > span.endSeconds() && time <= span.endSeconds() + ENDED_SECONDS);
    }

    /** Whether a label begins or ends here, and no other of its kind goes on. */
    private boolean nearEdge(MotionLabel.Kind kind, double time, double onsetGuard, double endGuard) {
        boolean near = false;
        for (Span span : info.scene().labels()) {
            if (span.kind() == kind) {
                boolean atStart = Math.abs(time - span.startSeconds()) < onsetGuard;
                boolean atEnd = time > span.endSeconds() - onsetGuard && time < span.endSeconds() + endGuard;
                boolean inside = span.contains(time) && !atStart && !atEnd;
                if (inside) {
                    return false;
                }
                near |= atStart || atEnd;
            }
        }
        return near;
    }

    /** 1 up to one distance, 0.2 from another on; unknown distances count fully. */
    private static double reach(Span span, double sureMeters, double lostMeters) {
        double share = (span.distanceMeters() - sureMeters) / (lostMeters - sureMeters);
        return 1 - 0.8 * Math.max(0, Math.min(1, share));
    }

    /** How surely anything rises above the floor around each hop, 0..1. */
    private static double[] visibility(float[] features, int hops) {
        int size = FeatureSpec.size();
        int bands = 2 * (FeatureSpec.fastEdgesMetersPerSecond().length - 1)
                + 2 * (FeatureSpec.slowEdgesMetersPerSecond().length - 1);
        double[] sum = new double[bands];
        double[] seen = new double[hops];
        for (int hop = 0; hop < hops + SMOOTHING_HOPS; hop++) {
            double largest = 0;
            for (int band = 0; band < bands; band++) {
                sum[band] += hop < hops ? features[hop * size + band] : 0;
                int leaving = hop - 2 * SMOOTHING_HOPS - 1;
                sum[band] -= leaving >= 0 ? features[leaving * size + band] : 0;
                largest = Math.max(largest, sum[band]);
            }
            int middle = hop - SMOOTHING_HOPS;
            if (middle >= 0) {
                int counted = Math.min(hops - 1, middle + SMOOTHING_HOPS) - Math.max(0, middle - SMOOTHING_HOPS) + 1;
                double db = 10 * largest / counted;
                seen[middle] = Math.max(0, Math.min(1, (db - UNSEEN_DB) / (SEEN_DB - UNSEEN_DB)));
            }
        }
        return seen;
    }
}
