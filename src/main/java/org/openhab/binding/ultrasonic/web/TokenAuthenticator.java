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

import java.util.Optional;

/** One token for everything. */
public final class TokenAuthenticator implements Authenticator {

    private static final String OWNER = "owner";

    private final AccessToken token;

    /** Whoever knows this token may do everything. */
    public TokenAuthenticator(AccessToken token) {
        this.token = token;
    }

    @Override
    public Kind kind() {
        return Kind.TOKEN;
    }

    @Override
    public Optional<String> bySecret(String user, String secret) {
        return byToken(secret);
    }

    @Override
    public Optional<String> byToken(String offered) {
        return token.matches(offered) ? Optional.of(OWNER) : Optional.empty();
    }

    @Override
    public Visitor visitor(String subject) {
        return subject.equals(OWNER) ? Visitor.OWNER : Visitor.STRANGER;
    }
}
