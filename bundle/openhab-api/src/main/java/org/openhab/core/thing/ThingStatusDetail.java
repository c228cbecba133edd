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
package org.openhab.core.thing;

/** Why a thing is as it is. */
public enum ThingStatusDetail {
    /** Nothing to say. */
    NONE,
    /** Something else is not there yet. */
    NOT_YET_READY,
    /** Nobody knows how to work it. */
    HANDLER_MISSING_ERROR,
    /** Whoever works it could not be made. */
    HANDLER_REGISTERING_ERROR,
    /** Whoever works it could not begin. */
    HANDLER_INITIALIZING_ERROR,
    /** Something of the configuration is missing. */
    HANDLER_CONFIGURATION_PENDING,
    /** A configuration is on its way. */
    CONFIGURATION_PENDING,
    /** It does not answer. */
    COMMUNICATION_ERROR,
    /** The configuration does not do. */
    CONFIGURATION_ERROR,
    /** Its bridge does not work. */
    BRIDGE_OFFLINE,
    /** Its firmware is being renewed. */
    FIRMWARE_UPDATING,
    /** It has sent too much. */
    DUTY_CYCLE,
    /** Its bridge is not worked. */
    BRIDGE_UNINITIALIZED,
    /** It is no longer there. */
    GONE,
    /** The user switched it off. */
    DISABLED
}
