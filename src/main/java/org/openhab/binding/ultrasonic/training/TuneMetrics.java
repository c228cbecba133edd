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

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * How good a network is for what it is for: how many walks and small movements it finds at a threshold that keeps the
 * empty rooms quiet.
 *
 * <p>An alarm is a run of hops whose person score lies above the threshold, runs less than a second apart being one;
 * only tracks of rooms without any person count, from the beginning of their scenes. A walk is found within a second of
 * its start, a small movement at any time until half a second after its end. The walks are those up to 4 m away, the
 * small movements those up to 2 m.
 *
 * @param loss weighted cross-entropy
 * @param aucMajor area under the ROC curve of major motion, hop by hop
 * @param aucMinor of minor motion
 * @param missesAtOnePercent hops with a person in motion that are missed where 1 % of the others are taken for motion
 * @param walksAtTwo share of walks found at 2 false alarms per hour
 * @param walksAtTen at 10 per hour
 * @param minorAtTwo share of small movements found at 2 false alarms per hour
 * @param minorAtTen at 10 per hour
 * @param emptyHours of empty rooms that the alarms are counted in
 * @param thresholdAtTwo logit at 2 false alarms per hour
 */
public record TuneMetrics(
        double loss,
        double aucMajor,
        double aucMinor,
        double missesAtOnePercent,
        double walksAtTwo,
        double walksAtTen,
        double minorAtTwo,
        double minorAtTen,
        double emptyHours,
        double thresholdAtTwo) {

    private static final double JOIN_SECONDS = 1;
    private static final double WALK_METERS = 4;
    private static final double MINOR_METERS = 2;
    private static final double WALK_FOUND_SECONDS = 1;
    private static final double MINOR_FOUND_SECONDS = 0.5;
    private static final double LEARNING_SECONDS = 2;
    private static final double PRESENT_SECONDS = 0.5;
    private static final double WALK_SECONDS = 2;
    /** Sensitivity 7 instead of 5; each step halves the odds that are wanted. */
    private static final double SUSTAIN_NATS = 2 * Math.log(2);

    private static final float LEAST_WEIGHT = 0.3f;
    private static final double LEAST_LOGIT = -6;
    private static final double MOST_LOGIT = 16;
    private static final double LOGIT_STEP = 0.125;
    private static final double FEW_ALARMS = 2;
    private static final double MORE_ALARMS = 10;

    /**
     * One number to choose by: what is found at few false alarms, and, since alarms are too few to be sure of it, how
     * well all hops are judged.
     */
    public double merit() {
        double found = 0.4 * walksAtTwo + 0.4 * walksAtTen + 0.1 * minorAtTwo + 0.1 * minorAtTen;
        return 0.5 * found - missesAtOnePercent - 2 * loss;
    }

    /** The figures of a network's scores. */
    static TuneMetrics of(List<TrackScores> scores) {
        List<TrackScores> empty = scores.stream()
                .filter(track -> track.track().info().scene().empty()
                        && !track.track().info().scene().pet()
                        && track.track().info().firstSeconds() < LEARNING_SECONDS)
                .toList();
        double emptyHours = empty.stream()
                        .mapToDouble(track ->
                                track.track().hops() * track.track().info().hopSeconds())
                        .sum()
                / 3600;
        double few = threshold(empty, FEW_ALARMS * emptyHours);
        double more = threshold(empty, MORE_ALARMS * emptyHours);
        return new TuneMetrics(
                loss(scores),
                auc(scores, Target.MAJOR),
                auc(scores, Target.MINOR),
                missesAtOnePercent(scores),
                found(scores, MotionLabel.Kind.MAJOR, WALK_METERS, few),
                found(scores, MotionLabel.Kind.MAJOR, WALK_METERS, more),
                found(scores, MotionLabel.Kind.MINOR, MINOR_METERS, few),
                found(scores, MotionLabel.Kind.MINOR, MINOR_METERS, more),
                emptyHours,
                few);
    }

    /** Lowest threshold at which there are no more alarms than allowed. */
    private static double threshold(List<TrackScores> empty, double alarms) {
        for (double threshold = LEAST_LOGIT; threshold < MOST_LOGIT; threshold += LOGIT_STEP) {
            int count = 0;
            for (TrackScores track : empty) {
                count += alarms(track, threshold);
            }
            if (count <= alarms) {
                return threshold;
            }
        }
        return MOST_LOGIT;
    }

    /** Alarms of a track at a threshold. */
    static int alarms(TrackScores track, double threshold) {
        int join = (int) Math.round(JOIN_SECONDS / track.track().info().hopSeconds());
        int alarms = 0;
        int last = -join - 1;
        for (int hop = 0; hop < track.track().hops(); hop++) {
            if (track.logit(hop, Target.MAJOR) >= threshold) {
                alarms += hop - last > join ? 1 : 0;
                last = hop;
            }
        }
        return alarms;
    }

    private static double found(List<TrackScores> scores, MotionLabel.Kind kind, double mostMeters, double threshold) {
        int events = 0;
        int found = 0;
        for (TrackScores track : scores) {
            TrackInfo info = track.track().info();
            for (Span label : info.scene().labels()) {
                boolean counts = label.kind() == kind
                        && label.distanceMeters() >= 0
                        && label.distanceMeters() <= mostMeters
                        && label.startSeconds() >= info.firstSeconds() + LEARNING_SECONDS
                        && (kind == MotionLabel.Kind.MINOR || isWalk(info, label))
                        && label.endSeconds() <= info.timeSeconds(info.hops() - 1);
                if (counts) {
                    double until = kind == MotionLabel.Kind.MAJOR
                            ? label.startSeconds() + WALK_FOUND_SECONDS
                            : label.endSeconds() + MINOR_FOUND_SECONDS;
                    events++;
                    found += above(track, label, until, threshold) ? 1 : 0;
                }
            }
        }
        return events == 0 ? 0 : (double) found / events;
    }

    /** Who sits down is quicker, and who comes in begins behind the wall. */
    private static boolean isWalk(TrackInfo info, Span label) {
        if (label.endSeconds() - label.startSeconds() < WALK_SECONDS) {
            return false;
        }
        double before = label.startSeconds() - PRESENT_SECONDS;
        return info.scene().presence().stream().anyMatch(span -> span.contains(before));
    }

    private static boolean above(TrackScores track, Span label, double until, double threshold) {
        TrackInfo info = track.track().info();
        boolean walk = label.kind() == MotionLabel.Kind.MAJOR;
        int first = Math.max(0, (int) Math.ceil((label.startSeconds() - info.firstSeconds()) / info.hopSeconds()));
        int last = Math.min(info.hops() - 1, (int) ((until - info.firstSeconds()) / info.hopSeconds()));
        for (int hop = first; hop <= last; hop++) {
            boolean found =
                    walk ? track.logit(hop, Target.MAJOR) >= threshold : track.person(hop) >= threshold - SUSTAIN_NATS;
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static double loss(List<TrackScores> scores) {
        double sum = 0;
        double weights = 0;
        for (TrackScores track : scores) {
            for (int hop = 0; hop < track.track().hops(); hop++) {
                for (Target target : Target.values()) {
                    double weight = track.track().weight(hop, target);
                    double logit = track.logit(hop, target);
                    double wrong = track.track().target(hop, target) ? -logit : logit;
                    sum += weight * (Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong))));
                    weights += weight;
                }
            }
        }
        return sum / Math.max(1, weights);
    }

    private static double auc(List<TrackScores> scores, Target target) {
        Sides sides = new Sides();
        for (TrackScores track : scores) {
            for (int hop = 0; hop < track.track().hops(); hop++) {
                if (track.track().weight(hop, target) >= LEAST_WEIGHT) {
                    sides.add(track.logit(hop, target), track.track().target(hop, target));
                }
            }
        }
        return sides.auc();
    }

    /** A person in motion is major or minor; hops that say little count neither way. */
    private static double missesAtOnePercent(List<TrackScores> scores) {
        Sides sides = new Sides();
        for (TrackScores track : scores) {
            for (int hop = 0; hop < track.track().hops(); hop++) {
                FeatureTrack of = track.track();
                boolean major = of.target(hop, Target.MAJOR) && of.weight(hop, Target.MAJOR) >= LEAST_WEIGHT;
                boolean minor = of.target(hop, Target.MINOR) && of.weight(hop, Target.MINOR) >= LEAST_WEIGHT;
                boolean nobody = !of.target(hop, Target.MAJOR)
                        && !of.target(hop, Target.MINOR)
                        && of.weight(hop, Target.MAJOR) >= LEAST_WEIGHT
                        && of.weight(hop, Target.MINOR) >= LEAST_WEIGHT;
                if (major || minor || nobody) {
                    sides.add(track.person(hop), !nobody);
                }
            }
        }
        return sides.missesAt(0.01);
    }

    /** Scores on both sides of the truth, in bins fine enough for any figure here. */
    private static final class Sides {

        private static final int BINS = 32_768;

        private final long[] positive = new long[BINS];
        private final long[] negative = new long[BINS];

        void add(double logit, boolean truth) {
            double share = (logit + MOST_LOGIT) / (2 * MOST_LOGIT);
            int bin = (int) Math.max(0, Math.min(BINS - 1, share * BINS));
            (truth ? positive : negative)[bin]++;
        }

        double auc() {
            double area = 0;
            long below = 0;
            for (int bin = 0; bin < BINS; bin++) {
                area += positive[bin] * (below + negative[bin] / 2.0);
                below += negative[bin];
            }
            long positives = Arrays.stream(positive).sum();
            return below == 0 || positives == 0 ? 0.5 : area / below / positives;
        }

        double missesAt(double falsePositiveRate) {
            double allowed = falsePositiveRate * Arrays.stream(negative).sum();
            long over = 0;
            long found = 0;
            for (int bin = BINS - 1; bin >= 0 && over + negative[bin] <= allowed; bin--) {
                over += negative[bin];
                found += positive[bin];
            }
            long positives = Arrays.stream(positive).sum();
            return positives == 0 ? 1 : 1 - (double) found / positives;
        }
    }
}
