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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.ActivityKind;
import org.openhab.binding.ultrasonic.simulation.mover.Itinerary;
import org.openhab.binding.ultrasonic.simulation.mover.Walk;

/**
 * The truth about a person: walking, turning, sitting down, standing up, lying down and turning over are major;
 * gestures and shifts of posture are minor; the rest of the time in the room somebody is there and still. Where two
 * overlap the larger movement counts.
 */
final class ActivityLabels {

    /** Step in which the way in and out of the room is followed, s. */
    private static final double STEP_SECONDS = 0.05;
    /** Gaps of stillness shorter than this are not labelled. */
    private static final double SHORTEST_SECONDS = 1e-6;

    private final List<Activity> majors = new ArrayList<>();
    private final List<Activity> minors = new ArrayList<>();
    private final double startSeconds;
    private final double endSeconds;

    ActivityLabels(Itinerary itinerary, PostureTimeline postures, List<HandGesture> gestures, Fidgeting fidgeting) {
        startSeconds = itinerary.startSeconds();
        double end = itinerary.endSeconds();
        for (Walk walk : itinerary.walks()) {
            String what = walk.turning() ? "turn" : "walk";
            majors.add(new Activity(walk.startSeconds(), walk.endSeconds(), ActivityKind.MAJOR, what));
        }
        Posture before = postures.initial();
        for (PostureTimeline.Change change : postures.changes()) {
            String what = name(before, change.to());
            majors.add(new Activity(change.startSeconds(), change.endSeconds(), ActivityKind.MAJOR, what));
            before = change.to();
        }
        for (HandGesture gesture : gestures) {
            minors.add(new Activity(gesture.startSeconds(), gesture.endSeconds(), ActivityKind.MINOR, gesture.what()));
            end = Math.max(end, gesture.endSeconds());
        }
        for (Fidgeting.Shift shift : fidgeting.shifts(startSeconds, end)) {
            minors.add(new Activity(shift.startSeconds(), shift.endSeconds(), ActivityKind.MINOR, "shift"));
        }
        endSeconds = end;
        Comparator<Activity> byStart = Comparator.comparingDouble(Activity::startSeconds);
        majors.sort(byStart);
        minors.sort(byStart);
    }

    private static String name(Posture from, Posture to) {
        return switch (to.kind()) {
            case STANDING -> "stand up";
            case LYING -> from.kind() == Posture.Kind.LYING ? "turn over" : "lie down";
            case SEATED -> from.kind() == Posture.Kind.LYING ? "sit up" : "sit down";
        };
    }

    /** The labels of the times at which somebody is within the room. */
    List<Activity> within(DoublePredicate inside) {
        List<Activity> labels = new ArrayList<>(majors);
        addFree(labels, minors);
        addFree(labels, List.of(new Activity(startSeconds, endSeconds, ActivityKind.STILL, "still")));
        labels.sort(Comparator.comparingDouble(Activity::startSeconds));
        List<Activity> clipped = new ArrayList<>();
        for (Activity label : labels) {
            clip(label, inside, clipped);
        }
        return List.copyOf(clipped);
    }

    /** Adds the parts of the new labels that nothing larger covers. */
    private static void addFree(List<Activity> labels, List<Activity> added) {
        for (Activity activity : added) {
            List<Activity> taken = new ArrayList<>(labels);
            taken.sort(Comparator.comparingDouble(Activity::startSeconds));
            double from = activity.startSeconds();
            for (Activity other : taken) {
                if (other.endSeconds() <= from || other.startSeconds() >= activity.endSeconds()) {
                    continue;
                }
                if (other.startSeconds() - from > SHORTEST_SECONDS) {
                    labels.add(new Activity(from, other.startSeconds(), activity.kind(), activity.what()));
                }
                from = Math.max(from, other.endSeconds());
            }
            if (activity.endSeconds() - from > SHORTEST_SECONDS) {
                labels.add(new Activity(from, activity.endSeconds(), activity.kind(), activity.what()));
            }
        }
    }

    private static void clip(Activity label, DoublePredicate inside, List<Activity> clipped) {
        if (label.kind() != ActivityKind.MAJOR) {
            if (inside.test((label.startSeconds() + label.endSeconds()) / 2)) {
                clipped.add(label);
            }
            return;
        }
        double from = Double.NaN;
        int steps = (int) Math.ceil((label.endSeconds() - label.startSeconds()) / STEP_SECONDS);
        for (int i = 0; i <= steps; i++) {
            double time = Math.min(label.startSeconds() + i * STEP_SECONDS, label.endSeconds());
            boolean in = inside.test(time);
            if (in && Double.isNaN(from)) {
                from = time;
            }
            if (!Double.isNaN(from) && (!in || i == steps) && time > from) {
                clipped.add(new Activity(from, time, label.kind(), label.what()));
                from = Double.NaN;
            }
        }
    }
}
