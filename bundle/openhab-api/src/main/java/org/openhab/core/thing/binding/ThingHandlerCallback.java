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
package org.openhab.core.thing.binding;

import java.util.List;
import java.util.Map;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/** What a handler tells openHAB, and asks it. */
public interface ThingHandlerCallback {

    /** A channel's state. */
    void stateUpdated(ChannelUID channelUID, State state);

    /** Tells the item of a channel to do something. */
    void postCommand(ChannelUID channelUID, Command command);

    /** A channel's states over time. */
    void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries);

    /** How the thing is. */
    void statusUpdated(Thing thing, ThingStatusInfo thingStatus);

    /** The thing has been changed. */
    void thingUpdated(Thing thing);

    /** Checks a configuration of a thing; throws if it does not do. */
    void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters);

    /** Checks a configuration of a channel; throws if it does not do. */
    void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters);

    /** What can be configured of a type of channels, or {@code null}. */
    ConfigDescription getConfigDescription(ChannelTypeUID channelTypeUID);

    /** What can be configured of a type of things, or {@code null}. */
    ConfigDescription getConfigDescription(ThingTypeUID thingTypeUID);

    /** The thing's configuration has been changed. */
    void configurationUpdated(Thing thing);

    /** The thing becomes one of another type. */
    void migrateThingType(Thing thing, ThingTypeUID thingTypeUID, Configuration configuration);

    /** A channel tells an event. */
    void channelTriggered(Thing thing, ChannelUID channelUID, String event);

    /** Begins a channel. */
    ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID);

    /** Begins to change a channel. */
    ChannelBuilder editChannel(Thing thing, ChannelUID channelUID);

    /** Begins the channels of a group. */
    List<ChannelBuilder> createChannelBuilders(
            ChannelGroupUID channelGroupUID, ChannelGroupTypeUID channelGroupTypeUID);

    /** Whether there is an item to a channel. */
    boolean isChannelLinked(ChannelUID channelUID);

    /** A bridge, or {@code null}. */
    Bridge getBridge(ThingUID bridgeUID);
}
