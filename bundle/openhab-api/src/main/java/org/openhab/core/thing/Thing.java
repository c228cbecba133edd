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

import java.util.List;
import java.util.Map;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.binding.ThingHandler;

/** Something in the house, as the user configured it. */
public interface Thing extends Identifiable<ThingUID> {

    /** The property of the maker. */
    String PROPERTY_VENDOR = "vendor";

    /** The property of the model. */
    String PROPERTY_MODEL_ID = "modelId";

    /** The property of the serial number. */
    String PROPERTY_SERIAL_NUMBER = "serialNumber";

    /** The property of the hardware's version. */
    String PROPERTY_HARDWARE_VERSION = "hardwareVersion";

    /** The property of the firmware's version. */
    String PROPERTY_FIRMWARE_VERSION = "firmwareVersion";

    /** The property of the network address. */
    String PROPERTY_MAC_ADDRESS = "macAddress";

    /** Its name for people, or {@code null}. */
    String getLabel();

    /** Gives it a name for people. */
    void setLabel(String label);

    /** Its channels. */
    List<Channel> getChannels();

    /** The channels of a group. */
    List<Channel> getChannelsOfGroup(String channelGroupId);

    /** The channel of a name, or {@code null}. */
    Channel getChannel(String channelId);

    /** The channel of an identifier, or {@code null}. */
    Channel getChannel(ChannelUID channelUID);

    /** How it is. */
    ThingStatus getStatus();

    /** How it is and why. */
    ThingStatusInfo getStatusInfo();

    /** For openHAB alone. */
    void setStatusInfo(ThingStatusInfo status);

    /** For openHAB alone. */
    void setHandler(ThingHandler thingHandler);

    /** What works it, or {@code null}. */
    ThingHandler getHandler();

    /** Its bridge, or {@code null}. */
    ThingUID getBridgeUID();

    /** Puts it behind a bridge. */
    void setBridgeUID(ThingUID bridgeUID);

    /** Its configuration. */
    Configuration getConfiguration();

    @Override
    ThingUID getUID();

    /** Its type. */
    ThingTypeUID getThingTypeUID();

    /** Its properties. */
    Map<String, String> getProperties();

    /** Sets a property; returns the one before, or {@code null}. */
    String setProperty(String name, String value);

    /** Sets all properties anew. */
    void setProperties(Map<String, String> properties);

    /** Where it is, or {@code null}. */
    String getLocation();

    /** Says where it is. */
    void setLocation(String location);

    /** Whether it is to work. */
    boolean isEnabled();
}
