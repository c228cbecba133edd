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
package org.openhab.core.thing.binding.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.ThingImpl;

/** Puts a thing together. */
public class ThingBuilder {

    /** What it is called. */
    protected final ThingUID thingUID;

    /** Its type. */
    protected final ThingTypeUID thingTypeUID;

    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private Configuration configuration = new Configuration();
    private String label;
    private String location;
    private ThingUID bridgeUID;

    /** A thing of a type. */
    protected ThingBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        this.thingTypeUID = thingTypeUID;
        this.thingUID = thingUID;
    }

    /** A thing of a type. */
    public static ThingBuilder create(ThingTypeUID thingTypeUID, String thingId) {
        return create(thingTypeUID, new ThingUID(thingTypeUID, thingId));
    }

    /** A thing of a type. */
    public static ThingBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new ThingBuilder(thingTypeUID, thingUID);
    }

    /** A copy of a thing. */
    public static ThingBuilder create(Thing thing) {
        return create(thing.getThingTypeUID(), thing.getUID())
                .withBridge(thing.getBridgeUID())
                .withChannels(thing.getChannels())
                .withConfiguration(thing.getConfiguration())
                .withLabel(thing.getLabel())
                .withLocation(thing.getLocation())
                .withProperties(thing.getProperties());
    }

    /** The thing. */
    public Thing build() {
        ThingImpl thing = new ThingImpl(thingTypeUID, thingUID);
        thing.setLabel(label);
        thing.setLocation(location);
        thing.setBridgeUID(bridgeUID);
        thing.setChannels(channels);
        thing.getConfiguration().setProperties(configuration.getProperties());
        thing.setProperties(properties);
        return thing;
    }

    /** Its name for people. */
    public ThingBuilder withLabel(String text) {
        label = text;
        return this;
    }

    /**
     * One more channel.
     *
     * @throws IllegalArgumentException if it is another thing's, or there already
     */
    public ThingBuilder withChannel(Channel channel) {
        if (!channel.getUID().getThingUID().equals(thingUID)) {
            throw new IllegalArgumentException("channel " + channel.getUID() + " is none of " + thingUID);
        }
        if (channels.contains(channel)) {
            throw new IllegalArgumentException(thingUID + " has a channel " + channel.getUID());
        }
        channels.add(channel);
        return this;
    }

    /** These channels and no others. */
    public ThingBuilder withChannels(Channel... wanted) {
        return withChannels(List.of(wanted));
    }

    /** These channels and no others. */
    public ThingBuilder withChannels(List<Channel> wanted) {
        channels.clear();
        wanted.forEach(this::withChannel);
        return this;
    }

    /** Without a channel. */
    public ThingBuilder withoutChannel(ChannelUID channelUID) {
        channels.removeIf(channel -> channel.getUID().equals(channelUID));
        return this;
    }

    /** Its configuration. */
    public ThingBuilder withConfiguration(Configuration values) {
        configuration = values;
        return this;
    }

    /** Its bridge, or {@code null}. */
    public ThingBuilder withBridge(ThingUID uid) {
        bridgeUID = uid;
        return this;
    }

    /** One more property. */
    public ThingBuilder withProperty(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** These properties and no others. */
    public ThingBuilder withProperties(Map<String, String> values) {
        properties.clear();
        properties.putAll(values);
        return this;
    }

    /** Where it is, or {@code null}. */
    public ThingBuilder withLocation(String text) {
        location = text;
        return this;
    }
}
