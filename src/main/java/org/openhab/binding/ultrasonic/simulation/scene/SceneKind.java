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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.Locale;

/** What a drawn scene is about; also the names of the standard sets. */
public enum SceneKind {
    /** One person walks once: 1 to 6 m away, slow to fast, across, toward or away. */
    WALKS,
    /** Somebody comes in, sits down 0.8 to 3 m away and makes small movements. */
    MINOR,
    /** Nobody; disturbers alone or several at once. */
    EMPTY,
    /** Music at one of three levels, with nobody or with somebody. */
    MUSIC,
    /** Several people, pets, disturbers and music at once. */
    MIXED,
    /** Like walks, minor and empty, but at 18 to 22 kHz and 48 kHz sample rate. */
    NEAR,
    /** A stretch of a day at home; the stretches of one seed make up 24 hours. */
    DAY;

    /** The word on the command line and of the set's folder. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
