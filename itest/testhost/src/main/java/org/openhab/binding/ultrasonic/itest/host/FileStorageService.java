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

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Component;

/** Keeps strings in files, so that they outlive a restart as they do in openHAB; other values only in memory. */
@Component(service = StorageService.class)
public final class FileStorageService implements StorageService {

    private final Map<String, FileStorage<?>> storages = new ConcurrentHashMap<>();

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Storage<T> getStorage(String name, ClassLoader loader) {
        return (Storage<T>) storages.computeIfAbsent(
                name, key -> new FileStorage<T>(Path.of(System.getProperty(TestHost.FOLDER), key + ".properties")));
    }

    /** One of them. */
    private static final class FileStorage<T> implements Storage<T> {

        private final Path file;
        private final Map<String, T> values = new ConcurrentHashMap<>();

        @SuppressWarnings("unchecked")
        FileStorage(Path file) {
            this.file = file;
            if (Files.exists(file)) {
                Properties stored = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    stored.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                stored.stringPropertyNames().forEach(key -> values.put(key, (T) stored.getProperty(key)));
            }
        }

        private void write() {
            Properties stored = new Properties();
            values.forEach((key, value) -> {
                if (value instanceof String text) {
                    stored.setProperty(key, text);
                }
            });
            try (Writer out = Files.newBufferedWriter(file)) {
                stored.store(out, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized T put(String key, T value) {
            T before = value == null ? values.remove(key) : values.put(key, value);
            write();
            return before;
        }

        @Override
        public synchronized T remove(String key) {
            T before = values.remove(key);
            write();
            return before;
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
