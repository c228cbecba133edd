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

/** The identifier of a group of channels: that of the thing, and its own name. */
public class ChannelGroupUID extends UID {

    /** Splits an identifier into its segments. */
    public ChannelGroupUID(String channelGroupUid) {
        super(channelGroupUid);
    }

    /** A group of a thing. */
    public ChannelGroupUID(ThingUID thingUID, String id) {
        super(segments(thingUID, id));
    }

    private static List<String> segments(ThingUID thing, String id) {
        List<String> segments = new ArrayList<>(thing.getAllSegments());
        segments.add(id);
        return segments;
    }

    /** Its own name. */
    public String getId() {
        List<String> all = getAllSegments();
        return all.get(all.size() - 1);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 4;
    }

    /** The thing to which it belongs. */
    public ThingUID getThingUID() {
        List<String> all = getAllSegments();
        return new ThingUID(all.subList(0, all.size() - 1).toArray(String[]::new));
    }
}
