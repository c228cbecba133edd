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
import java.util.regex.Pattern;

/** The identifier of a channel: that of the thing, and its own name, perhaps with that of a group. */
public class ChannelUID extends UID {

    /** What a channel may be called. */
    public static final Pattern CHANNEL_SEGMENT_PATTERN = Pattern.compile("[\\w-]*(?:#[\\w-]*)?");

    /** Stands between the names of group and channel. */
    public static final String CHANNEL_GROUP_SEPARATOR = "#";

    /** Splits an identifier into its segments. */
    public ChannelUID(String channelUid) {
        super(channelUid);
    }

    /** A channel of a thing. */
    public ChannelUID(ThingUID thingUID, String id) {
        super(segments(thingUID, id));
    }

    /** A channel of a group. */
    public ChannelUID(ChannelGroupUID channelGroupUID, String id) {
        this(channelGroupUID.getThingUID(), channelGroupUID.getId(), id);
    }

    /** A channel of a thing's group. */
    public ChannelUID(ThingUID thingUID, String groupId, String id) {
        super(segments(thingUID, groupId + CHANNEL_GROUP_SEPARATOR + id));
    }

    private static List<String> segments(ThingUID thing, String id) {
        List<String> segments = new ArrayList<>(thing.getAllSegments());
        segments.add(id);
        return segments;
    }

    /** Its own name, with that of the group if it is in one. */
    public String getId() {
        List<String> all = getAllSegments();
        return all.get(all.size() - 1);
    }

    /** Its own name. */
    public String getIdWithoutGroup() {
        String id = getId();
        return id.substring(id.indexOf(CHANNEL_GROUP_SEPARATOR) + 1);
    }

    /** Whether it is in a group. */
    public boolean isInGroup() {
        return getId().contains(CHANNEL_GROUP_SEPARATOR);
    }

    /** The name of its group, or {@code null}. */
    public String getGroupId() {
        int end = getId().indexOf(CHANNEL_GROUP_SEPARATOR);
        return end < 0 ? null : getId().substring(0, end);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 4;
    }

    @Override
    protected void validateSegment(String segment, int index, int length) {
        if (index < length - 1) {
            super.validateSegment(segment, index, length);
        } else if (!CHANNEL_SEGMENT_PATTERN.matcher(segment).matches()) {
            throw new IllegalArgumentException(
                    "a channel's name '" + segment + "' may hold letters, digits, '_', '-' and one '#'");
        }
    }

    /** The thing to which it belongs. */
    public ThingUID getThingUID() {
        List<String> all = getAllSegments();
        return new ThingUID(all.subList(0, all.size() - 1).toArray(String[]::new));
    }
}
