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

import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/** Makes those who work things. */
public interface ThingHandlerFactory {

    /** Whether it knows a type. */
    boolean supportsThingType(ThingTypeUID thingTypeUID);

    /**
     * Makes whoever works a thing.
     *
     * @throws IllegalStateException if that is not possible
     */
    ThingHandler registerHandler(Thing thing);

    /** Forgets whoever works a thing. */
    void unregisterHandler(Thing thing);

    /** Makes a thing, or {@code null}. */
    Thing createThing(ThingTypeUID thingTypeUID, Configuration configuration, ThingUID thingUID, ThingUID bridgeUID);

    /** A thing is gone for good. */
    void removeThing(ThingUID thingUID);
}
