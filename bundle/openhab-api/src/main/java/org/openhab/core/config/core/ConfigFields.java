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

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Fills an object's fields from a configuration. */
final class ConfigFields {

    private ConfigFields() {}

    /**
     * Makes an object and sets each field that has a value; what has none keeps its default.
     *
     * @return {@code null} if there is no public constructor without parameters
     */
    static <T> T fill(Map<String, Object> values, Class<T> type) {
        try {
            T object = type.getConstructor().newInstance();
            for (Class<?> part = type; part != Object.class; part = part.getSuperclass()) {
                for (Field field : part.getDeclaredFields()) {
                    set(object, field, values.get(field.getName()));
                }
            }
            return object;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static void set(Object object, Field field, Object value) throws IllegalAccessException {
        if (value == null || Modifier.isFinal(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
            return;
        }
        field.setAccessible(true);
        field.set(object, converted(value, field.getType()));
    }

    private static Object converted(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        if (type == String.class) {
            return value.toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(value.toString());
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of(value);
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        return number;
    }
}
