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

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What those who work things share. */
public abstract class BaseThingHandler implements ThingHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(BaseThingHandler.class);

    /** For what takes time; shared by all handlers. */
    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool("thingHandler");

    /** The thing. */
    protected Thing thing;

    private volatile ThingHandlerCallback callback;

    /** Works a thing. */
    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public void handleRemoval() {
        updateStatus(ThingStatus.REMOVED);
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        if (!isModifyingCurrentConfig(configurationParameters)) {
            return;
        }
        validateConfigurationParameters(configurationParameters);
        Configuration configuration = editConfiguration();
        configurationParameters.forEach(configuration::put);
        if (isInitialized()) {
            dispose();
            updateConfiguration(configuration);
            initialize();
        } else {
            updateConfiguration(configuration);
            if (callback != null) {
                callback.configurationUpdated(thing);
            }
        }
    }

    /** Whether one of these values differs from what is configured. */
    protected boolean isModifyingCurrentConfig(Map<String, Object> configurationParameters) {
        Configuration current = getConfig();
        return configurationParameters.entrySet().stream()
                .anyMatch(entry -> !Objects.equals(current.get(entry.getKey()), entry.getValue()));
    }

    @Override
    public void dispose() {}

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void thingUpdated(Thing changed) {
        dispose();
        thing = changed;
        initialize();
    }

    @Override
    public void setCallback(ThingHandlerCallback thingHandlerCallback) {
        callback = thingHandlerCallback;
    }

    /** Whom to tell, or {@code null}. */
    protected ThingHandlerCallback getCallback() {
        return callback;
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {}

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {}

    /** Lets openHAB check values; throws if they do not do. */
    protected void validateConfigurationParameters(Map<String, Object> configurationParameters) {
        if (callback != null) {
            callback.validateConfigurationParameters(thing, configurationParameters);
        }
    }

    /** The configuration; not to be changed. */
    protected Configuration getConfig() {
        return thing.getConfiguration();
    }

    /** The configuration in the fields of an object that have their names. */
    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    /** Tells a channel's state. */
    protected void updateState(ChannelUID channelUID, State state) {
        if (callback != null) {
            callback.stateUpdated(channelUID, state);
        }
    }

    /** Tells a channel's state. */
    protected void updateState(String channelID, State state) {
        updateState(new ChannelUID(thing.getUID(), channelID), state);
    }

    /** Tells an event. */
    protected void triggerChannel(ChannelUID channelUID, String event) {
        if (callback != null) {
            callback.channelTriggered(thing, channelUID, event);
        }
    }

    /** Tells an event. */
    protected void triggerChannel(String channelID, String event) {
        triggerChannel(new ChannelUID(thing.getUID(), channelID), event);
    }

    /** Tells the item of a channel to do something. */
    protected void postCommand(ChannelUID channelUID, Command command) {
        if (callback != null) {
            callback.postCommand(channelUID, command);
        }
    }

    /** Tells the item of a channel to do something. */
    protected void postCommand(String channelID, Command command) {
        postCommand(new ChannelUID(thing.getUID(), channelID), command);
    }

    /** Tells how the thing is. */
    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, String description) {
        if (callback != null) {
            callback.statusUpdated(thing, new ThingStatusInfo(status, statusDetail, description));
        }
    }

    /** Tells how the thing is. */
    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail) {
        updateStatus(status, statusDetail, null);
    }

    /** Tells how the thing is. */
    protected void updateStatus(ThingStatus status) {
        updateStatus(status, ThingStatusDetail.NONE, null);
    }

    /** Begins to change the thing. */
    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing);
    }

    /** Changes the thing. */
    protected void updateThing(Thing changed) {
        thing = changed;
        if (callback != null) {
            callback.thingUpdated(changed);
        }
    }

    /** A copy of the configuration, to be changed. */
    protected Configuration editConfiguration() {
        return new Configuration(thing.getConfiguration());
    }

    /** Keeps another configuration, unless openHAB finds that it does not do or the handler is disposed of. */
    protected void updateConfiguration(Configuration configuration) {
        ThingHandlerCallback told = callback;
        if (told == null) {
            return;
        }
        try {
            told.validateConfigurationParameters(thing, configuration.getProperties());
        } catch (ConfigValidationException e) {
            LOGGER.warn("{} cannot be configured so: {}", thing.getUID(), e.getValidationMessages());
            return;
        }
        thing.getConfiguration().setProperties(configuration.getProperties());
        told.thingUpdated(thing);
    }

    /** A copy of the properties, to be changed. */
    protected Map<String, String> editProperties() {
        return new HashMap<>(thing.getProperties());
    }

    /** Keeps more properties. */
    protected void updateProperties(Map<String, String> properties) {
        boolean changed = false;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            String before = thing.setProperty(property.getKey(), property.getValue());
            changed |= !Objects.equals(before, property.getValue());
        }
        if (changed && callback != null) {
            callback.thingUpdated(thing);
        }
    }

    /** Keeps a property. */
    protected void updateProperty(String name, String value) {
        String before = thing.setProperty(name, value);
        if (!Objects.equals(before, value) && callback != null) {
            callback.thingUpdated(thing);
        }
    }

    /** The bridge, or {@code null}. */
    protected Bridge getBridge() {
        ThingUID bridge = thing.getBridgeUID();
        return bridge == null || callback == null ? null : callback.getBridge(bridge);
    }

    /** Whether there is an item to a channel. */
    protected boolean isLinked(String channelId) {
        return isLinked(new ChannelUID(thing.getUID(), channelId));
    }

    /** Whether there is an item to a channel. */
    protected boolean isLinked(ChannelUID channelUID) {
        return callback != null && callback.isChannelLinked(channelUID);
    }

    /** Whether it has begun. */
    protected boolean isInitialized() {
        ThingStatus status = thing.getStatus();
        return status == ThingStatus.ONLINE || status == ThingStatus.OFFLINE || status == ThingStatus.UNKNOWN;
    }
}
