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
package org.openhab.core.storage;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values by key that outlast a restart.
 *
 * @param <T> the kind of values
 */
public interface Storage<T> {

    /** Keeps a value; returns the one before, or {@code null}. */
    T put(String key, T value);

    /** Forgets a value; returns it, or {@code null}. */
    T remove(String key);

    /** Whether there is a value. */
    boolean containsKey(String key);

    /** The value, or {@code null}. */
    T get(String key);

    /** All keys. */
    Collection<String> getKeys();

    /** All values. */
    Collection<T> getValues();

    /** All keys with their values. */
    default Stream<Map.Entry<String, T>> stream() {
        return getKeys().stream().map(key -> Map.entry(key, get(key)));
    }
}
