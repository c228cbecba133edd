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

import java.util.ArrayList;
import java.util.HashMap;
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
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;

/** Plays openHAB for a handler and writes down what it is told. */
final class CallbackRecorder implements ThingHandlerCallback {

    /** Everything in order: "channel=state", "!event", "STATUS (DETAIL): text". */
    final List<String> log = new ArrayList<>();

    /** The newest state of each channel. */
    final Map<String, State> states = new HashMap<>();

    final List<Map<String, Object>> validated = new ArrayList<>();
    int thingUpdates;

    /** What was told since the last call. */
    List<String> news() {
        List<String> news = List.copyOf(log);
        log.clear();
        return news;
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        states.put(channelUID.getId(), state);
        log.add(channelUID.getId() + "=" + state);
    }

    @Override
    public void postCommand(ChannelUID channelUID, Command command) {
        throw new AssertionError("a sensor commands nobody, got " + channelUID + " " + command);
    }

    @Override
    public void sendTimeSeries(ChannelUID channelUID, TimeSeries timeSeries) {
        throw new AssertionError("a sensor knows nothing of the future, got " + channelUID);
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo thingStatus) {
        thing.setStatusInfo(thingStatus);
        log.add(thingStatus.toString());
    }

    @Override
    public void thingUpdated(Thing thing) {
        thingUpdates++;
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters) {
        validated.add(configurationParameters);
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters) {
        throw new AssertionError("channels have no configuration, got " + channel.getUID());
    }

    @Override
    public ConfigDescription getConfigDescription(ChannelTypeUID channelTypeUID) {
        return null;
    }

    @Override
    public ConfigDescription getConfigDescription(ThingTypeUID thingTypeUID) {
        return null;
    }

    @Override
    public void configurationUpdated(Thing thing) {
        log.add("configuration updated");
    }

    @Override
    public void migrateThingType(Thing thing, ThingTypeUID thingTypeUID, Configuration configuration) {
        throw new AssertionError("no thing becomes another, got " + thing.getUID());
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        log.add("!" + event);
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        return ChannelBuilder.create(channelUID);
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID channelUID) {
        return ChannelBuilder.create(channelUID);
    }

    @Override
    public List<ChannelBuilder> createChannelBuilders(
            ChannelGroupUID channelGroupUID, ChannelGroupTypeUID channelGroupTypeUID) {
        return List.of();
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return true;
    }

    @Override
    public Bridge getBridge(ThingUID bridgeUID) {
        return null;
    }
}
