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
package org.openhab.core.config.core.status;

/** Whose configuration it is. */
public abstract class ConfigStatusSource {

    /** The identifier of the thing. */
    public final String entityId;

    /** The configuration of a thing. */
    public ConfigStatusSource(String entityId) {
        this.entityId = entityId;
    }

    /** Under which topic it is made known. */
    public abstract String getTopic();
}
