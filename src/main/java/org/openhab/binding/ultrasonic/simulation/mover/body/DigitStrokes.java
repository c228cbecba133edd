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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.SmoothPolyline;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The digits as lines that a hand draws in the air before the body: across to the right, upwards. */
final class DigitStrokes {

    /** Points of each digit in a box of 1 x 2, x to the right, y up, in the order in which they are drawn. */
    private static final double[][] POINTS = {
        {1, 1.5, 0.5, 2, 0, 1.5, 0, 0.5, 0.5, 0, 1, 0.5, 1, 1.4},
        {0.2, 1.6, 0.5, 2, 0.5, 0},
        {0, 1.6, 0.5, 2, 1, 1.5, 0, 0, 1, 0},
        {0, 1.8, 0.6, 2, 1, 1.5, 0.4, 1, 1, 0.5, 0.6, 0, 0, 0.2},
        {0.7, 2, 0, 0.7, 1, 0.7, 0.7, 1.2, 0.7, 0},
        {1, 2, 0.1, 2, 0, 1.1, 0.6, 1.2, 1, 0.6, 0.6, 0, 0, 0.1},
        {0.8, 2, 0.1, 1.2, 0, 0.5, 0.5, 0, 1, 0.5, 0.5, 1, 0.1, 0.8},
        {0, 2, 1, 2, 0.3, 0},
        {0.5, 1, 0, 1.5, 0.5, 2, 1, 1.5, 0.5, 1, 0, 0.5, 0.5, 0, 1, 0.5, 0.6, 0.95},
        {1, 1.4, 0.5, 1, 0, 1.5, 0.5, 2, 1, 1.5, 0.9, 0.5, 0.6, 0}
    };

    private DigitStrokes() {}

    /**
     * The line of a digit, beginning at the origin.
     *
     * @param digit 0 to 9
     * @param heightMeters of the drawing
     * @throws IllegalArgumentException if it is no digit
     */
    static SmoothPolyline line(int digit, double heightMeters) {
        if (digit < 0 || digit > 9) {
            throw new IllegalArgumentException("only the digits 0 to 9 can be drawn, got " + digit);
        }
        double[] points = POINTS[digit];
        double scale = heightMeters / 2;
        List<Vector3> line = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            line.add(new Vector3(0, -(points[i] - points[0]) * scale, (points[i + 1] - points[1]) * scale));
        }
        return new SmoothPolyline(line, 0.5 * heightMeters);
    }
}
