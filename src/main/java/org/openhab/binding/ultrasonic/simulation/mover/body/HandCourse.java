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

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** How a hand leaves its resting place and comes back; twice differentiable, at rest at both ends. */
public interface HandCourse {

    /** From leaving to being back, s. */
    double durationSeconds();

    /** Displacement from the resting place in the body's frame (x ahead, y left, z up), m; 0 before and after. */
    Vector3 displacement(double sinceSeconds);

    /** By how much the trunk leans forward with it, radians; 0 before and after. */
    default double leanRadians(double sinceSeconds) {
        return 0;
    }
}
