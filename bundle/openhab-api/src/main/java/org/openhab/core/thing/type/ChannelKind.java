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
package org.openhab.core.thing.type;

import java.util.Locale;

/** Whether a channel has a state or tells events. */
public enum ChannelKind {
    /** It has a state. */
    STATE,
    /** It tells events. */
    TRIGGER;

    /**
     * Reads it; a state if nothing is said.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ChannelKind parse(String input) {
        return input == null ? STATE : valueOf(input.toUpperCase(Locale.ROOT));
    }
}
