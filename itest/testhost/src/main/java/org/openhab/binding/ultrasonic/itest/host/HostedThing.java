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
package org.openhab.binding.ultrasonic.itest.host;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelGroupUID;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.ChannelGroupTypeUID;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.TimeSeries;
import org.osgi.framework.FrameworkUtil;

/** A thing with its handler, and all that the handler says of it. */
final class HostedThing implements ThingHandlerCallback {

    private final Journal journal;
    private final Stopwatch stopwatch;
    private final ThingHandlerFactory factory;
    private final Thing thing;
    private final ThingHandler handler;
    private final Map<String, String> states = new ConcurrentHashMap<>();

    /**
     * Makes thing and handler, and initialises it.
     *
     * @param wanted what differs from the defaults
     * @throws IOException if there is no such type
     */
    HostedThing(
            Journal journal, Stopwatch stopwatch, ThingHandlerFactory factory, ThingUID uid, Map<String, Object> wanted)
            throws IOException {
        this.journal = journal;
        this.stopwatch = stopwatch;
        this.factory = factory;
        String type = uid.getAsString().split(":")[1];
        Descriptors descriptors = Descriptors.of(FrameworkUtil.getBundle(factory.getClass()), type);
        Map<String, Object> configuration = new TreeMap<>(descriptors.defaults());
        configuration.putAll(wanted);
        ThingBuilder builder = ThingBuilder.create(new ThingTypeUID(uid.getBindingId(), type), uid)
                .withLabel(uid.getId())
                .withConfiguration(new Configuration(configuration));
        for (Map.Entry<String, String> channel : descriptors.channels().entrySet()) {
            builder.withChannel(channel(uid, channel.getKey(), channel.getValue()));
        }
        thing = builder.build();
        // openHAB keeps a thing without status in this one.
        thing.setStatusInfo(info(ThingStatus.UNINITIALIZED));
        handler = factory.registerHandler(thing);
        thing.setHandler(handler);
        handler.setCallback(this);
        thing.setStatusInfo(info(ThingStatus.INITIALIZING));
        stopwatch.measure("initialize", handler::initialize);
    }

    private static ThingStatusInfo info(ThingStatus status) {
        return new ThingStatusInfo(status, ThingStatusDetail.NONE, null);
    }

    private static Channel channel(ThingUID thing, String id, String itemType) {
        ChannelUID uid = new ChannelUID(thing, id);
        ChannelBuilder builder = itemType == null
                ? ChannelBuilder.create(uid).withKind(ChannelKind.TRIGGER)
                : ChannelBuilder.create(uid, itemType);
        return builder.withType(new ChannelTypeUID(thing.getBindingId(), id)).build();
    }

    /** The thing. */
    Thing thing() {
        return thing;
    }

    /** Status, detail and text, in one line. */
    String status() {
        return text(thing.getStatusInfo());
    }

    /** State of a channel, empty if it was never told. */
    String state(String channel) {
        return states.getOrDefault(channel, "");
    }

    /** All states. */
    Map<String, String> states() {
        return new TreeMap<>(states);
    }

    /** Passes a command on, as openHAB does. */
    void command(String channel, Command command) {
        ChannelUID uid = new ChannelUID(thing.getUID(), channel);
        stopwatch.measure("handleCommand", () -> handler.handleCommand(uid, command));
    }

    /** Changes the configuration as a user does. */
    void configure(Map<String, Object> changes) {
        stopwatch.measure("handleConfigurationUpdate", () -> handler.handleConfigurationUpdate(changes));
    }

    /** Disposes the handler and forgets it. */
    void remove() {
        stopwatch.measure("dispose", handler::dispose);
        thing.setStatusInfo(info(ThingStatus.UNINITIALIZED));
        factory.unregisterHandler(thing);
        thing.setHandler(null);
        handler.setCallback(null);
    }

    private static String text(ThingStatusInfo info) {
        String description = info.getDescription();
        return info.getStatus() + " " + info.getStatusDetail() + (description == null ? "" : " " + description);
    }

    private void note(String kind, String text) {
        journal.add(thing.getUID().getAsString(), kind, text);
    }

    @Override
    public void stateUpdated(ChannelUID channel, State state) {
        String text = state.toString();
        states.put(channel.getId(), text);
        note("state", channel.getId() + " " + text);
    }

    @Override
    public void statusUpdated(Thing changed, ThingStatusInfo status) {
        thing.setStatusInfo(status);
        note("status", text(status));
    }

    @Override
    public void channelTriggered(Thing triggered, ChannelUID channel, String event) {
        note("event", channel.getId() + " " + event);
    }

    @Override
    public void thingUpdated(Thing changed) {
        note("updated", changed.getProperties().toString());
    }

    @Override
    public void configurationUpdated(Thing changed) {
        note("configuration", changed.getConfiguration().toString());
    }

    @Override
    public void postCommand(ChannelUID channel, Command command) {
        note("command", channel.getId() + " " + command);
    }

    @Override
    public void sendTimeSeries(ChannelUID channel, TimeSeries series) {
        note("series", channel.getId());
    }

    @Override
    public void validateConfigurationParameters(Thing changed, Map<String, Object> parameters) {
        note("validate", parameters.keySet().toString());
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> parameters) {
        note("validate", parameters.keySet().toString());
    }

    @Override
    public ConfigDescription getConfigDescription(ChannelTypeUID type) {
        return null;
    }

    @Override
    public ConfigDescription getConfigDescription(ThingTypeUID type) {
        return null;
    }

    @Override
    public void migrateThingType(Thing changed, ThingTypeUID type, Configuration configuration) {
        throw new UnsupportedOperationException("this host does not migrate things");
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channel, ChannelTypeUID type) {
        return ChannelBuilder.create(channel).withType(type);
    }

    @Override
    public ChannelBuilder editChannel(Thing edited, ChannelUID channel) {
        return ChannelBuilder.create(edited.getChannel(channel));
    }

    @Override
    public List<ChannelBuilder> createChannelBuilders(ChannelGroupUID group, ChannelGroupTypeUID type) {
        return List.of();
    }

    @Override
    public boolean isChannelLinked(ChannelUID channel) {
        return true;
    }

    @Override
    public Bridge getBridge(ThingUID bridge) {
        return null;
    }
}
