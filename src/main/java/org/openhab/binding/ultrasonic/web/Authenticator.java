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

/** Knows secrets and whom they belong to. Called by any thread. */
public interface Authenticator {

    /** What is asked for at signing in. */
    enum Kind {
        /** One secret. */
        TOKEN,
        /** A user's name and password. */
        PASSWORD
    }

    /** What is asked for. */
    Kind kind();

    /**
     * Whose name and password these are.
     *
     * @param user empty where only a token is asked for
     */
    Optional<String> bySecret(String user, String secret);

    /** Whose token this is, as programs send it with each request. */
    Optional<String> byToken(String token);

    /** What somebody may do at this moment, {@link Visitor#STRANGER} if they are gone. */
    Visitor visitor(String subject);
}
