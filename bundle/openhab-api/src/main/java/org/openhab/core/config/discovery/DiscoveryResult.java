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

import java.util.Map;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/** A thing that was found. */
public interface DiscoveryResult {

    /** It stays found until it is removed. */
    long TTL_UNLIMITED = -1;

    /** What the thing would be called. */
    ThingUID getThingUID();

    /** Its kind. */
    ThingTypeUID getThingTypeUID();

    /** Its binding. */
    String getBindingId();

    /** Its configuration and properties. */
    Map<String, Object> getProperties();

    /** The name of the property that tells it from others, or {@code null}. */
    String getRepresentationProperty();

    /** What the user made of it. */
    DiscoveryResultFlag getFlag();

    /** Its name for people. */
    String getLabel();

    /** Its bridge, or {@code null}. */
    ThingUID getBridgeUID();

    /** For how many seconds it stays found. */
    long getTimeToLive();
}
