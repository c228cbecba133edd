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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * An opening in an upright wall, closed by a door or not at all.
 *
 * @param wall WEST, EAST, SOUTH or NORTH
 * @param fromMeters where the opening begins along the wall (along y for WEST and EAST, along x for the others)
 * @param toMeters where it ends, larger
 * @param heightMeters upper edge over the floor
 * @param openness 0 closed (the wall's transmission holds) to 1 wide open
 */
public record Doorway(Wall wall, double fromMeters, double toMeters, double heightMeters, TimeFunction openness) {

    /**
     * Checks the geometry.
     *
     * @throws IllegalArgumentException if the wall is floor or ceiling or the opening has no area
     */
    public Doorway {
        if (wall == Wall.FLOOR || wall == Wall.CEILING) {
            throw new IllegalArgumentException("a doorway needs an upright wall, got " + wall);
        }
        if (!(fromMeters >= 0 && toMeters > fromMeters && heightMeters > 0)) {
            throw new IllegalArgumentException("a doorway needs 0 <= from < to and a height above 0 m, got "
                    + fromMeters + ", " + toMeters + " and " + heightMeters);
        }
    }
}
