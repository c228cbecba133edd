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
package org.openhab.binding.ultrasonic.internal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/** Outlasts the handlers of a test. */
final class MemoryStorageService implements StorageService {

    final Map<String, Object> values = new TreeMap<>();

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    @Override
    public <T> Storage<T> getStorage(String name, ClassLoader classLoader) {
        return new MemoryStorage<>(values);
    }

    private static final class MemoryStorage<T> implements Storage<T> {

        private final Map<String, T> values;

        @SuppressWarnings("unchecked")
        MemoryStorage(Map<String, Object> values) {
            this.values = (Map<String, T>) values;
        }

        @Override
        public T put(String key, T value) {
            return values.put(key, value);
        }

        @Override
        public T remove(String key) {
            return values.remove(key);
        }

        @Override
        public boolean containsKey(String key) {
            return values.containsKey(key);
        }

        @Override
        public T get(String key) {
            return values.get(key);
        }

        @Override
        public Collection<String> getKeys() {
            return values.keySet();
        }

        @Override
        public Collection<T> getValues() {
            return values.values();
        }
    }
}
