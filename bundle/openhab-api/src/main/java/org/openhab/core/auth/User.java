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
package org.openhab.core.auth;

import java.security.Principal;
import java.util.Set;
import org.openhab.core.common.registry.Identifiable;

/** Somebody who has an account. */
public interface User extends Principal, Identifiable<String> {

    /** What they may do. */
    Set<String> getRoles();
}
