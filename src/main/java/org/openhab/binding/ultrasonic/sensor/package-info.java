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
/**
 * A sensor as users know it: one loudspeaker with its microphones, which calibrates itself, senses, rests, and answers.
 *
 * <p>The command line, openHAB's things, MQTT and the live page all drive the same
 * {@link org.openhab.binding.ultrasonic.sensor.PresenceSensor} and show the same
 * {@link org.openhab.binding.ultrasonic.sensor.SensorReading}.
 */
package org.openhab.binding.ultrasonic.sensor;
