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

/** A name and a password. */
public class UsernamePasswordCredentials implements Credentials {

    private final String username;
    private final String password;

    /** A name and a password. */
    public UsernamePasswordCredentials(String username, String password) {
        this.username = username;
        this.password = password;
    }

    /** The name. */
    public String getUsername() {
        return username;
    }

    /** The password. */
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return username + ":" + "*".repeat(password.length());
    }
}
