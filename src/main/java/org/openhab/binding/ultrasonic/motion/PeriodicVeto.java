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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.feature.VelocityGrid;

/**
 * Recognises spectra that stand symmetrically about the carrier, as rotating blades and shaken things make them.
 *
 * <p>Whatever modulates a path periodically gives equally spaced lines on both sides of the carrier, alike in level; a
 * body has one hump, on the side to which it moves. Two measures, either suffices:
 *
 * <ul>
 *   <li>alike at every moment: the mean difference in dB of cells opposite each other;
 *   <li>lines at the same places: over a second, the averaged logarithm freed of its slow course over velocity is
 *       correlated between the two sides, whatever the levels.
 * </ul>
 */
final class PeriodicVeto {

    private static final double FROM_METERS_PER_SECOND = 0.3;
    private static final double TO_METERS_PER_SECOND = 4.2;
    private static final double SMOOTHING_SECONDS = 0.12;
    private static final double AVERAGING_SECONDS = 1;
    private static final double ATTACK_SECONDS = 0.05;
    private static final double RELEASE_SECONDS = 2;
    /** Only cells that stand this far out tell anything about symmetry. */
    private static final double LEAST_EXCESS_DB = 6;

    /** A few cells are alike by chance. */
    private static final double FULL_CELLS = 6;

    private static final double MOST_WEIGHT_DB = 20;
    private static final double ALIKE_DB = 2.5;
    private static final double UNLIKE_DB = 5;
    private static final int TREND_REACH_CELLS = 6;
    private static final double LEAST_CORRELATION = 0.6;
    private static final double FULL_CORRELATION = 0.85;
    /** Lines must stand out of the course by this much, standard deviation over cells. */
    private static final double LEAST_RIPPLE_NEPER = 0.5;

    private static final double FULL_RIPPLE_NEPER = 0.9;
    /** Opposite lines may differ by 6 dB and are still taken out. */
    private static final float REMOVED_RATIO = 4;

    private static final double NEPER_TO_DB = 10 / Math.log(10);

    private final VelocityGrid grid = FeatureSpec.FAST_GRID;
    private final int first;
    private final int count;
    private final double hopSeconds;
    private final float[] smooth;
    private final float[] averaged;
    private final double[] approaching;
    private final double[] receding;
    private double strength;
    private double ageSeconds;

    PeriodicVeto(double hopSeconds) {
        this.hopSeconds = hopSeconds;
        this.first = grid.cellOf(FROM_METERS_PER_SECOND) - grid.centre();
        this.count = grid.cellOf(TO_METERS_PER_SECOND) - grid.centre() - first + 1;
        this.smooth = new float[grid.cells()];
        this.averaged = new float[grid.cells()];
        this.approaching = new double[count];
        this.receding = new double[count];
        reset();
    }

    /**
     * Takes in a frame.
     *
     * @param excess power over floor on the fast grid
     * @return how sure it is that periodic movement is there, 0..1
     */
    double process(float[] excess) {
        ageSeconds += hopSeconds;
        float quick = (float) (1 - Math.exp(-hopSeconds / SMOOTHING_SECONDS));
        float slow = (float) Math.max(hopSeconds / ageSeconds, 1 - Math.exp(-hopSeconds / AVERAGING_SECONDS));
        for (int cell = 0; cell < averaged.length; cell++) {
            smooth[cell] += quick * (excess[cell] - smooth[cell]);
            averaged[cell] += slow * ((float) Math.log(Math.max(excess[cell], 1e-3f)) - averaged[cell]);
        }
        double now = Math.max(alike(), ageSeconds < AVERAGING_SECONDS ? 0 : sameLines());
        double seconds = now > strength ? ATTACK_SECONDS : RELEASE_SECONDS;
        strength += (1 - Math.exp(-hopSeconds / seconds)) * (now - strength);
        return strength;
    }

    private double alike() {
        double difference = 0;
        double weight = 0;
        double cells = 0;
        for (int k = 0; k < count; k++) {
            float plus = Math.max(smooth[grid.centre() + first + k], 1e-3f);
            float minus = Math.max(smooth[grid.centre() - first - k], 1e-3f);
            double level = NEPER_TO_DB * Math.log(Math.max(plus, minus));
            if (level >= LEAST_EXCESS_DB) {
                double now = Math.min(level, MOST_WEIGHT_DB);
                weight += now;
                cells++;
                difference += now * Math.abs(NEPER_TO_DB * Math.log(plus / minus));
            }
        }
        return weight > 0 ? share(difference / weight, UNLIKE_DB, ALIKE_DB) * Math.min(1, cells / FULL_CELLS) : 0;
    }

    private double sameLines() {
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
        return share(correlation, LEAST_CORRELATION, FULL_CORRELATION)
                * share(Math.sqrt(size / count), LEAST_RIPPLE_NEPER, FULL_RIPPLE_NEPER);
    }

    /** One side's averaged logarithm less its running mean over velocity. */
    private void ripple(int direction, double[] out) {
        for (int k = 0; k < count; k++) {
            double sum = 0;
            int from = Math.max(0, k - TREND_REACH_CELLS);
            int to = Math.min(count - 1, k + TREND_REACH_CELLS);
            for (int j = from; j <= to; j++) {
                sum += averaged[grid.centre() + direction * (first + j)];
            }
            out[k] = averaged[grid.centre() + direction * (first + k)] - sum / (to - from + 1);
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
     * @param out receives what is left, 0 or more
     */
    void remove(float[] excess, float[] out) {
        int middle = grid.centre();
        float share = (float) strength;
        for (int cell = 0; cell < excess.length; cell++) {
            float symmetric = REMOVED_RATIO * Math.max(0, Math.min(excess[cell], excess[2 * middle - cell]) - 1);
            float left = Math.max(Math.min(excess[cell], 1), excess[cell] - symmetric);
            out[cell] = excess[cell] + share * (left - excess[cell]);
        }
    }

    void reset() {
        strength = 0;
        ageSeconds = 0;
        Arrays.fill(averaged, 0f);
        Arrays.fill(smooth, 1f);
    }
}
