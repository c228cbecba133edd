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
package org.openhab.binding.ultrasonic.itest.host;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openhab.core.auth.Authentication;
import org.openhab.core.auth.AuthenticationException;
import org.openhab.core.auth.Credentials;
import org.openhab.core.auth.Role;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.auth.UsernamePasswordCredentials;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.osgi.service.component.annotations.Component;

/** A house with an administrator and a user, both of whom have {@value #PASSWORD} for a password. */
@Component(service = UserRegistry.class)
public final class HostUsers implements UserRegistry {

    /** Everybody's password. */
    static final String PASSWORD = "habopen";

    private final Map<String, User> users = new TreeMap<>(Map.of(
            "boss", new HostUser("boss", Set.of(Role.ADMIN)), "guest", new HostUser("guest", Set.of(Role.USER))));

    private record HostUser(String name, Set<String> roles) implements User {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getUID() {
            return name;
        }

        @Override
        public Set<String> getRoles() {
            return roles;
        }
    }

    @Override
    public Authentication authenticate(Credentials credentials) throws AuthenticationException {
        if (credentials instanceof UsernamePasswordCredentials given
                && users.containsKey(given.getUsername())
                && given.getPassword().equals(PASSWORD)) {
            return new Authentication(
                    given.getUsername(),
                    users.get(given.getUsername()).getRoles().toArray(String[]::new));
        }
        throw new AuthenticationException("wrong user or password");
    }

    @Override
    public boolean supports(Class<? extends Credentials> type) {
        return type == UsernamePasswordCredentials.class;
    }

    @Override
    public User get(String key) {
        return users.get(key);
    }

    @Override
    public Collection<User> getAll() {
        return users.values();
    }

    @Override
    public Stream<User> stream() {
        return users.values().stream();
    }

    private static UnsupportedOperationException settled() {
        return new UnsupportedOperationException("nobody moves in or out of this house");
    }

    @Override
    public void addRegistryChangeListener(RegistryChangeListener<User> listener) {
        throw settled();
    }

    @Override
    public void removeRegistryChangeListener(RegistryChangeListener<User> listener) {
        throw settled();
    }

    @Override
    public User add(User element) {
        throw settled();
    }

    @Override
    public User update(User element) {
        throw settled();
    }

    @Override
    public User remove(String key) {
        throw settled();
    }

    @Override
    public User register(String username, String password, Set<String> roles) {
        throw settled();
    }

    @Override
    public void changePassword(User user, String newPassword) {
        throw settled();
    }

    @Override
    public void clearSessions(User user) {
        throw settled();
    }

    @Override
    public String addUserApiToken(User user, String name, String scope) {
        throw settled();
    }
}
