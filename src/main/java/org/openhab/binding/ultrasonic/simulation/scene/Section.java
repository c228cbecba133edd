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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that may stand together.
 *
 * @param title for the reference
 * @param meaning for the reference, one sentence
 * @param keys by name, in the order of the reference
 */
record Section(String title, String meaning, Map<String, Key> keys) {

    static Section of(String title, String meaning, Key... keys) {
        return of(title, meaning, List.of(keys));
    }

    static Section of(String title, String meaning, List<Key> keys) {
        Map<String, Key> byName = new LinkedHashMap<>();
        keys.forEach(key -> byName.put(key.name(), key));
        return new Section(title, meaning, byName);
    }
}
