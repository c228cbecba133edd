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

import java.util.Set;
import org.openhab.core.common.registry.Registry;

/** Everybody who has an account. */
public interface UserRegistry extends Registry<User, String>, AuthenticationProvider {

    /** Makes an account. */
    User register(String username, String password, Set<String> roles);

    /** Sets another password. */
    void changePassword(User user, String newPassword);

    /** Ends all sessions of a user. */
    void clearSessions(User user);

    /** Makes a token for a program; returns it. */
    String addUserApiToken(User user, String name, String scope);
}
