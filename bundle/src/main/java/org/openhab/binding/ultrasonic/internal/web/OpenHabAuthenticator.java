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
package org.openhab.binding.ultrasonic.internal.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.web.Authenticator;
import org.openhab.binding.ultrasonic.web.Right;
import org.openhab.binding.ultrasonic.web.Visitor;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.Credentials;
import org.openhab.core.auth.Role;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserApiTokenCredentials;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.auth.UsernamePasswordCredentials;

/**
 * openHAB's users: who has the role of a user or of an administrator may look, administrators may change. Roles are
 * looked up at each request, so that whoever loses one loses it here as well.
 */
@NonNullByDefault
final class OpenHabAuthenticator implements Authenticator {

    private final UserRegistry users;

    OpenHabAuthenticator(UserRegistry users) {
        this.users = users;
    }

    @Override
    public Kind kind() {
        return Kind.PASSWORD;
    }

    @Override
    public Optional<String> bySecret(String user, String secret) {
        return authenticate(new UsernamePasswordCredentials(user, secret));
    }

    @Override
    public Optional<String> byToken(String token) {
        return authenticate(new UserApiTokenCredentials(token));
    }

    private Optional<String> authenticate(Credentials credentials) {
        try {
            return Optional.of(users.authenticate(credentials).getUsername());
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }

    @Override
    public Visitor visitor(String subject) {
        @Nullable User user = users.get(subject);
        if (user == null) {
            return Visitor.STRANGER;
        }
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (user.getRoles().contains(Role.USER) || user.getRoles().contains(Role.ADMIN)) {
            rights.add(Right.READ);
        }
        if (user.getRoles().contains(Role.ADMIN)) {
            rights.add(Right.CHANGE);
        }
        return new Visitor(true, rights);
    }
}
