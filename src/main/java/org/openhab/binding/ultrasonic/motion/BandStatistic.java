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

    private static final double LEARNING_SECONDS = 30;

    /** How strongly theory counts against what was seen, as seconds of quiet. */
    private static final double PRIOR_SECONDS = 10;

    private static final double MOST_LEARNED_DEVIATIONS = 3;
    private static final double MOST_VARIANCE_RATIO = 9;
    /** Roots beyond these count no more: 30 dB where smoothing is short, 14 dB where it is long. */
    private static final double MOST_ROOT_SHORT = 10;

    private static final double MOST_ROOT_LONG = 3;
    private static final double LONG_SECONDS = 0.3;
    /** The long mean may exceed the quick one by so many of its deviations: what has ended must not linger. */
    private static final double QUICK_DEVIATIONS = 4;

    private static final double QUICK_SECONDS = 0.1;
    /** Neighbouring cells share the window's main lobe. */
    private static final double CELLS_PER_POWER = 2;

    /**
     * Which part of a spectrum is watched, and how.
     *
     * @param grid the grid of the excess
     * @param fromMetersPerSecond start of the band, 0 or more
     * @param toMetersPerSecond end of the band
     * @param direction 1 approaching, -1 receding, 0 both together
     * @param smoothingSeconds time constant of the smoothing
     * @param independentSeconds time after which frames are independent
     * @param floorError relative error of the floor, 0.12 for 0.5 dB
     */
    record Band(
            VelocityGrid grid,
            double fromMetersPerSecond,
            double toMetersPerSecond,
            int direction,
            double smoothingSeconds,
            double independentSeconds,
            double floorError) {

        int firstOffset() {
            return (int) Math.ceil(fromMetersPerSecond / grid.spacingMetersPerSecond() - 1e-9);
        }

        int lastOffset() {
            return (int) Math.ceil(toMetersPerSecond / grid.spacingMetersPerSecond() - 1e-9) - 1;
        }
    }

    private final Band band;
    private final double gain;
    private final double quickGain;
    private final double quickDeviation;
    private final double mostRoot;
    private final double hopSeconds;
    private final double theoryMean;
    private final double theoryVariance;
    private double quick;
    private double smooth;
    private double mean;
    private double variance;
    private double learnedSeconds;
    private double z;

    /**
     * @param band what to watch
     * @param hopSeconds time between frames
     * @param averages independent powers in each cell
     */
    BandStatistic(Band band, double hopSeconds, int averages) {
        this.band = band;
        this.hopSeconds = hopSeconds;
        this.gain = 1 - Math.exp(-hopSeconds / band.smoothingSeconds());
        this.mostRoot = band.smoothingSeconds() >= LONG_SECONDS ? MOST_ROOT_LONG : MOST_ROOT_SHORT;
        int cells = band.lastOffset() - band.firstOffset() + 1;
        double powers = averages * Math.max(1, cells / CELLS_PER_POWER) * (band.direction() == 0 ? 2 : 1);
        double frames = 1 + 2 * band.smoothingSeconds() / band.independentSeconds();
        double quickSeconds = Math.min(QUICK_SECONDS, band.smoothingSeconds());
        double quickFrames = 1 + 2 * quickSeconds / band.independentSeconds();
        this.quickGain = 1 - Math.exp(-hopSeconds / quickSeconds);
        this.quickDeviation = Math.sqrt(1 / (9 * powers * quickFrames));
        this.theoryMean = 1 - 1 / (9 * powers);
        this.theoryVariance = 1 / (9 * powers * frames);
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
            double root = Math.min(mostRoot, Math.cbrt(average(excess)));
            quick += quickGain * (root - quick);
            smooth = Math.min(smooth + gain * (root - smooth), quick + QUICK_DEVIATIONS * quickDeviation);
        }
        double systematic = band.floorError() / 3 * mean;
        z = (smooth - mean) / Math.sqrt(variance + systematic * systematic);
        return z;
    }

    private double average(float[] excess) {
        int centre = band.grid().centre();
        double sum = 0;
        for (int offset = band.firstOffset(); offset <= band.lastOffset(); offset++) {
            sum += band.direction() >= 0 ? excess[centre + offset] : 0;
            sum += band.direction() <= 0 ? excess[centre - offset] : 0;
        }
        int cells = band.lastOffset() - band.firstOffset() + 1;
        return Math.max(0, sum) / (band.direction() == 0 ? 2 * cells : cells);
    }

    /** Learns from the frame just taken in what quiet looks like here; to be called while nothing moves. */
    void learn() {
        learnedSeconds = Math.min(LEARNING_SECONDS, learnedSeconds + hopSeconds);
        double rate = hopSeconds / (PRIOR_SECONDS + learnedSeconds);
        double deviation = Math.sqrt(variance);
        double bounded = Math.max(
                -MOST_LEARNED_DEVIATIONS * deviation, Math.min(MOST_LEARNED_DEVIATIONS * deviation, smooth - mean));
        mean += rate * bounded;
        double spread = variance + rate * (bounded * bounded - variance);
        variance = Math.max(theoryVariance, Math.min(MOST_VARIANCE_RATIO * theoryVariance, spread));
    }

    /** Deviations from quiet of the last frame. */
    double deviations() {
        return z;
    }

    /** Behind a gap: what moved before it says nothing of now; what was learnt of quiet stays. */
    void bridge() {
        quick = mean;
        smooth = mean;
        z = 0;
    }

    void reset() {
        quick = theoryMean;
        smooth = theoryMean;
        mean = theoryMean;
        variance = theoryVariance;
        learnedSeconds = 0;
        z = 0;
    }
}
