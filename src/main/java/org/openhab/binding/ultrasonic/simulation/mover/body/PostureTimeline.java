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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;

/**
 * Which posture when, with minimum-jerk changes between them. Immutable.
 *
 * @param initial before the first change
 * @param changes in the order of time, not overlapping
 */
record PostureTimeline(Posture initial, List<Change> changes) {

    /** Lean forward in the middle of sitting down or standing up (Schenkman et al., Physical Therapy 70, 1990). */
    private static final double LEAN_RADIANS = Math.toRadians(38);

    /** A change of posture. */
    record Change(double startSeconds, double durationSeconds, Posture to) {

        double endSeconds() {
            return startSeconds + durationSeconds;
        }
    }

    PostureTimeline {
        changes = List.copyOf(changes);
    }

    private int latest(double timeSeconds) {
        int index = changes.size() - 1;
        while (index >= 0 && changes.get(index).startSeconds() > timeSeconds) {
            index--;
        }
        return index;
    }

    private Posture before(int index) {
        return index <= 0 ? initial : changes.get(index - 1).to();
    }

    /** Fills in the pose at a time. */
    void fill(double timeSeconds, Anthropometry body, BodyPose pose) {
        int index = latest(timeSeconds);
        if (index < 0) {
            initial.fill(pose, body);
            return;
        }
        Change change = changes.get(index);
        double share = share(change, timeSeconds);
        if (share == 1) {
            change.to().fill(pose, body);
            return;
        }
        Posture from = before(index);
        from.fill(pose, body);
        BodyPose target = new BodyPose();
        change.to().fill(target, body);
        pose.blend(target, share);
        double middle = 4 * share * (1 - share);
        if (sitsOrStands(from, change.to())) {
            pose.add(BodyPose.TRUNK_PITCH, middle * LEAN_RADIANS);
        }
        if (from.kind() == Posture.Kind.LYING && change.to().kind() == Posture.Kind.LYING) {
            // Turning over, the knees are drawn up and the pelvis lifted a little.
            for (int side = 0; side < 2; side++) {
                pose.add(BodyPose.FEET + 3 * side, -middle * 0.5 * body.shankMeters());
            }
            pose.add(BodyPose.PELVIS + 2, middle * 0.04 * body.heightMeters());
        }
    }

    private static double share(Change change, double timeSeconds) {
        return Ease.minimumJerk((timeSeconds - change.startSeconds()) / change.durationSeconds());
    }

    private static boolean sitsOrStands(Posture from, Posture to) {
        return from.kind() != to.kind() && from.kind() != Posture.Kind.LYING && to.kind() != Posture.Kind.LYING;
    }

    /** How much of a kind of posture there is at a time, 0 to 1; smooth. */
    double share(Posture.Kind kind, double timeSeconds) {
        int index = latest(timeSeconds);
        double before = before(index).kind() == kind ? 1 : 0;
        if (index < 0) {
            return before;
        }
        double after = changes.get(index).to().kind() == kind ? 1 : 0;
        return before + share(changes.get(index), timeSeconds) * (after - before);
    }
}
