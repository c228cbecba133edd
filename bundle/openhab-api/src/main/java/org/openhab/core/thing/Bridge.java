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
package org.openhab.core.thing;

import java.util.List;
import org.openhab.core.thing.binding.BridgeHandler;

/** A thing behind which there are others. */
public interface Bridge extends Thing {

    /** One of the things behind it, or {@code null}. */
    Thing getThing(ThingUID thingUID);

    /** The things behind it. */
    List<Thing> getThings();

    @Override
    BridgeHandler getHandler();
}
