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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.thing.Thing;

/** A sensor thing with its handler and what openHAB is told of it. */
abstract class SensorHandlerFixture {

    @TempDir
    Path folder;

    HandlerRig rig;
    Thing thing;
    SensorHandler handler;
    CallbackRecorder openHab;

    @BeforeEach
    void setUp() {
        rig = new HandlerRig(folder);
    }

    final void begin(Map<String, Object> configuration) {
        thing = HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", configuration);
        handler = new SensorHandler(thing, rig.services);
        openHab = rig.begin(handler);
    }

    final void sense() {
        begin(Map.of());
        rig.sensor().sensing();
        rig.sensor().sense(Readings.vacant(10));
        rig.scheduler.run();
        openHab.news();
    }
}
