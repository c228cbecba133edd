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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;
import org.openhab.binding.ultrasonic.training.SceneInfo.Span;

/**
 * False alarms of models in empty rooms of the tuning family where all find as many walks: each model's margin is the
 * largest, in steps of 0.25 nats, at which it finds the wanted share. The tracks are those that a training has left in
 * its folder.
 */
final class EqualRecallTable {

    private static final double[] RECALLS = {0.75, 0.80, 0.85, 0.875, 0.90, 0.925};
    private static final int HOME_SCENES = 196;
    private static final int WALK_SCENES = 70;
    private static final double YOUNG_SECONDS = 3;
    private static final double FARTHEST_METERS = 6;
    private static final double FOUND_SECONDS = 2;
    private static final double MOST_NATS = 6;
    private static final double STEP_NATS = 0.25;
    private static final double SECONDS_PER_DAY = 86_400;

    /** What came of a model at a margin. */
    private record Figures(double marginNats, int walks, int found, int alarms, double emptySeconds) {

        double recall() {
            return (double) found / walks;
        }
    }

    private EqualRecallTable() {}

    /** @param arguments the folder of a training, then model files */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[0]);
        List<FeatureTrack> tracks = new ArrayList<>();
        SceneDataset homes = new SceneDataset(work, SceneFamily.TUNE, SceneMix.Theme.HOME, 1, HOME_SCENES, 8);
        SceneDataset walks = new SceneDataset(work, SceneFamily.TUNE, SceneMix.Theme.WALKS, 1, WALK_SCENES, 8);
        for (SceneDataset dataset : List.of(homes, walks, homes.merged(homes, 0), walks.merged(homes, 0))) {
            tracks.addAll(dataset.read().tracks());
        }
        tracks.removeIf(track -> track.info().firstSeconds() >= BatchSampler.YOUNG_SECONDS);
        for (String model : List.of(arguments).subList(1, arguments.length)) {
            print(model, TrackScores.of(ModelFile.read(Path.of(model)), tracks, 1));
        }
    }

    private static void print(String model, List<TrackScores> scores) {
        List<Figures> all = new ArrayList<>();
        for (double margin = -MOST_NATS; margin <= MOST_NATS; margin += STEP_NATS) {
            all.add(figures(scores, margin));
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d walks, %.1f h of empty rooms%n",
                model,
                all.get(0).walks(),
                all.get(0).emptySeconds() / 3600);
        for (double wanted : RECALLS) {
            all.stream()
                    .filter(figures -> figures.recall() >= wanted)
                    .reduce((before, after) -> after)
                    .ifPresent(at -> System.out.printf(
                            Locale.ROOT,
                            "  %.1f %% of walks (margin %+.2f nats): %d false alarms, %.0f a day%n",
                            100 * at.recall(),
                            at.marginNats(),
                            at.alarms(),
                            at.alarms() * SECONDS_PER_DAY / at.emptySeconds()));
        }
    }

    private static Figures figures(List<TrackScores> scores, double margin) {
        List<TrackScores> empty =
                scores.stream().filter(OperatingPoint::isOfEmptyRoom).toList();
        double emptySeconds = empty.stream()
                .mapToDouble(
                        track -> track.track().hops() * track.track().info().hopSeconds())
                .sum();
        int walks = 0;
        int found = 0;
        for (TrackScores track : scores) {
            TrackInfo info = track.track().info();
            if (info.scene().empty()) {
                continue;
            }
            List<OperatingPoint.Report> reports = OperatingPoint.reports(track, margin);
            for (Span label : info.scene().labels()) {
                if (label.kind() == MotionLabel.Kind.MAJOR
                        && label.distanceMeters() >= 0
                        && label.distanceMeters() < FARTHEST_METERS
                        && label.startSeconds() >= info.firstSeconds() + YOUNG_SECONDS) {
                    walks++;
                    found += OperatingPoint.found(reports, label, label.startSeconds() + FOUND_SECONDS) ? 1 : 0;
                }
            }
        }
        return new Figures(margin, walks, found, OperatingPoint.alarms(empty, margin), emptySeconds);
    }
}
