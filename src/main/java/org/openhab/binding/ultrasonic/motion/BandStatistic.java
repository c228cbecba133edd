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

import org.openhab.binding.ultrasonic.feature.VelocityGrid;

/**
 * How surprising the excess of one band of velocities is, in standard deviations of quiet.
 *
 * <p>The mean excess over cells and time is gamma distributed in noise; its cube root is close to normal (E. B. Wilson
 * and M. M. Hilferty, Proc. Nat. Acad. Sci. 17, 1931): mean 1 - 1/(9k), variance 1/(9k) for k independent powers. Mean
 * and variance start from that theory and then follow what the quiet room shows, never below theory. The floor itself
 * is only known to a relative error, which is added.
 */
final class BandStatistic {

    /** Velocity width of one independent cell cannot be less than one. */
    private static final double LEARNING_SECONDS = 30;

    /** How strongly theory counts against what was seen, as seconds of quiet. */
    private static final double PRIOR_SECONDS = 10;

    private static final double MOST_LEARNED_DEVIATIONS = 3;
    private static final double MOST_VARIANCE_RATIO = 9;

    private final int firstCell;
    private final int lastCell;
    private final boolean mirrored;
    private final int centre;
    private final double smoothingSeconds;
    private final double hopSeconds;
    private final double floorError;
    private final double theoryMean;
    private final double theoryVariance;
    private double smooth = 1;
    private double mean;
    private double variance;
    private double learnedSeconds;
    private double z;

    /**
     * @param grid the grid of the excess
     * @param fromMetersPerSecond start of the band, 0 or more
     * @param toMetersPerSecond end of the band
     * @param direction 1 approaching, -1 receding, 0 both together
     * @param smoothingSeconds time constant of the smoothing, 0 for none
     * @param hopSeconds time between frames
     * @param frameSeconds time after which frames are independent
     * @param cellsPerPower cells that hold one independent power
     * @param averages independent powers in each cell
     * @param floorError relative error of the floor, 0.12 for 0.5 dB
     */
    BandStatistic(
            VelocityGrid grid,
            double fromMetersPerSecond,
            double toMetersPerSecond,
            int direction,
            double smoothingSeconds,
            double hopSeconds,
            double frameSeconds,
            double cellsPerPower,
            int averages,
            double floorError) {
        int from = (int) Math.ceil(fromMetersPerSecond / grid.spacingMetersPerSecond() - 1e-9);
        int to = (int) Math.ceil(toMetersPerSecond / grid.spacingMetersPerSecond() - 1e-9) - 1;
        this.centre = grid.centre();
        this.mirrored = direction == 0;
        this.firstCell = direction < 0 ? centre - to : centre + from;
        this.lastCell = direction < 0 ? centre - from : centre + to;
        this.smoothingSeconds = smoothingSeconds;
        this.hopSeconds = hopSeconds;
        this.floorError = floorError;
        double bands = Math.max(1, (to - from + 1) / cellsPerPower) * (mirrored ? 2 : 1);
        double frames = 1 + 2 * smoothingSeconds / frameSeconds;
        double independent = averages * bands * frames;
        this.theoryMean = 1 - 1 / (9 * independent);
        this.theoryVariance = 1 / (9 * independent);
        reset();
    }

    /**
     * Takes in a frame.
     *
     * @param excess power over floor on the grid
     * @param frozen whether the frame is spoilt by a click: it is left out
     * @return deviations from quiet
     */
    double process(float[] excess, boolean frozen) {
        if (!frozen) {
            double gain = smoothingSeconds > 0 ? 1 - Math.exp(-hopSeconds / smoothingSeconds) : 1;
            smooth += gain * (average(excess) - smooth);
        }
        double root = Math.cbrt(smooth);
        double systematic = floorError / 3 * mean;
        z = (root - mean) / Math.sqrt(variance + systematic * systematic);
        return z;
    }

    private double average(float[] excess) {
        double sum = 0;
        int cells = lastCell - firstCell + 1;
        for (int cell = firstCell; cell <= lastCell; cell++) {
            sum += excess[cell];
        }
        if (mirrored) {
            for (int cell = firstCell; cell <= lastCell; cell++) {
                sum += excess[2 * centre - cell];
            }
            cells *= 2;
        }
        return sum / cells;
    }

    /** Learns from the frame just taken in what quiet looks like here; to be called while nothing moves. */
    void learn() {
        learnedSeconds = Math.min(LEARNING_SECONDS, learnedSeconds + hopSeconds);
        double gain = hopSeconds / (PRIOR_SECONDS + learnedSeconds);
        double deviation = Math.sqrt(variance);
        double bounded = Math.max(
                -MOST_LEARNED_DEVIATIONS * deviation,
                Math.min(MOST_LEARNED_DEVIATIONS * deviation, Math.cbrt(smooth) - mean));
        mean += gain * bounded;
        double spread = variance + gain * (bounded * bounded - variance);
        variance = Math.max(theoryVariance, Math.min(MOST_VARIANCE_RATIO * theoryVariance, spread));
    }

    /** Deviations from quiet of the last frame. */
    double deviations() {
        return z;
    }

    void reset() {
        smooth = 1;
        mean = theoryMean;
        variance = theoryVariance;
        learnedSeconds = 0;
        z = 0;
    }
}
