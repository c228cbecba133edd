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

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.List;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * Calls an action of a thing by its name, as a rule does.
 *
 * @param all the actions of all things
 * @param thing whose
 * @param name which
 */
record ActionCall(List<ThingActions> all, String thing, String name) {

    /**
     * Calls it with what was written.
     *
     * @return what it returns, as text
     */
    String with(List<String> words) {
        for (ThingActions actions : all) {
            ThingHandler handler = actions.getThingHandler();
            if (handler != null && handler.getThing().getUID().getAsString().equals(thing)) {
                return call(actions, words);
            }
        }
        throw new IllegalArgumentException(thing + " has no actions");
    }

    private String call(ThingActions actions, List<String> words) {
        for (Method method : actions.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == words.size()
                    && !Modifier.isStatic(method.getModifiers())) {
                Object[] values = new Object[words.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = typed(method.getParameterTypes()[i], words.get(i));
                }
                try {
                    return String.valueOf(method.invoke(actions, values));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(name + ": " + e.getCause(), e);
                }
            }
        }
        throw new IllegalArgumentException("no action " + name + " with " + words.size() + " inputs");
    }

    private static Object typed(Class<?> type, String word) {
        // openHAB's configurations, those of modules of rules among them, hold no other numbers.
        if (type == Number.class) {
            return new BigDecimal(word);
        }
        return word;
    }
}
