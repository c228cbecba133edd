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
 * Sensors for subscribers of an MQTT broker: states, availability, events, commands, discovery.
 *
 * <p>{@link org.openhab.binding.ultrasonic.mqtt.MqttPublisher} takes sensors and a
 * {@link org.openhab.binding.ultrasonic.mqtt.MqttConfig}; one daemon thread of its own connects, publishes, and tries
 * again for ever. Sensing never waits for it. The README lists the topics.
 */
package org.openhab.binding.ultrasonic.mqtt;
