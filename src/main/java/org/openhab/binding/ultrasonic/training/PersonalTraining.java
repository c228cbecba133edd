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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.PersonalAdaptation;
import org.openhab.binding.ultrasonic.recording.RareEvent;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;
import org.openhab.binding.ultrasonic.training.LastLayerFit.Example;

/**
 * Adapts a model's last layer and thresholds to a home, from the rare events that its people have labelled. Every third
 * event of each label is held out; if those, or simulated rooms of the tuning family, come out worse, nothing is
 * gained.
 */
public final class PersonalTraining {

    /** Fewer labelled events say too little. */
    public static final int LEAST_EVENTS = 6;

    private static final int HELD_OUT_EVERY = 3;
    private static final long STANDARD_SEED = 77;
    private static final int STANDARD_MICROPHONES = 2;
    private static final List<Target> PEOPLE = List.of(Target.MAJOR, Target.MINOR);
    /** Log odds at which alarms are counted, those of the default threshold. */
    private static final double ALARM_LOGIT = 4;

    private static final double LOSS_TOLERANCE = 1.02;
    private static final double AUC_TOLERANCE = 0.002;

    private final NetworkModel model;
    private final List<FeatureTrack> standard;
    private final int jobs;

    PersonalTraining(NetworkModel model, List<FeatureTrack> standard, int jobs) {
        this.model = model;
        this.standard = standard;
        this.jobs = jobs;
    }

    /**
     * What came out.
     *
     * @param adaptation to be used if there are no objections
     * @param figures before and after, one line each
     * @param objections what got worse; none if nothing did
     */
    public record Outcome(PersonalAdaptation adaptation, List<String> figures, List<String> objections) {

        /** Copies the lists. */
        public Outcome {
            figures = List.copyOf(figures);
            objections = List.copyOf(objections);
        }
    }

    /**
     * A personal training that is checked by simulated rooms; they are rendered once and kept.
     *
     * @param work where they are kept
     * @param scenes how many, 4 or more
     * @param jobs scenes at once
     * @param progress told how many scenes are done, from any thread
     * @throws IOException if the disk refuses
     */
    public static PersonalTraining of(NetworkModel model, Path work, int scenes, int jobs, IntConsumer progress)
            throws IOException {
        SceneDataset dataset = new SceneDataset(
                work.resolve("standard"),
                SceneFamily.TUNE,
                SceneMix.Theme.HOME,
                STANDARD_SEED,
                scenes,
                STANDARD_MICROPHONES);
        dataset.build(jobs, progress);
        return new PersonalTraining(model, dataset.read().tracks(), jobs);
    }

    /**
     * Makes sure that a home's events can be learnt from, before anything costly is done.
     *
     * @throws IOException if one is damaged, or there are too few; says what to do
     */
    public static void requireEnough(RareEventStore store) throws IOException {
        labelled(store);
    }

    /**
     * The labelled events of a folder.
     *
     * @throws IOException if one is damaged, or there are too few; says what to do
     */
    private static List<HomeEvent> labelled(RareEventStore store) throws IOException {
        List<HomeEvent> events = new ArrayList<>();
        for (RareEvent event : store.list()) {
            if (event.label() != RareEvent.Label.NONE) {
                events.add(new HomeEvent(event, store.clipOf(event)));
            }
        }
        if (events.size() < LEAST_EVENTS) {
            throw new IOException("a home needs " + LEAST_EVENTS + " or more labelled events, got " + events.size()
                    + "; label more with 'rare label'");
        }
        return events;
    }

