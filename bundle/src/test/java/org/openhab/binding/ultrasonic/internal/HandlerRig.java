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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;

/** Everything around a handler, in the hands of a test. */
final class HandlerRig {

    final ManualScheduler scheduler = new ManualScheduler();
    final RunningSensors running = new RunningSensors();
    final MemoryStorageService storage = new MemoryStorageService();
    final List<FakeSensor> sensors = new ArrayList<>();
    final SensingServices services;

    HandlerRig(Path folder) {
        services = new SensingServices(
                this::make,
                running,
                new DevicesInUse(),
                new SensorStore(storage),
                folder,
                () -> Optional.of(DuplexRequest.of("hw:CARD=Best,DEV=0")),
                scheduler,
                scheduler::nanoTime);
    }

    private PresenceSensor make(SensorConfig config) {
        FakeSensor sensor = new FakeSensor(config);
        sensors.add(sensor);
        return sensor;
    }

    /** The sensor that was made last. */
    FakeSensor sensor() {
        return sensors.get(sensors.size() - 1);
    }

    static Thing thing(ThingTypeUID type, String id, Map<String, Object> configuration) {
        return ThingBuilder.create(type, id)
                .withLabel("Test " + id)
                .withConfiguration(new Configuration(new HashMap<>(configuration)))
                .build();
    }

    /** Begins as openHAB does, and lets it do all that is due. */
    CallbackRecorder begin(ThingHandler handler) {
        CallbackRecorder openHab = new CallbackRecorder();
        handler.getThing().setHandler(handler);
        handler.setCallback(openHab);
        handler.initialize();
        scheduler.run();
        return openHab;
    }

    /** Tells a channel something, and lets it do all that is due. */
    void command(ThingHandler handler, String channel, Command command) {
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), channel), command);
        scheduler.run();
    }
}
