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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.LogOdds;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.Observation;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * How much less than their log likelihood ratio the outputs for people must say, so that the motion context at its
 * default sensitivity leaves empty rooms alone. Hops that follow each other repeat each other's errors, which a sum of
 * ratios does not know; the margin is what that costs on the tuning family.
 *
 * @param marginNats taken from the logits of major and minor motion
 * @param alarms motion reported in empty rooms of the tuning family, at the margin, once it is no longer given back
 * @param emptyHours in which they were counted
 * @param walks walks up to 4 m away in quiet rooms
 * @param walksFound of them within a second
 * @param farWalks walks 4 m to 6 m away
 * @param farWalksFound of them within 1.5 s
 * @param disturbedWalks walks up to 4 m away that begin while something else is at work
 * @param disturbedWalksFound of them within 2 s
 * @param small small movements up to 2 m away of people who sit in quiet rooms
 * @param smallFound of them until half a second after their end
 * @param farSmall small movements 2 m to 3 m away
 * @param farSmallFound of them likewise
 * @param hands hands that begin to move before a telephone or tablet within two seconds of the receiver's start
 * @param handsFound of them until half a second after their end
 * @param starts receivers that are switched on in the midst of an empty room's disturbers
 * @param startAlarms of them, those that report motion within three seconds
 */
