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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Where the device stands.
 *
 * @param position of its own origin in the room, m
 * @param yawRadians turn about the vertical; 0 faces along the room's x
 */
public record Placement(Vector3 position, double yawRadians) {

    /** From the device's coordinates to the room's. */
    public Vector3 toRoom(Vector3 inDevice) {
        return inDevice.yawed(yawRadians).plus(position);
    }

    /** The speaker's position in the room. */
    public Vector3 speaker(ArrayGeometry geometry) {
        return toRoom(geometry.speaker());
    }

    /** The microphones' positions in the room. */
    public List<Vector3> microphones(ArrayGeometry geometry) {
        return geometry.microphones().stream().map(this::toRoom).toList();
    }
}
