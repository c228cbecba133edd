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
package org.openhab.binding.ultrasonic.sensor;

import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/** The reason of the present state, put into words anew when the state has changed or a second has passed. */
final class Explanation {

    private static final double AGE_SECONDS = 1;

    private record State(boolean known, boolean moving, Occupancy occupancy) {}

    private final RoomMemory memory;
    private State state;
    private String text = "";
    private double saidSeconds = Double.NEGATIVE_INFINITY;

    Explanation(RoomMemory memory) {
        this.memory = memory;
    }

    /** The sentence; its numbers are at most a second old. */
    String at(double nowSeconds) {
        RoomState room = memory.state();
        State now = new State(room.known(), room.moving(), room.occupancy());
        if (!now.equals(state) || nowSeconds - saidSeconds >= AGE_SECONDS) {
            state = now;
            saidSeconds = nowSeconds;
            text = memory.explain();
        }
        return text;
    }
}
