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
package org.openhab.binding.ultrasonic.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingUID;

/** Which thing has which sound device, so that no two have the same. Any thread may call any method. */
@NonNullByDefault
final class DevicesInUse {

    private final Map<String, ThingUID> owners = new HashMap<>();

    /**
     * Somebody else's device.
     *
     * @param device its name
     * @param owner the thing that has it
     */
    record Taken(String device, ThingUID owner) {}

    /** Takes devices for a thing, all or none; returns what stands in the way. */
    synchronized Optional<Taken> claim(ThingUID thing, Set<String> devices) {
        for (String device : devices) {
            ThingUID owner = owners.get(device);
            if (owner != null && !owner.equals(thing)) {
                return Optional.of(new Taken(device, owner));
            }
        }
        release(thing);
        devices.forEach(device -> owners.put(device, thing));
        return Optional.empty();
    }

    /** Who has a device. */
    synchronized Optional<ThingUID> owner(String device) {
        return Optional.ofNullable(owners.get(device));
    }

    /** Gives back all devices of a thing. */
    synchronized void release(ThingUID thing) {
        owners.values().removeIf(thing::equals);
    }
}
