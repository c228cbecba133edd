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

/** Whether an item follows a command before the thing has said so. */
public enum AutoUpdatePolicy {
    /** No. */
    VETO,
    /** As usual. */
    DEFAULT,
    /** Yes. */
    RECOMMEND;

    /**
     * Reads it; as usual if nothing is said.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AutoUpdatePolicy parse(String input) {
        return input == null ? DEFAULT : valueOf(input.toUpperCase(Locale.ROOT));
    }
}
