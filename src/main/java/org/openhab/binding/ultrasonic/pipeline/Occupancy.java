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

/** Whether somebody is in the room. */
public enum Occupancy {
    /** The room is not heard. */
    UNKNOWN,
    /** Nobody is held to be there. */
    VACANT,
    /** Somebody is held to be there. */
    OCCUPIED
}
