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

import java.util.ArrayList;
import java.util.List;

/** The identifier of a thing: binding, type, the bridges above it, and its own name. */
public class ThingUID extends UID {

    /** A thing of a type. */
    public ThingUID(ThingTypeUID thingTypeUID, String id) {
        super(thingTypeUID.getBindingId(), thingTypeUID.getId(), id);
    }

    /** A thing of a type behind a bridge. */
    public ThingUID(ThingTypeUID thingTypeUID, ThingUID bridgeUID, String id) {
        super(segments(thingTypeUID, bridgeUID, id));
    }

    /** A thing of a type behind bridges. */
    public ThingUID(ThingTypeUID thingTypeUID, String id, String... bridgeIds) {
        super(segments(thingTypeUID, id, bridgeIds));
    }

    /** A thing without a type. */
    public ThingUID(String bindingId, String id) {
        super(bindingId, "", id);
    }

    /** A thing of a type. */
    public ThingUID(String bindingId, String thingTypeId, String id) {
        super(bindingId, thingTypeId, id);
    }

    /** Splits an identifier into its segments. */
    public ThingUID(String thingUID) {
        super(thingUID);
    }

    /** Joins segments to an identifier. */
    public ThingUID(String... segments) {
        super(segments);
    }

    private static List<String> segments(ThingTypeUID type, ThingUID bridge, String id) {
        List<String> segments = new ArrayList<>(List.of(type.getBindingId(), type.getId()));
        segments.addAll(bridge.getBridgeIds());
        segments.add(bridge.getId());
        segments.add(id);
        return segments;
    }

    private static List<String> segments(ThingTypeUID type, String id, String... bridgeIds) {
        List<String> segments = new ArrayList<>(List.of(type.getBindingId(), type.getId()));
        segments.addAll(List.of(bridgeIds));
        segments.add(id);
        return segments;
    }

    /** The names of the bridges above it, the highest first. */
    public List<String> getBridgeIds() {
        List<String> all = getAllSegments();
        return all.subList(2, all.size() - 1);
    }

    /** Its own name. */
    public String getId() {
        List<String> all = getAllSegments();
        return all.get(all.size() - 1);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 3;
    }
}
