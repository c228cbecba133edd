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

/** The identifier of a kind of thing: binding and type. */
public class ThingTypeUID extends UID {

    /** Splits an identifier into its segments, binding and type. */
    public ThingTypeUID(String uid) {
        super(uid);
    }

    /** The identifier of a binding's type. */
    public ThingTypeUID(String bindingId, String thingTypeId) {
        super(bindingId, thingTypeId);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 2;
    }

    /** The type's name within its binding. */
    public String getId() {
        return getSegment(1);
    }
}
