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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/** Hops to columns: the mean over a tenth of a second, +-3 m/s in steps of 5 cm/s, microphones and tones averaged. */
final class SpectrumAverage {

    private static final double COLUMN_SECONDS = 0.1;
    private static final int CELLS = 121;
    private static final double STEP_METERS_PER_SECOND = 0.05;
    private static final int FIRST = (FeatureSpec.FAST_GRID.cells() - CELLS) / 2;

    private final double[] sums = new double[CELLS];
    private double seconds;
    private int hops;

    /** Takes in a hop; a column when a tenth of a second is full. */
    Optional<SpectrumColumn> process(FeatureFrame frame, Instant now) {
        float[] excess = frame.fastExcess();
        for (int i = 0; i < CELLS; i++) {
            sums[i] += excess[FIRST + i];
        }
        hops++;
        seconds += frame.hopSeconds();
        if (seconds < COLUMN_SECONDS) {
            return Optional.empty();
        }
        float[] excessDb = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            excessDb[i] = (float) (10 * Math.log10(Math.max(1, sums[i] / hops)));
        }
        reset();
        double highestMetersPerSecond = STEP_METERS_PER_SECOND * (CELLS - 1) / 2;
        return Optional.of(new SpectrumColumn(now, highestMetersPerSecond, excessDb));
    }

    void reset() {
        Arrays.fill(sums, 0);
        hops = 0;
        seconds = 0;
    }
}
