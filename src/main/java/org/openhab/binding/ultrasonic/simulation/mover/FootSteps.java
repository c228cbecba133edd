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
package org.openhab.binding.ultrasonic.simulation.mover;

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * One foot on one walk: it stands exactly still on its print while the body goes over it, then swings to the next
 * print. The prints lie a cycle apart; the foot stands while the body is within half the support share of a cycle
 * before and after the print. At both ends of the walk the foot stands beside the body. Everything is a function of the
 * distance that the body has gone, so starting and stopping are the same as walking, only slower.
 */
public final class FootSteps {

    /** Share of the swing's time for each of speeding up and slowing down. */
    private static final double SWING_RAMP = 0.25;
    /** First and last swing take at least this share of a cycle of the body's way. */
    private static final double SHORTEST_SWING_SHARE = 0.12;

    /** Share of a cycle before the swing within which the heel rises. */
    public static final double HEEL_RISE_SHARE = 0.30;
    /** Share of a cycle after the heel has touched the floor within which the toes come down. */
    public static final double TOE_DOWN_SHARE = 0.08;

    private final Walk walk;
    private final double phase;
    private final Vector3 offset;

    /**
     * A foot on a walk.
     *
     * @param walk the way
     * @param phase where within a cycle the prints lie: 0, 0.25, 0.5 or 0.75
     * @param offset of the print from the body's place, in the body's heading (x ahead, y to the left), m
     */
    public FootSteps(Walk walk, double phase, Vector3 offset) {
        this.walk = walk;
        this.phase = phase;
        this.offset = offset;
    }

    /**
     * A foot at one time.
     *
     * @param ground where its print or, in the swing, its shadow is, m
     * @param yawRadians its heading
     * @param lift 0 on the floor to 1 in the middle of the swing
     * @param heelRise 0 flat to 1 when the toes leave the floor
     * @param toeRise 0 flat to 1 when the heel touches the floor
     */
    public record Placement(Vector3 ground, double yawRadians, double lift, double heelRise, double toeRise) {}

    /** Where the foot is when the body has gone a distance along the walk, m. */
    public Placement at(double distanceMeters) {
        double cycle = walk.cycleMeters();
        double length = walk.path().lengthMeters();
        double stand = walk.supportShare() * cycle / 2;
        // The print whose swing, with the standing before and after it, covers this distance.
        double step = Math.floor(distanceMeters / cycle - phase);
        double from = (step + phase) * cycle;
        double to = from + cycle;
        double off = from + stand;
        double land = to - stand;
        if (from <= 0) {
            off = Math.max(0, Math.min(off, land - SHORTEST_SWING_SHARE * cycle));
            land = Math.max(land, off + SHORTEST_SWING_SHARE * cycle);
        }
        if (to >= length) {
            land = Math.min(land, length);
            off = Math.min(off, land - SHORTEST_SWING_SHARE * cycle);
        }
        from = Math.max(from, 0);
        to = Math.min(to, length);
        double swing = land - off;
        double share = (distanceMeters - off) / swing;
        double moved = Ease.plateau(Math.min(Math.max(share, 0), 1), SWING_RAMP);
        Vector3 start = print(from);
        Vector3 end = print(to);
        double startYaw = walk.path().yawRadians(from);
        double yaw = startYaw + moved * (walk.path().yawRadians(to) - startYaw);
        double between = Math.min(Math.max(share, 0), 1);
        double lift = 64 * between * between * between * (1 - between) * (1 - between) * (1 - between);
        double gate = walk.involvement(distanceMeters, 0.15);
        double heelWay = Math.min(HEEL_RISE_SHARE * cycle, 0.98 * stand);
        double heelRise = Ease.minimumJerk((distanceMeters - off) / heelWay + 1) - Ease.minimumJerk(share / 0.7);
        double toeRise = Ease.minimumJerk((share - 0.45) / 0.5)
                - Ease.minimumJerk((distanceMeters - land) / (TOE_DOWN_SHARE * cycle));
        return new Placement(
                start.plus(end.minus(start).times(moved)), yaw, lift * gate, heelRise * gate, toeRise * gate);
    }

    private Vector3 print(double distanceMeters) {
        GroundPath path = walk.path();
        return path.position(distanceMeters).plus(offset.yawed(path.yawRadians(distanceMeters)));
    }
}
