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
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;

/**
 * The truth about a scene.
 *
 * @param name of the scene
 * @param index which scene of its mix
 * @param sampleRateHz of its sound
 * @param durationSeconds of the scene
 * @param disturbers names of what disturbs
 * @param pet whether a pet is among those who move
 * @param labels what moves when
 * @param presence when a person is in the room, moving or not
 */
public record SceneInfo(
        String name,
        long index,
        int sampleRateHz,
        double durationSeconds,
        List<String> disturbers,
        boolean pet,
        List<Span> labels,
        List<Span> presence) {

    /**
     * A stretch of time.
     *
     * @param startSeconds first moment
     * @param endSeconds last moment
     * @param kind what moves; {@code null} for presence
     * @param distanceMeters mean distance from the device, -1 if nobody knows
     */
    public record Span(double startSeconds, double endSeconds, MotionLabel.Kind kind, double distanceMeters) {

        /** A person's or thing's label. */
        static Span of(MotionLabel label) {
            return new Span(
                    label.startSeconds(),
                    label.endSeconds(),
                    label.kind(),
                    label.distanceMeters().orElse(-1));
        }

        /** Whether a moment lies within, both ends included. */
        public boolean contains(double timeSeconds) {
            return timeSeconds >= startSeconds && timeSeconds <= endSeconds;
        }

        /** Whether a moment lies within when both ends are moved outwards. */
        public boolean containsWithin(double timeSeconds, double marginSeconds) {
            return timeSeconds >= startSeconds - marginSeconds && timeSeconds <= endSeconds + marginSeconds;
        }
    }

    /** Copies the lists. */
    public SceneInfo {
        disturbers = List.copyOf(disturbers);
        labels = List.copyOf(labels);
        presence = List.copyOf(presence);
    }

    /**
     * The truth about a scene that was rendered.
     *
     * @param labels of its recording
     */
    static SceneInfo of(Scene scene, long index, RecordingLabels labels) {
        boolean pet = scene.people().stream()
                .flatMap(mover -> mover.activities().stream())
                .anyMatch(activity -> activity.kind() == ActivityKind.PET);
        return new SceneInfo(
                scene.name(),
                index,
                labels.sampleRateHz(),
                scene.durationSeconds(),
                scene.disturbers().stream().map(Disturber::name).toList(),
                pet,
                labels.labels().stream().map(Span::of).toList(),
                presence(scene));
    }

    private static List<Span> presence(Scene scene) {
        List<Span> spans = new ArrayList<>();
        for (Mover person : scene.people()) {
            for (Activity activity : person.activities()) {
                boolean human = activity.kind() == ActivityKind.MAJOR
                        || activity.kind() == ActivityKind.MINOR
                        || activity.kind() == ActivityKind.STILL;
                if (human && activity.startSeconds() < scene.durationSeconds() && activity.endSeconds() > 0) {
                    spans.add(new Span(activity.startSeconds(), activity.endSeconds(), null, -1));
                }
            }
        }
        return spans;
    }

    /** Whether no person is in the room at any time. */
    public boolean empty() {
        return presence.isEmpty();
    }
}
