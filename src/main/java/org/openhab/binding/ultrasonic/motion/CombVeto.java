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
package org.openhab.binding.ultrasonic.motion;

import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.feature.VelocityGrid;

/**
 * Recognises lines that stand symmetrically about the carrier, as rotating blades and shaken things make them.
 *
 * <p>A periodic movement has a line spectrum that is equally spaced on both sides of the carrier; a body has one hump,
 * on the side to which it moves. Over a second, the logarithm of the excess is averaged and freed of its slow course
 * over velocity; what is left are lines. Their correlation between the two sides is near 1 for periodic movement and
 * small for people.
 */
final class CombVeto {

    private static final double AVERAGING_SECONDS = 1;
    private static final double FROM_METERS_PER_SECOND = 0.3;
    private static final double TO_METERS_PER_SECOND = 4.2;
    private static final int TREND_REACH_CELLS = 6;
    private static final double LEAST_CORRELATION = 0.6;
    private static final double FULL_CORRELATION = 0.85;
    /** Lines must stand out of the course by this much, standard deviation over cells. */
    private static final double LEAST_RIPPLE_NEPER = 0.5;

    private static final double FULL_RIPPLE_NEPER = 0.9;

    private final VelocityGrid grid = FeatureSpec.FAST_GRID;
    private final int first;
    private final int count;
    private final double gain;
    private final float[] averaged;
    private final double[] approaching;
    private final double[] receding;
    private double strength;
    private double ageSeconds;
    private final double hopSeconds;

    CombVeto(double hopSeconds) {
        this.hopSeconds = hopSeconds;
        this.first = grid.cellOf(FROM_METERS_PER_SECOND) - grid.centre();
        this.count = grid.cellOf(TO_METERS_PER_SECOND) - grid.centre() - first + 1;
        this.gain = 1 - Math.exp(-hopSeconds / AVERAGING_SECONDS);
        this.averaged = new float[grid.cells()];
        this.approaching = new double[count];
        this.receding = new double[count];
    }

    /**
     * Takes in a frame.
     *
     * @param excess power over floor on the fast grid
     * @return how sure it is that periodic movement is there, 0..1
     */
    double process(float[] excess) {
        double now = ageSeconds == 0 ? 1 : gain;
        ageSeconds += hopSeconds;
        for (int cell = 0; cell < averaged.length; cell++) {
            averaged[cell] += (float) (now * (Math.log(Math.max(excess[cell], 1e-3f)) - averaged[cell]));
        }
        if (ageSeconds < AVERAGING_SECONDS) {
            return 0;
        }
        ripple(1, approaching);
        ripple(-1, receding);
        double cross = 0;
        double left = 0;
        double right = 0;
        for (int k = 0; k < count; k++) {
            cross += approaching[k] * receding[k];
            left += receding[k] * receding[k];
            right += approaching[k] * approaching[k];
        }
        double size = Math.sqrt(left * right);
        double correlation = size > 0 ? cross / size : 0;
        double ripple = Math.sqrt(size / count);
        strength = share(correlation, LEAST_CORRELATION, FULL_CORRELATION)
                * share(ripple, LEAST_RIPPLE_NEPER, FULL_RIPPLE_NEPER);
        return strength;
    }

    /** One side's averaged logarithm less its running mean over velocity. */
    private void ripple(int direction, double[] out) {
        for (int k = 0; k < count; k++) {
            double sum = 0;
            int n = 0;
            for (int j = Math.max(0, k - TREND_REACH_CELLS); j <= Math.min(count - 1, k + TREND_REACH_CELLS); j++) {
                sum += averaged[grid.centre() + direction * (first + j)];
                n++;
            }
            out[k] = averaged[grid.centre() + direction * (first + k)] - sum / n;
        }
    }

    private static double share(double value, double none, double full) {
        return Math.max(0, Math.min(1, (value - none) / (full - none)));
    }

    /**
     * Takes the symmetric part out of the excess, as far as periodic movement is there; a person's echo, on one side,
     * stays.
     *
     * @param excess power over floor on the fast grid
     * @param out receives what is left
     */
    void remove(float[] excess, float[] out) {
        int middle = grid.centre();
        for (int cell = 0; cell < excess.length; cell++) {
            float other = excess[2 * middle - cell];
            float symmetric = Math.max(0, Math.min(excess[cell], other) - 1);
            out[cell] = excess[cell] - (float) strength * symmetric;
        }
    }

    void reset() {
        strength = 0;
        ageSeconds = 0;
        java.util.Arrays.fill(averaged, 0f);
    }
}
