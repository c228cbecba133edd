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
package org.openhab.binding.ultrasonic.motion;

/** What moves: nothing, somebody who stays in place, somebody who walks. Ordered by size. */
public enum Motion {
    /** No person is seen to move. */
    NONE,
    /** Reaching, turning a page, a hand: radial speeds below about 0.3 m/s. */
    MINOR,
    /** Walking and the like: radial speeds above about 0.3 m/s. */
    MAJOR
}
