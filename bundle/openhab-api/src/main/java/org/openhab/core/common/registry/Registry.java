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
package org.openhab.core.common.registry;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * Everything of a kind.
 *
 * @param <E> what is registered
 * @param <K> what it is identified by
 */
public interface Registry<E extends Identifiable<K>, K> {

    /** Tells a listener what changes from now on. */
    void addRegistryChangeListener(RegistryChangeListener<E> listener);

    /** Everything. */
    Collection<E> getAll();

    /** Everything. */
    Stream<E> stream();

    /** The one of this name, or {@code null}. */
    E get(K key);

    /** Tells a listener nothing more. */
    void removeRegistryChangeListener(RegistryChangeListener<E> listener);

    /** Registers something. */
    E add(E element);

    /** Replaces what has the same name; returns that, or {@code null}. */
    E update(E element);

    /** Forgets something; returns it, or {@code null}. */
    E remove(K key);
}
