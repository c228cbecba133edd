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

import java.util.Map;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.status.ConfigStatusCallback;
import org.openhab.core.config.core.status.ConfigStatusProvider;
import org.openhab.core.config.core.status.ConfigStatusSource;
import org.openhab.core.thing.Thing;

/** Works a thing and says what is wrong with its configuration. */
public abstract class ConfigStatusThingHandler extends BaseThingHandler implements ConfigStatusProvider {

    private volatile ConfigStatusCallback configStatusCallback;

    /** Works a thing. */
    public ConfigStatusThingHandler(Thing thing) {
        super(thing);
    }

    @Override
    public boolean supportsEntity(String entityId) {
        return getThing().getUID().getAsString().equals(entityId);
    }

    @Override
    public void setConfigStatusCallback(ConfigStatusCallback callback) {
        configStatusCallback = callback;
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        super.handleConfigurationUpdate(configurationParameters);
        tell();
    }

    @Override
    protected void updateConfiguration(Configuration configuration) {
        super.updateConfiguration(configuration);
        tell();
    }

    private void tell() {
        if (configStatusCallback != null) {
            configStatusCallback.configUpdated(new OfThing(getThing().getUID().getAsString()));
        }
    }

    private static final class OfThing extends ConfigStatusSource {

        OfThing(String thingUid) {
            super(thingUid);
        }

        @Override
        public String getTopic() {
            return "openhab/things/" + entityId + "/config/status";
        }
    }
}
