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
package org.openhab.core.thing;

/** How a thing is. */
public enum ThingStatus {
    /** Nobody works it. */
    UNINITIALIZED,
    /** It is about to be worked. */
    INITIALIZING,
    /** It is worked, and nothing is known yet. */
    UNKNOWN,
    /** It works. */
    ONLINE,
    /** It does not work. */
    OFFLINE,
    /** It is about to go. */
    REMOVING,
    /** It is gone. */
    REMOVED
}