public record OperatingPoint(
        double marginNats,
        int alarms,
        double emptyHours,
        int walks,
        int walksFound,
        int farWalks,
        int farWalksFound,
        int disturbedWalks,
        int disturbedWalksFound,
        int small,
        int smallFound,
        int farSmall,
        int farSmallFound,
        int hands,
        int handsFound,
        int starts,
        int startAlarms) {

    /** One false alarm in 2.9 h is accepted of rooms in which up to four things are at work that are made to alarm. */
    private static final double ALARMS_PER_HOUR = 0.35;

    /** Scenes that were merged hold more. */
    private static final int MOST_DISTURBERS = 4;

    private static final double MARGIN_STEP = 0.25;
    private static final double FOUND_AFTER_SECONDS = 0.5;
    private static final double MOST_MARGIN = 6;
    private static final double JOIN_SECONDS = 1;
    private static final double BEGINNING_SECONDS = 2;
    private static final double START_ALARM_SECONDS = 3;

    /** A run of motion. */
    record Report(double startSeconds, double endSeconds) {}

    /**
     * Finds the smallest margin.
     *
     * @param scores of a calibrated model on the tuning family, all tracks
     */
    static OperatingPoint find(List<TrackScores> scores) {
        List<TrackScores> empty = scores.stream()
                .filter(track -> isOfEmptyRoom(track) && track.track().info().firstSeconds() < BEGINNING_SECONDS)
                .toList();
        double hours = empty.stream()
                        .mapToDouble(track ->
                                track.track().hops() * track.track().info().hopSeconds())
                        .sum()
                / 3600;
        double margin = 0;
        int alarms = alarms(empty, margin);
        while (alarms > ALARMS_PER_HOUR * hours && margin < MOST_MARGIN) {
            margin += MARGIN_STEP;
            alarms = alarms(empty, margin);
        }
        int[] walks = new int[2];
        int[] farWalks = new int[2];
        int[] disturbedWalks = new int[2];
        int[] small = new int[2];
        int[] farSmall = new int[2];
        int[] hands = new int[2];
        int[] starts = new int[2];
        for (TrackScores track : scores) {
            SceneInfo scene = track.track().info().scene();
            boolean late = track.track().info().firstSeconds() >= BEGINNING_SECONDS;
            if (late && scene.name().startsWith("gestures ")) {
                countFirst(track, margin, hands);
            } else if (late && scene.empty() && !scene.pet()) {
                double until = track.track().info().firstSeconds() + START_ALARM_SECONDS;
                starts[0]++;
                starts[1] += reports(track, margin).stream().anyMatch(report -> report.startSeconds() <= until) ? 1 : 0;
            }
            boolean quiet = scene.disturbers().stream().allMatch("door"::equals) && !late;
            if (quiet && scene.name().startsWith("walk ")) {
                count(track, margin, MotionLabel.Kind.MAJOR, 0, 4, 1, walks);
                count(track, margin, MotionLabel.Kind.MAJOR, 4, 6, 1.5, farWalks);
            } else if (!late && scene.name().startsWith("walk ")) {
                count(track, margin, MotionLabel.Kind.MAJOR, 0, 4, 2, disturbedWalks);
            } else if (quiet && scene.name().startsWith("sitter ")) {
                count(track, margin, MotionLabel.Kind.MINOR, 0, 2, Double.NaN, small);
                count(track, margin, MotionLabel.Kind.MINOR, 2, 3, Double.NaN, farSmall);
            }
        }
        return new OperatingPoint(
                margin,
                alarms,
                hours,
                walks[0],
                walks[1],
                farWalks[0],
                farWalks[1],
                disturbedWalks[0],
                disturbedWalks[1],
                small[0],
                small[1],
                farSmall[0],
                farSmall[1],
                hands[0],
                hands[1],
                starts[0],
                starts[1]);
    }

    /** A calibration that says so much less of people. */
    Calibration applyTo(Calibration calibration) {
        float[] bias = calibration.bias().toArray();
        bias[Target.MAJOR.ordinal()] -= (float) marginNats;
        bias[Target.MINOR.ordinal()] -= (float) marginNats;
        return new Calibration(calibration.temperature(), WeightMatrix.row(bias));
    }

    /** Whether nobody, no pet and no more disturbers than a home may have are in the room. */
    static boolean isOfEmptyRoom(TrackScores track) {
        SceneInfo scene = track.track().info().scene();
        return scene.empty() && !scene.pet() && scene.disturbers().size() <= MOST_DISTURBERS;
    }

    /** Those while the margin is given back do not depend on it; they are counted by themselves. */
    static int alarms(List<TrackScores> empty, double margin) {
        return empty.stream()
                .mapToInt(track -> (int) reports(track, margin).stream()
                        .filter(report ->
                                report.startSeconds() >= track.track().info().firstSeconds() + START_ALARM_SECONDS)
                        .count())
                .sum();
    }

    /** Counts a person's movement that begins while the floor is young, and whether it is found. */
    private static void countFirst(TrackScores track, double margin, int[] counts) {
        double first = track.track().info().firstSeconds();
        for (Span label : track.track().info().scene().labels()) {
            boolean counted = label.kind() != MotionLabel.Kind.MECHANICAL
                    && label.startSeconds() >= first
                    && label.startSeconds() <= first + BatchSampler.YOUNG_SECONDS;
            if (counted) {
                counts[0]++;
                counts[1] += found(reports(track, margin), label, label.endSeconds() + FOUND_AFTER_SECONDS) ? 1 : 0;
                return;
            }
        }
    }

    /** Whether a report covers a moment from the label's start to the latest, seconds of the scene. */
    static boolean found(List<Report> reports, Span label, double latest) {
        return reports.stream()
                .anyMatch(report -> report.endSeconds() >= label.startSeconds() && report.startSeconds() <= latest);
    }

    /** Counts events of a kind between two distances, and those that are found. */
    private static void count(
            TrackScores track,
            double margin,
            MotionLabel.Kind kind,
            double nearest,
            double farthest,
            double withinSeconds,
            int[] counts) {
        List<Report> reports = null;
        for (Span label : track.track().info().scene().labels()) {
            if (label.kind() != kind || label.distanceMeters() < nearest || label.distanceMeters() >= farthest) {
                continue;
            }
            reports = reports == null ? reports(track, margin) : reports;
            double latest = Double.isNaN(withinSeconds)
                    ? label.endSeconds() + FOUND_AFTER_SECONDS
                    : label.startSeconds() + withinSeconds;
            counts[0]++;
            counts[1] += found(reports, label, latest) ? 1 : 0;
        }
    }

    /** What the motion context reports, runs less than a second apart being one. */
    static List<Report> reports(TrackScores track, double margin) {
        TrackInfo info = track.track().info();
        MotionContext context = new MotionContext(info.hopSeconds(), Detector.NETWORK);
        ContextConfig config = ContextConfig.defaults();
        List<Report> reports = new ArrayList<>();
        for (int hop = 0; hop < track.track().hops(); hop++) {
            MotionScores scores = new MotionScores(
                    LogOdds.probability(track.logit(hop, Target.MAJOR) - margin),
                    LogOdds.probability(track.logit(hop, Target.MINOR) - margin),
                    LogOdds.probability(track.logit(hop, Target.MECHANICAL)));
            context.process(new Observation(true, scores, 0, 0, 0), config);
            if (context.motion() == Motion.NONE) {
                continue;
            }
            double time = info.timeSeconds(hop);
            int last = reports.size() - 1;
            if (last >= 0 && time - reports.get(last).endSeconds() <= JOIN_SECONDS) {
                reports.set(last, new Report(reports.get(last).startSeconds(), time));
            } else {
                reports.add(new Report(time, time));
            }
        }
        return reports;
    }
}
