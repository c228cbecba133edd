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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.BINDING_ID;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_MQTT_PUBLISHER;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_ROOM;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SIMULATED_SENSOR;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the handlers of all things of the binding. */
@NonNullByDefault
@Component(service = ThingHandlerFactory.class, configurationPid = "binding.ultrasonic")
public class UltrasonicHandlerFactory extends BaseThingHandlerFactory {

    private static final Set<ThingTypeUID> SUPPORTED =
            Set.of(THING_TYPE_SENSOR, THING_TYPE_SIMULATED_SENSOR, THING_TYPE_ROOM, THING_TYPE_MQTT_PUBLISHER);

    private final SensingServices services;

    /** A factory with what openHAB provides. */
    @Activate
    public UltrasonicHandlerFactory(@Reference StorageService storage, @Reference RunningSensors running) {
        services = new SensingServices(
                HostSensor::new,
                running,
                new DevicesInUse(),
                new SensorStore(storage),
                Path.of(OpenHAB.getUserDataFolder(), BINDING_ID),
                () -> AudioDevices.automatic(AudioDevices.list(false)),
                ThreadPoolManager.getScheduledPool("thingHandler"),
                System::nanoTime);
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return SUPPORTED.contains(thingTypeUID);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        ThingTypeUID type = thing.getThingTypeUID();
        if (type.equals(THING_TYPE_SENSOR)) {
            return new SensorHandler(thing, services);
        }
        if (type.equals(THING_TYPE_SIMULATED_SENSOR)) {
            return new SimulatedSensorHandler(thing, services);
        }
        if (type.equals(THING_TYPE_MQTT_PUBLISHER)) {
            return new MqttPublisherHandler(thing, services);
        }
        return type.equals(THING_TYPE_ROOM) ? new RoomHandler(thing, services, Clock.systemUTC()) : null;
    }
}
