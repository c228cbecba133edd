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
package org.openhab.binding.ultrasonic.training;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a training's configuration from YAML; keys that are left out have the usual values of the architecture. */
public final class TrainingConfigReader {

    private TrainingConfigReader() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is no configuration: names file, key, value and what is allowed
     */
    public static TrainingConfig read(Path file) throws IOException {
        Object content;
        try {
            content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw new IOException(file + ": is not valid YAML: " + firstLine(e.getMessage()), e);
        }
        if (content != null && !(content instanceof Map)) {
            throw new IOException(file + ": expected keys with values, such as 'epochs: 12'");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (content instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        try {
            return config(values);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static TrainingConfig config(Map<String, Object> values) {
        RecordComponent[] components = TrainingConfig.class.getRecordComponents();
        List<String> keys =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("unknown key '" + key + "'; there are " + String.join(", ", keys));
            }
        }
        Architecture architecture = values.containsKey("architecture")
                ? Architecture.of(String.valueOf(values.get("architecture")))
                : TrainingConfig.defaults().architecture();
        TrainingConfig usual = TrainingConfig.of(architecture);
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object given = values.get(keys.get(i));
                boolean number = types[i].isPrimitive();
                arguments[i] = given == null || !number
                        ? components[i].getAccessor().invoke(usual)
                        : number(keys.get(i), given, types[i]);
            }
            return TrainingConfig.class.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object number(String key, Object value, Class<?> type) {
        boolean whole = value instanceof Integer || value instanceof Long;
        if (!(value instanceof Number number) || type != double.class && !whole) {
            throw new IllegalArgumentException("key " + key + ": expected a "
                    + (type == double.class ? "number" : "whole number") + ", got '" + value + "'");
        }
        if (type == double.class) {
            return number.doubleValue();
        }
        if (type == long.class) {
            return number.longValue();
        }
        return Math.toIntExact(number.longValue());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
