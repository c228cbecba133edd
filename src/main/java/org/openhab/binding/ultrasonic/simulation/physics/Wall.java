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

/** The six sides of a box-shaped room. */
public enum Wall {
    /** The side at x = 0. */
    WEST,
    /** The side at x = length. */
    EAST,
    /** The side at y = 0. */
    SOUTH,
    /** The side at y = width. */
    NORTH,
    /** The side at z = 0. */
    FLOOR,
    /** The side at z = height. */
    CEILING;

    /** The axis that stands upright on the side: 0 = x, 1 = y, 2 = z. */
    public int axis() {
        return ordinal() / 2;
    }

    /** Whether the side lies at the far end of its axis. */
    public boolean far() {
        return ordinal() % 2 == 1;
    }
}
