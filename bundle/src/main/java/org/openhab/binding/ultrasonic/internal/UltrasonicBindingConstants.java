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

import org.openhab.core.thing.ThingTypeUID;

/** The names under which openHAB knows the binding's parts; they match the descriptors in ESH-INF. */
public final class UltrasonicBindingConstants {

    /** The binding. */
    public static final String BINDING_ID = "ultrasonic";

    /** A loudspeaker and its microphones in one room. */
    public static final ThingTypeUID THING_TYPE_SENSOR = new ThingTypeUID(BINDING_ID, "sensor");

    private UltrasonicBindingConstants() {}
}
