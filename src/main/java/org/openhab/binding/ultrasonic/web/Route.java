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

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that the API can do.
 *
 * @param method of HTTP
 * @param path below the API's root, names of its variable parts in braces
 * @param right that it needs; empty if everybody may
 * @param handler does it
 */
record Route(String method, String path, Optional<Right> right, Handler handler) {

    /** Does what is asked. */
    @FunctionalInterface
    interface Handler {
        void handle(ApiCall call) throws ApiException, IOException;
    }

    static Route open(String method, String path, Handler handler) {
        return new Route(method, path, Optional.empty(), handler);
    }

    static Route read(String path, Handler handler) {
        return new Route("GET", path, Optional.of(Right.READ), handler);
    }

    static Route change(String method, String path, Handler handler) {
        return new Route(method, path, Optional.of(Right.CHANGE), handler);
    }

    /** What stands in the braces, if a path is this route's. */
    Optional<Map<String, String>> match(String wanted) {
        String[] parts = path.split("/", -1);
        String[] given = wanted.split("/", -1);
        if (parts.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                names.put(parts[i].substring(1, parts[i].length() - 1), given[i]);
            } else if (!parts[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
