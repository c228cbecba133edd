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
package org.openhab.core.thing.binding;

/** Something that goes with a handler; one for each thing. */
public interface ThingHandlerService {

    /** The handler with which it goes. */
    void setThingHandler(ThingHandler handler);

    /** The handler with which it goes, or {@code null}. */
    ThingHandler getThingHandler();

    /** Called when it is a component and begins. */
    default void activate() {}

    /** Called when it is a component and ends. */
    default void deactivate() {}

    /** Begins, the handler being known. */
    default void initialize() {}

    /** Ends. */
    default void dispose() {}
}
