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

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.Command;

/** Works a thing. Every method must return at once. */
public interface ThingHandler {

    /** The thing. */
    Thing getThing();

    /** Begins. */
    void initialize();

    /** Ends. */
    void dispose();

    /** Whom to tell; {@code null} for nobody. */
    void setCallback(ThingHandlerCallback thingHandlerCallback);

    /** Does what a channel is told. */
    void handleCommand(ChannelUID channelUID, Command command);

    /**
     * Takes other values of the configuration.
     *
     * @param configurationParameters those that are given; the others stay
     */
    void handleConfigurationUpdate(Map<String, Object> configurationParameters);

    /** The thing has been changed. */
    void thingUpdated(Thing thing);

    /** An item has been linked. */
    void channelLinked(ChannelUID channelUID);

    /** An item has been unlinked. */
    void channelUnlinked(ChannelUID channelUID);

    /** The bridge is otherwise than before. */
    void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo);

    /** The thing is to go. */
    void handleRemoval();

    /** What goes with it, such as actions. */
    default Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of();
    }
}
