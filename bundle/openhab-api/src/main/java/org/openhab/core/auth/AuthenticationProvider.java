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

/** Knows who may be let in. */
public interface AuthenticationProvider {

    /**
     * Lets somebody in.
     *
     * @throws AuthenticationException if the credentials do not do
     */
    Authentication authenticate(Credentials credentials) throws AuthenticationException;

    /** Whether it knows such credentials. */
    boolean supports(Class<? extends Credentials> type);
}
