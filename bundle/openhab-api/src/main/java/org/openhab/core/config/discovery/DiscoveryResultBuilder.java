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
package org.openhab.core.config.discovery;

import java.util.HashMap;
import java.util.Map;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/** Puts together what was found. */
public class DiscoveryResultBuilder {

    private final ThingUID thingUID;
    private final Map<String, Object> properties = new HashMap<>();
    private ThingTypeUID thingTypeUID;
    private String representationProperty;
    private ThingUID bridgeUID;
    private String label = "";
    private long ttl = DiscoveryResult.TTL_UNLIMITED;

    private DiscoveryResultBuilder(ThingUID thingUID) {
        this.thingUID = thingUID;
        this.thingTypeUID =
                new ThingTypeUID(thingUID.getBindingId(), thingUID.getAsString().split(":")[1]);
    }

    /** A thing of this name was found. */
    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    /** Its kind. */
    public DiscoveryResultBuilder withThingType(ThingTypeUID type) {
        thingTypeUID = type;
        return this;
    }

    /** More of its configuration and properties. */
    public DiscoveryResultBuilder withProperties(Map<String, Object> values) {
        properties.putAll(values);
        return this;
    }

    /** One more of its configuration and properties. */
    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    /** The name of the property that tells it from others. */
    public DiscoveryResultBuilder withRepresentationProperty(String name) {
        representationProperty = name;
        return this;
    }

    /** Its bridge. */
    public DiscoveryResultBuilder withBridge(ThingUID uid) {
        bridgeUID = uid;
        return this;
    }

    /** Its name for people. */
    public DiscoveryResultBuilder withLabel(String text) {
        label = text;
        return this;
    }

    /** For how many seconds it stays found. */
    public DiscoveryResultBuilder withTTL(long seconds) {
        ttl = seconds;
        return this;
    }

    /**
     * What was found.
     *
     * @throws IllegalArgumentException if the representation property is none of its properties
     */
    public DiscoveryResult build() {
        if (representationProperty != null && !properties.containsKey(representationProperty)) {
            throw new IllegalArgumentException(
                    "representation property '" + representationProperty + "' is none of " + properties.keySet());
        }
        return new FoundThing(
                thingUID, thingTypeUID, Map.copyOf(properties), representationProperty, label, bridgeUID, ttl);
    }
}