    /**
     * Adapts.
     *
     * @param created when, ISO 8601
     * @throws IOException if events cannot be read or are too few
     */
    public Outcome run(RareEventStore store, String created) throws IOException {
        List<HomeEvent> learnt = new ArrayList<>();
        List<HomeEvent> heldOut = new ArrayList<>();
        int[] seen = new int[2];
        for (HomeEvent event : labelled(store)) {
            boolean out = seen[event.somebody() ? 1 : 0]++ % HELD_OUT_EVERY == HELD_OUT_EVERY - 1;
            (out ? heldOut : learnt).add(event);
        }
        if (heldOut.isEmpty()) {
            throw new IOException("a home needs " + HELD_OUT_EVERY
                    + " or more events of one label, so that one can be held out; label more with 'rare label'");
        }
        NetworkModel adapted = adapt(learnt);
        List<String> figures = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        compareHome(heldOut, adapted, figures, objections);
        compareStandard(adapted, figures, objections);
        PersonalAdaptation adaptation = PersonalAdaptation.of(
                model, adapted.network().head(), adapted.calibration(), learnt.size() + heldOut.size(), created);
        return new Outcome(adaptation, figures, objections);
    }

    private NetworkModel adapt(List<HomeEvent> learnt) {
        NetworkModel adapted = model;
        for (Target target : PEOPLE) {
            List<Example> examples = learnt.stream()
                    .flatMap(event -> event.examples(model, target).stream())
                    .toList();
            if (!examples.isEmpty()) {
                adapted = new LastLayerFit(examples).fit(adapted, target, examples);
            }
        }
        return adapted;
    }

    private void compareHome(
            List<HomeEvent> events, NetworkModel adapted, List<String> figures, List<String> objections) {
        long before = right(events, model);
        long after = right(events, adapted);
        double lossBefore = loss(events, model);
        double lossAfter = loss(events, adapted);
        figures.add(String.format(
                Locale.ROOT,
                "held-out events of this home: %d of %d right -> %d, loss %.4f -> %.4f",
                before,
                events.size(),
                after,
                lossBefore,
                lossAfter));
        if (after < before || lossAfter > lossBefore) {
            objections.add("the held-out events of this home get worse");
        }
    }

    private static long right(List<HomeEvent> events, NetworkModel judge) {
        return events.stream()
                .filter(event -> event.alarms(judge) == event.somebody())
                .count();
    }

    /** Mean cross-entropy; every event counts the same. */
    private double loss(List<HomeEvent> events, NetworkModel judge) {
        double sum = 0;
        double weights = 0;
        for (HomeEvent event : events) {
            for (Target target : PEOPLE) {
                for (Example example : event.examples(judge, target)) {
                    double wrong = example.target() ? -example.logit() : example.logit();
                    sum += example.weight() * (Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong))));
                    weights += example.weight();
                }
            }
        }
        return sum / Math.max(1e-9, weights);
    }

    private void compareStandard(NetworkModel adapted, List<String> figures, List<String> objections)
            throws IOException {
        List<TrackScores> scoresBefore = TrackScores.of(model, standard, jobs);
        List<TrackScores> scoresAfter = TrackScores.of(adapted, standard, jobs);
        TuneMetrics before = TuneMetrics.of(scoresBefore);
        TuneMetrics after = TuneMetrics.of(scoresAfter);
        int alarmsBefore = alarms(scoresBefore);
        int alarmsAfter = alarms(scoresAfter);
        figures.add(String.format(
                Locale.ROOT,
                "simulated rooms: alarms with nobody there %d -> %d, loss %.4f -> %.4f, AUC of walking %.4f -> %.4f,"
                        + " of small movements %.4f -> %.4f",
                alarmsBefore,
                alarmsAfter,
                before.loss(),
                after.loss(),
                before.aucMajor(),
                after.aucMajor(),
                before.aucMinor(),
                after.aucMinor()));
        boolean worse = alarmsAfter > alarmsBefore
                || after.loss() > before.loss() * LOSS_TOLERANCE
                || after.aucMajor() < before.aucMajor() - AUC_TOLERANCE
                || after.aucMinor() < before.aucMinor() - AUC_TOLERANCE;
        if (worse) {
            objections.add("the simulated rooms of the standard get worse");
        }
    }

    private static int alarms(List<TrackScores> scores) {
        return scores.stream()
                .filter(track -> track.track().info().scene().empty())
                .mapToInt(track -> TuneMetrics.alarms(track, ALARM_LOGIT))
                .sum();
    }
}
