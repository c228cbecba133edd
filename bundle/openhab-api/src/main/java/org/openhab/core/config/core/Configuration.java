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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values by name; every number is a {@link BigDecimal}. */
public class Configuration {

    private final Map<String, Object> properties = Collections.synchronizedMap(new HashMap<>());

    /** Nothing yet. */
    public Configuration() {}

    /** A copy. */
    public Configuration(Configuration configuration) {
        this(configuration == null ? null : configuration.getProperties());
    }

    /** These values. */
    public Configuration(Map<String, Object> properties) {
        if (properties != null) {
            properties.forEach(this::put);
        }
    }

    private static Object normalized(Object value) {
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Configuration::normalized).toList();
        }
        return value;
    }

    /** The values in the fields of an object that have their names. */
    public <T> T as(Class<T> configurationClass) {
        return ConfigFields.fill(getProperties(), configurationClass);
    }

    /** Whether there is a value. */
    public boolean containsKey(String key) {
        return properties.containsKey(key);
    }

    /** The value, or {@code null}. */
    public Object get(String key) {
        return properties.get(key);
    }

    /** Sets a value; returns the one before, or {@code null}. */
    public Object put(String key, Object value) {
        return properties.put(key, normalized(value));
    }

    /** Forgets a value; returns it, or {@code null}. */
    public Object remove(String key) {
        return properties.remove(key);
    }

    /** All names. */
    public Set<String> keySet() {
        return getProperties().keySet();
    }

    /** All values. */
    public Collection<Object> values() {
        synchronized (properties) {
            return Collections.unmodifiableCollection(List.copyOf(properties.values()));
        }
    }

    /** A copy of all values by name. */
    public Map<String, Object> getProperties() {
        synchronized (properties) {
            return Collections.unmodifiableMap(new HashMap<>(properties));
        }
    }

    /** Sets all values anew. */
    public void setProperties(Map<String, Object> newProperties) {
        synchronized (properties) {
            properties.clear();
            newProperties.forEach(this::put);
        }
    }

    @Override
    public int hashCode() {
        return properties.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration configuration && properties.equals(configuration.properties);
    }

    @Override
    public String toString() {
        return "Configuration" + getProperties();
    }
}
