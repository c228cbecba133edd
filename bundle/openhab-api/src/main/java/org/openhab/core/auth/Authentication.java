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

/** Somebody who was let in. */
public class Authentication {

    private String username;
    private Set<String> roles;
    private String scope;

    /** For frameworks that fill objects in later. */
    protected Authentication() {}

    /** Somebody with roles. */
    public Authentication(String username, String... roles) {
        this(username, roles, "");
    }

    /** Somebody with roles within a scope. */
    public Authentication(String username, String[] roles, String scope) {
        this.username = username;
        this.roles = Set.of(roles);
        this.scope = scope;
    }

    /** Who. */
    public String getUsername() {
        return username;
    }

    /** What they may do. */
    public Set<String> getRoles() {
        return roles;
    }

    /** Where. */
    public String getScope() {
        return scope;
    }
}
