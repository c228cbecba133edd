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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * A quantity that goes from value to value: between two times by 6 s^5 - 15 s^4 + 10 s^3, whose first and second
 * derivatives vanish at both ends (K. Perlin, "Improving noise", SIGGRAPH 2002), so that nothing clicks; held before
 * the first and after the last time.
 */
final class SmoothSteps implements TimeFunction {

    private final double[] timesSeconds;
    private final double[] values;

    /** Between ascending times, as many values. */
    SmoothSteps(double[] timesSeconds, double[] values) {
        this.timesSeconds = timesSeconds.clone();
        this.values = values.clone();
    }

    @Override
    public double at(double timeSeconds) {
        int found = Arrays.binarySearch(timesSeconds, timeSeconds);
        if (found >= 0) {
            return values[found];
        }
        int right = -found - 1;
        if (right == 0 || right == values.length) {
            return values[right == 0 ? 0 : right - 1];
        }
        double share = (timeSeconds - timesSeconds[right - 1]) / (timesSeconds[right] - timesSeconds[right - 1]);
        double smooth = share * share * share * (10 + share * (6 * share - 15));
        return values[right - 1] + smooth * (values[right] - values[right - 1]);
    }
}
