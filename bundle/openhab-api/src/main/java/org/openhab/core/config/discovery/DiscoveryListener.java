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

import org.openhab.core.thing.ThingUID;

/** Is told what was found. */
public interface DiscoveryListener {

    /** A thing was found. */
    void thingDiscovered(DiscoveryService source, DiscoveryResult result);

    /** A thing is gone. */
    void thingRemoved(DiscoveryService source, ThingUID thingUID);
}
