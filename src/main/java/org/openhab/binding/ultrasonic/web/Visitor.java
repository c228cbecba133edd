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
package org.openhab.binding.ultrasonic.web;

import java.util.Set;

/**
 * Who a request comes from.
 *
 * @param known whether somebody has signed in; if not, lacking rights may be had by doing so
 * @param rights what they may do
 */
public record Visitor(boolean known, Set<Right> rights) {

    /** Somebody who has not signed in and may do nothing. */
    public static final Visitor STRANGER = new Visitor(false, Set.of());

    /** Somebody who may do everything. */
    public static final Visitor OWNER = new Visitor(true, Set.of(Right.READ, Right.CHANGE));

    /** Copies the rights. */
    public Visitor {
        rights = Set.copyOf(rights);
    }
}
