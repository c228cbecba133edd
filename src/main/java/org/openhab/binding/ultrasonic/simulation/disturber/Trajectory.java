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
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Where a source of sound is: a pure function of time, smooth. */
@FunctionalInterface
public interface Trajectory {

    /** Position at a time, m. */
    Vector3 at(double timeSeconds);

    /** Whether the position never changes. */
    default boolean fixed() {
        return false;
    }

    /** Something that stays where it is. */
    static Trajectory fixed(Vector3 place) {
        return new Trajectory() {
            @Override
            public Vector3 at(double timeSeconds) {
                return place;
            }

            @Override
            public boolean fixed() {
                return true;
            }
        };
    }
}
