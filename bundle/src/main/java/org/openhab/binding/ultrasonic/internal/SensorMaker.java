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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;

/** Makes a sensor that does nothing until it is started. */
@NonNullByDefault
@FunctionalInterface
interface SensorMaker {

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the configuration does not do; one line says why
     */
    PresenceSensor make(SensorConfig config);
}
