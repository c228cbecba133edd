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
 * Where knee or elbow is when both ends of the limb are known: the corner of a triangle that points towards a given
 * side. Smooth also where the limb is straight; a limb asked to reach too far is stretched.
 */
public final class JointedLimb {

    /** Height of the triangle, as a share of the limb's length, at which bending is blended into straightness. */
    private static final double SOFTNESS = 0.08;

    private JointedLimb() {}

    /**
     * The joint between both halves.
     *
     * @param root hip or shoulder
     * @param end ankle or wrist
     * @param upper length from root to joint, m
     * @param lower length from joint to end, m
     * @param towards the side to which the joint points; not parallel to the limb
     */
    public static Vector3 joint(Vector3 root, Vector3 end, double upper, double lower, Vector3 towards) {
        Vector3 reach = end.minus(root);
        double distance = reach.length();
        Vector3 direction = reach.times(1 / distance);
        double along = (upper * upper - lower * lower + distance * distance) / (2 * distance);
        double square = upper * upper - along * along;
        double softness = SOFTNESS * SOFTNESS * (upper + lower) * (upper + lower);
        double height = Math.sqrt((square + Math.sqrt(square * square + softness * softness)) / 2);
        Vector3 side = towards.minus(direction.times(towards.dot(direction))).normalized();
        return root.plus(direction.times(along)).plus(side.times(height));
    }
}
