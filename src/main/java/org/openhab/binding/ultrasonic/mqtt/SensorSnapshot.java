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
package org.openhab.binding.ultrasonic.mqtt;

import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;

/**
 * All of a sensor that is published.
 *
 * @param id of the sensor
 * @param label its name for people
 * @param simulated whether it senses a virtual room
 * @param reading what it senses
 * @param status what it does
 * @param context how it counts and holds
 * @param enabled whether it is meant to sense
 */
record SensorSnapshot(
        String id,
        String label,
        boolean simulated,
        SensorReading reading,
        SensorStatus status,
        ContextConfig context,
        boolean enabled) {

    /** A sensor at the moment of a reading. */
    static SensorSnapshot of(PresenceSensor sensor, SensorReading reading) {
        return new SensorSnapshot(
                sensor.id(),
                sensor.label(),
                sensor.simulated(),
                reading,
                sensor.status(),
                sensor.context(),
                sensor.enabled());
    }

    /** Whether the device can be used; a sensor that is switched off or calibrates is available. */
    boolean available() {
        return status.state() != SensorState.CLOSED
                && status.state() != SensorState.BLIND
                && !status.problem().map(SensorProblem::blind).orElse(false);
    }
}
