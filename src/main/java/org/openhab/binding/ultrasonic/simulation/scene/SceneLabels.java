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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Gap;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.render.SceneTruth;

/**
 * Labels of a recording from the scene's truth.
 *
 * <p>People's movements in the room are major or minor as the movers say; what pets and disturbers do is mechanical,
 * since it must not count as somebody's presence. Who only sits and breathes has no label but makes the room occupied;
 * a pet does not. Movements of one kind by the same body that follow each other within half a second are one label.
 * Times are those of the recording: what a dropout swallowed is not in it.
 */
public final class SceneLabels {

    /** A walk that begins with a turn is one event, as anybody would label it. */
    private static final double JOINED_SECONDS = 0.5;

    private static final double SHORTEST_SECONDS = 0.05;
    private static final double STEP_SECONDS = 0.05;

    private final Scene scene;
    private final SceneTruth truth;
    private final List<MotionLabel> labels = new ArrayList<>();
    private boolean occupied;

    private SceneLabels(Scene scene) {
        this.scene = scene;
        this.truth = new SceneTruth(scene);
    }

    /**
     * The labels of a scene's recording.
     *
     * @param sampleRateHz of the recording
     * @param durationSeconds of the recording; shorter than the scene where samples were lost
     */
    public static RecordingLabels of(Scene scene, int sampleRateHz, double durationSeconds) {
        SceneLabels collected = new SceneLabels(scene);
        scene.people().forEach(collected::addPerson);
        scene.disturbers().forEach(collected::addDisturber);
        List<MotionLabel> within = collected.labels.stream()
                .filter(label -> label.endSeconds() <= durationSeconds + SHORTEST_SECONDS)
                .map(label -> new MotionLabel(
                        label.startSeconds(),
                        Math.min(label.endSeconds(), durationSeconds),
                        label.kind(),
                        label.distanceMeters(),
                        label.radialSpeedMetersPerSecond()))
                .toList();
        return new RecordingLabels(
                scene.name(),
                durationSeconds,
                scene.device().microphones().size(),
                scene.emission().tones().stream().map(Tone::frequencyHz).toList(),
                sampleRateHz,
                within,
                collected.occupied);
    }

    /** The labels of a scene's whole recording. */
    public static RecordingLabels of(Scene scene, int sampleRateHz) {
        return of(scene, sampleRateHz, new SceneLabels(scene).recorded(scene.durationSeconds()));
    }

    private void addPerson(Mover person) {
        List<Activity> joined = new ArrayList<>();
        for (Activity activity : person.activities()) {
            boolean inScene = activity.startSeconds() < scene.durationSeconds() && activity.endSeconds() > 0;
            if (!inScene) {
                continue;
            }
            occupied |= activity.kind() != ActivityKind.PET && activity.kind() != ActivityKind.MECHANICAL;
            Activity last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean silent = activity.kind() == ActivityKind.STILL || activity.kind() == ActivityKind.PET;
            if (activity.kind() == ActivityKind.PET) {
                addInside(activity, person);
            }
            if (silent) {
                continue;
            }
            if (last != null
                    && last.kind() == activity.kind()
                    && activity.startSeconds() - last.endSeconds() <= JOINED_SECONDS) {
                joined.set(
                        joined.size() - 1,
                        new Activity(last.startSeconds(), activity.endSeconds(), last.kind(), last.what()));
            } else {
                joined.add(activity);
            }
        }
        joined.forEach(activity -> add(activity, person));
    }

    /** A pet's activities, unlike a person's, may reach beyond the walls. */
    private void addInside(Activity activity, Mover pet) {
        double start = Double.NaN;
        for (double time = activity.startSeconds(); ; time = Math.min(time + STEP_SECONDS, activity.endSeconds())) {
            boolean inside = scene.room().contains(pet.referencePoint(time));
            boolean over = time >= activity.endSeconds();
            if (inside && Double.isNaN(start)) {
                start = time;
            }
            if ((!inside || over) && !Double.isNaN(start)) {
                if (time > start) {
                    add(new Activity(start, time, activity.kind(), activity.what()), pet);
                }
                start = Double.NaN;
            }
            if (over) {
                return;
            }
        }
    }

    private void addDisturber(Disturber disturber) {
        // A fan's blades say the same as the fan; the first part knows the distance.
        List<Mover> movers = disturber.movers();
        Mover mover = movers.isEmpty() ? null : movers.get(0);
        disturber.activities().forEach(activity -> add(activity, mover));
        for (Mover part : movers) {
            part.activities().forEach(activity -> add(activity, part));
        }
    }

    private void add(Activity activity, Mover mover) {
        double from = Math.max(0, activity.startSeconds());
        double to = Math.min(scene.durationSeconds(), activity.endSeconds());
        double start = rounded(recorded(from));
        double end = rounded(recorded(to));
        if (end - start < SHORTEST_SECONDS) {
            return;
        }
        MotionLabel.Kind kind =
                switch (activity.kind()) {
                    case MAJOR -> MotionLabel.Kind.MAJOR;
                    case MINOR -> MotionLabel.Kind.MINOR;
                    case PET, MECHANICAL -> MotionLabel.Kind.MECHANICAL;
                    case STILL -> throw new IllegalStateException("stillness has no label");
                };
        if (mover == null) {
            labels.add(new MotionLabel(start, end, kind));
            return;
        }
        double distance = 0;
        double fastest = 0;
        int steps = Math.max(1, (int) ((to - from) / STEP_SECONDS));
        for (int i = 0; i <= steps; i++) {
            double time = from + (to - from) * i / steps;
            distance += truth.distanceMeters(mover, time) / (steps + 1);
            double speed = truth.radialSpeedMetersPerSecond(mover, time);
            fastest = Math.abs(speed) > Math.abs(fastest) ? speed : fastest;
        }
        labels.add(new MotionLabel(
                start, end, kind, OptionalDouble.of(rounded(distance)), OptionalDouble.of(rounded(fastest))));
    }

    /** When in the recording something is heard that happens at a time of the scene. */
    private double recorded(double timeSeconds) {
        double lost = 0;
        for (Gap gap : scene.device().gaps()) {
            lost += Math.max(0, Math.min(gap.lengthSeconds(), timeSeconds - gap.startSeconds()));
        }
        return timeSeconds - lost;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
