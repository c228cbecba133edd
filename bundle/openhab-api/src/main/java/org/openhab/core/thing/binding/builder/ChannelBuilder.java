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

import java.util.Map;
import java.util.Set;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/** Puts a channel together. */
public class ChannelBuilder {

    private final ChannelUID channelUID;
    private ChannelTypeUID type;
    private String acceptedItemType;
    private ChannelKind kind = ChannelKind.STATE;
    private Configuration configuration = new Configuration();
    private Set<String> defaultTags = Set.of();
    private Map<String, String> properties = Map.of();
    private String label;
    private String description;
    private AutoUpdatePolicy autoUpdatePolicy;

    private ChannelBuilder(ChannelUID channelUID) {
        this.channelUID = channelUID;
    }

    /** A channel. */
    public static ChannelBuilder create(ChannelUID channelUID) {
        return new ChannelBuilder(channelUID);
    }

    /** A channel for items of a type. */
    public static ChannelBuilder create(ChannelUID channelUID, String acceptedItemType) {
        return create(channelUID).withAcceptedItemType(acceptedItemType);
    }

    /** A copy of a channel. */
    public static ChannelBuilder create(Channel channel) {
        return create(channel.getUID(), channel.getAcceptedItemType())
                .withType(channel.getChannelTypeUID())
                .withKind(channel.getKind())
                .withConfiguration(channel.getConfiguration())
                .withDefaultTags(channel.getDefaultTags())
                .withProperties(channel.getProperties())
                .withLabel(channel.getLabel())
                .withDescription(channel.getDescription())
                .withAutoUpdatePolicy(channel.getAutoUpdatePolicy());
    }

    /** Its type, or {@code null}. */
    public ChannelBuilder withType(ChannelTypeUID channelTypeUID) {
        type = channelTypeUID;
        return this;
    }

    /** Its configuration. */
    public ChannelBuilder withConfiguration(Configuration values) {
        configuration = values;
        return this;
    }

    /** Its properties. */
    public ChannelBuilder withProperties(Map<String, String> values) {
        properties = values;
        return this;
    }

    /** Its name for people. */
    public ChannelBuilder withLabel(String text) {
        label = text;
        return this;
    }

    /** What it says. */
    public ChannelBuilder withDescription(String text) {
        description = text;
        return this;
    }

    /** The tags that items get. */
    public ChannelBuilder withDefaultTags(Set<String> tags) {
        defaultTags = tags;
        return this;
    }

    /** Whether it has a state or tells events. */
    public ChannelBuilder withKind(ChannelKind wanted) {
        kind = wanted;
        return this;
    }

    /** The type of items that fit, or {@code null}. */
    public ChannelBuilder withAcceptedItemType(String itemType) {
        acceptedItemType = itemType;
        return this;
    }

    /** Whether items follow commands at once, or {@code null}. */
    public ChannelBuilder withAutoUpdatePolicy(AutoUpdatePolicy policy) {
        autoUpdatePolicy = policy;
        return this;
    }

    /** The channel. */
    public Channel build() {
        return new BuiltChannel();
    }

    /** The constructor is for builders alone, and those lie in another package. */
    private final class BuiltChannel extends Channel {

        BuiltChannel() {
            super(
                    channelUID,
                    type,
                    acceptedItemType,
                    kind,
                    configuration,
                    defaultTags,
                    properties,
                    label,
                    description,
                    autoUpdatePolicy);
        }
    }
}
