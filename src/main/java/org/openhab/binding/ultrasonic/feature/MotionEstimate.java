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
package org.openhab.binding.ultrasonic.feature;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * Level and radial velocity of the strongest mover, from the excess smoothed over about 60 ms.
 *
 * <p>Velocity is the centroid of the excess around the highest cell, over the width of the window's main lobe.
 */
final class MotionEstimate {

    private static final double SMOOTHING_SECONDS = 0.06;
    /** Cells from here outwards; nearer ones hold what static echoes leave. */
    private static final double LEAST_FAST_METERS_PER_SECOND = 0.1;

    private static final double LEAST_SLOW_METERS_PER_SECOND = 0.01;
    private static final double MOST_METERS_PER_SECOND = 4.2;
    /** A cell must stand this far above the floor to have a velocity. */
    private static final float LEAST_PEAK = 6;

    private static final int LOBE_CELLS = 4;
    /** Beyond this the symmetry of a quiet spectrum would be that of noise. */
    private static final float LEAST_SYMMETRY_EXCESS = 3;

    private final float[] fast = new float[FeatureSpec.FAST_GRID.cells()];
    private final float[] slow = new float[FeatureSpec.SLOW_GRID.cells()];
    private boolean started;

    void process(FeatureFrame frame) {
        if (!frame.valid()) {
            reset();
            frame.motion(0, 0);
            return;
        }
        float keep = started ? (float) Math.exp(-frame.hopSeconds() / SMOOTHING_SECONDS) : 0;
        started = true;
        smooth(fast, frame.fastExcess(), keep);
        smooth(slow, frame.slowExcess(), keep);
        int fastPeak = highest(fast, FeatureSpec.FAST_GRID, LEAST_FAST_METERS_PER_SECOND);
        int slowPeak = highest(slow, FeatureSpec.SLOW_GRID, LEAST_SLOW_METERS_PER_SECOND);
        double levelDb = Decibels.ofPower(Math.max(around(fast, fastPeak), around(slow, slowPeak)));
        double velocity = velocity(fast, FeatureSpec.FAST_GRID, fastPeak);
        // A peak that still rises towards the carrier is the flank of something slower.
        if (velocity == 0 || rises(fast, FeatureSpec.FAST_GRID, fastPeak)) {
            double slower = velocity(slow, FeatureSpec.SLOW_GRID, slowPeak);
            velocity = slower != 0 ? slower : velocity;
        }
        frame.motion(Math.max(0, levelDb), velocity);
    }

    private static boolean rises(float[] excess, VelocityGrid grid, int cell) {
        return excess[cell + (cell < grid.centre() ? 1 : -1)] > excess[cell];
    }

    private static void smooth(float[] state, float[] now, float keep) {
        for (int cell = 0; cell < state.length; cell++) {
            state[cell] = keep * state[cell] + (1 - keep) * now[cell];
        }
    }

    /** Mean over three cells. */
    private static double around(float[] excess, int cell) {
        return (excess[cell - 1] + excess[cell] + excess[cell + 1]) / 3;
    }

    /** The highest cell outside the static ones. */
    private static int highest(float[] excess, VelocityGrid grid, double least) {
        int highest = grid.cellOf(least);
        for (int cell = 1; cell + 1 < excess.length; cell++) {
            if (counts(grid, cell, least) && excess[cell] > excess[highest]) {
                highest = cell;
            }
        }
        return highest;
    }

    private static boolean counts(VelocityGrid grid, int cell, double least) {
        double speed = Math.abs(grid.velocityMetersPerSecond(cell));
        return speed > least - 1e-9 && speed < MOST_METERS_PER_SECOND;
    }

    private static double velocity(float[] excess, VelocityGrid grid, int highest) {
        if (excess[highest] < LEAST_PEAK) {
            return 0;
        }
        double weight = 0;
        double moment = 0;
        for (int cell = Math.max(0, highest - LOBE_CELLS);
                cell <= Math.min(excess.length - 1, highest + LOBE_CELLS);
                cell++) {
            double above = Math.max(0, excess[cell] - 1);
            weight += above;
            moment += above * grid.velocityMetersPerSecond(cell);
        }
        return moment / weight;
    }

    /** Share of the excess that has an equal on the other side of the carrier, 0..1; 0 in a quiet room. */
    double symmetry(float[] excess) {
        VelocityGrid grid = FeatureSpec.FAST_GRID;
        double both = 0;
        double all = 0;
        for (int k = grid.cellOf(LEAST_FAST_METERS_PER_SECOND) - grid.centre(); k <= grid.centre(); k++) {
            float approaching = excess[grid.centre() + k];
            float receding = excess[grid.centre() - k];
            if (Math.max(approaching, receding) >= LEAST_SYMMETRY_EXCESS) {
                both += 2 * Math.min(approaching, receding);
                all += approaching + receding;
            }
        }
        return all > 0 ? both / all : 0;
    }

    void reset() {
        started = false;
        Arrays.fill(fast, 1f);
        Arrays.fill(slow, 1f);
    }
}
