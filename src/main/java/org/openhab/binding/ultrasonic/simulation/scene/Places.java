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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** Places in words, for messages. */
final class Places {

    private Places() {}

    /** "[1.2, 3, 0.8]". */
    static String text(Vector3 point) {
        return "[" + number(point.x()) + ", " + number(point.y()) + ", " + number(point.z()) + "]";
    }

    /** "[1.2, 3]", the place on the floor below a point. */
    static String floorText(Vector3 point) {
        return "[" + number(point.x()) + ", " + number(point.y()) + "]";
    }

    /** "5 x 4 x 2.5 m". */
    static String size(Room room) {
        return number(room.lengthMeters()) + " x " + number(room.widthMeters()) + " x " + number(room.heightMeters())
                + " m";
    }

    /** Millimetres are enough. */
    static String number(double meters) {
        BigDecimal decimal = new BigDecimal(meters).setScale(3, RoundingMode.HALF_EVEN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
