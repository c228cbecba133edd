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
package org.openhab.binding.ultrasonic.training;

import java.util.Locale;

/** What the network says about each hop; any of them may be true together. The order is that of its outputs. */
public enum Target {
    /** A person walks or moves the whole body. */
    MAJOR,
    /** A person moves in place; true of whoever walks, too. */
    MINOR,
    /** Something moves or disturbs that is not a person. */
    MECHANICAL;

    /** How many there are. */
    public static final int COUNT = values().length;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
