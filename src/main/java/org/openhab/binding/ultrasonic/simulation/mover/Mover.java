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

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Something that moves in the room: a person, a pet, a door, a fan's blades, a curtain.
 *
 * <p>Immutable. Every method of time is a pure function: any time (also before 0 and after the end), any order, any
 * thread. Positions should be twice differentiable in time: the renderer samples them at {@link #controlRateHz()} and
 * joins the path lengths by cubics; a kink becomes a click. Outside the room's walls a mover is heard only through
 * walls and doorways.
 */
public interface Mover {

    /** What it is, for labels and messages: "adult 1", "desk fan". */
    String name();

    /** What echoes, in the order of the pose. Always the same list. */
    List<Scatterer> scatterers();

    /**
     * Fills in where the scatterers are.
     *
     * @param timeSeconds from the start of the scene, any value
     * @param pose with as many places as there are scatterers; every centre must be set (also axes and presence, where
     *     they ever change: the buffer is used again)
     */
    void pose(double timeSeconds, ScattererPose pose);

    /** The point that distance and radial speed of the truth refer to: a person's trunk, a door's middle, m. */
    Vector3 referencePoint(double timeSeconds);

    /** What it does when; intervals do not overlap and ascend. May be empty. */
    List<Activity> activities();

    /** How often the pose must be sampled, Hz: 200 does for bodies; for blades 20 samples a revolution. */
    default double controlRateHz() {
        return 200;
    }
}
