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

/** What kind of motion an interval of the truth holds. */
public enum ActivityKind {
    /** A body changes its place: walking, standing up, sitting down. */
    MAJOR,
    /** A person moves in place: reaching, typing, turning a page. */
    MINOR,
    /** A person is there and only breathes. */
    STILL,
    /** Anything that moves and is not alive: must not alarm. */
    MECHANICAL,
    /** A pet. */
    PET
}
