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
package org.openhab.binding.ultrasonic.pipeline;

import org.openhab.binding.ultrasonic.motion.Motion;

/** Made-up states of a room for tests that are about something else. */
public final class RoomStates {

    private RoomStates() {}

    /** A room that is heard; evidence as far above or below a threshold of 4 nats as the motion says. */
    public static RoomState of(Motion motion, boolean occupied) {
        boolean moving = motion != Motion.NONE;
        return new RoomState(
                true, moving, moving ? 5 : 1, 4, occupied ? Occupancy.OCCUPIED : Occupancy.VACANT, occupied ? 300 : 0);
    }
}
