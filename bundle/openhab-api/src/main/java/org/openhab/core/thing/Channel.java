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

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/** A thing's connection to items. */
public class Channel {

    private final ChannelUID uid;
    private final ChannelTypeUID channelTypeUID;
    private final String acceptedItemType;
    private final ChannelKind kind;
    private final Configuration configuration;
    private final Set<String> defaultTags;
    private final Map<String, String> properties;
    private final String label;
    private final String description;
    private final AutoUpdatePolicy autoUpdatePolicy;

    /** For the builder. */
    protected Channel(
            ChannelUID uid,
            ChannelTypeUID channelTypeUID,
            String acceptedItemType,
            ChannelKind kind,
            Configuration configuration,
            Set<String> defaultTags,
            Map<String, String> properties,
            String label,
            String description,
            AutoUpdatePolicy autoUpdatePolicy) {
        this.uid = uid;
        this.channelTypeUID = channelTypeUID;
        this.acceptedItemType = acceptedItemType;
        this.kind = kind;
        this.configuration = configuration == null ? new Configuration() : configuration;
        this.defaultTags = Set.copyOf(defaultTags);
        this.properties = Map.copyOf(properties);
        this.label = label;
        this.description = description;
        this.autoUpdatePolicy = autoUpdatePolicy;
    }

    /** The type of items that fit, or {@code null}. */
    public String getAcceptedItemType() {
        return acceptedItemType;
    }

    /** Whether it has a state or tells events. */
    public ChannelKind getKind() {
        return kind;
    }

    /** What it is called. */
    public ChannelUID getUID() {
        return uid;
    }

    /** Its type, or {@code null}. */
    public ChannelTypeUID getChannelTypeUID() {
        return channelTypeUID;
    }

    /** Its name for people, or {@code null}. */
    public String getLabel() {
        return label;
    }

    /** What it says, or {@code null}. */
    public String getDescription() {
        return description;
    }

    /** Its configuration. */
    public Configuration getConfiguration() {
        return configuration;
    }

    /** Its properties. */
    public Map<String, String> getProperties() {
        return properties;
    }

    /** The tags that items get. */
    public Set<String> getDefaultTags() {
        return defaultTags;
    }

    /** Whether items follow commands at once, or {@code null}. */
    public AutoUpdatePolicy getAutoUpdatePolicy() {
        return autoUpdatePolicy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Channel channel && Objects.equals(uid, channel.uid);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(uid);
    }
}
