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

/**
 * Is told what changes in a registry.
 *
 * @param <E> what is registered
 */
public interface RegistryChangeListener<E> {

    /** Something is new. */
    void added(E element);

    /** Something is gone. */
    void removed(E element);

    /** Something is no longer as it was. */
    void updated(E oldElement, E element);
}
