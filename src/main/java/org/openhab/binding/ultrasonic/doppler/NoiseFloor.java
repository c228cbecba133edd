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
package org.openhab.binding.ultrasonic.doppler;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.LogExp;
import org.openhab.binding.ultrasonic.math.Median;

/**
 * The long-term noise floor of a spectrum, per bin: what the room sounds like when nobody moves.
 *
 * <p>The floor of bin b is the product of a common level and a shape.
 *
 * <ul>
 *   <li>The common level is the median over all bins away from the carrier, which a person, who fills a part of the
 *       band, hardly lifts; its median over a third of a second follows a step of level within 0.2 s and does not see a
 *       click. A click lifts the level of its own frame only ({@link #broadbandDb()}), and the frame is measured
 *       against that.
 *   <li>The shape is the 20 % quantile of each bin against the common level, found by stochastic approximation (H.
 *       Robbins and S. Monro, Ann. Math. Stat. 22, 1951): quick in the first seconds, then slow, so that it does not
 *       chase a person who is in a bin for less than four fifths of the time; what stands far above counts less still.
 *       Where that quantile lies against the mean is known and added.
 *   <li>What stays on one level for 20 s - a foreign line, a hum - is not a person, whose echo fades by many dB as it
 *       moves through the standing waves of the room, or comes and goes: it is taken into the shape at once, up or
 *       down. Steady is what varies no more than smoothed noise does. A bin that has fallen far below its floor is
 *       followed within seconds.
 * </ul>
 */
public final class NoiseFloor {

    private static final double SMOOTHING_FRAMES = 3;
    private static final double COMMON_SECONDS = 0.32;
    private static final double MEAN_FRAMES = 6;
    private static final int START_REACH_BINS = 3;
    private static final double QUANTILE = 0.2;
    /** Where the quantile lies in a normal distribution, in standard deviations. */
    private static final double QUANTILE_DEVIATIONS = -0.84;
    /** Independent frames in what the smoothing averages, as measured on overlapping spectra of white noise. */
    private static final double SMOOTHED_FRAMES = 9;

    private static final double FIRST_RATE_NEPER_PER_FRAME = 0.16;
    /** The rate falls as 1 / (1 + age / this). */
    private static final double RATE_FRAMES = 15;

    private static final double LATER_RATE_NEPER_PER_SECOND = 0.03;
    private static final float FAR_BELOW_NEPER = 1.5f;
    /** Noise gets this far above its quantile in less than 1 % of the time; a person does. */
    private static final float FAR_ABOVE_NEPER = 1.5f;
    /** How much such times count in the quantile: still something, or a fan would never be learned. */
    private static final float FAR_ABOVE_SHARE = 0.25f;
    /** Less than 1 % of the powers of noise are this far above their median. */
    private static final float OUTLIER_NEPER = 2;

    /** A slope that reaches 1 at once. */
    private static final float STEEP = 1e20f;

    private static final double FALL_SECONDS = 2;
    private static final double BLOCK_SECONDS = 2;
    private static final int BLOCKS = 10;
    /** Variance of the smoothed level of a stationary bin over 20 s against that of noise, at most. */
    private static final double STATIONARY_VARIANCE_RATIO = 2.2;

    private static final float MOVED_NEPER = 0.35f;
    private static final double LIFTED_NEPER = 0.35;
    private static final float TINY = 1e-30f;
    /** Excesses beyond this are all the same: it keeps powers of a clipped echo finite in float. */
    private static final float MOST_EXCESS_NEPER = (float) Math.log(1e9);

    private static final double NEPER_TO_DB = 10 / Math.log(10);

    private final double hopSeconds;
    private final double frameSeconds;
    private final int[] reference;
    /** From the median of a bin's logarithm to the logarithm of its mean. */
    private final float medianBias;
    /** From the median to the mean of a bin's logarithm. */
    private final float meanOffset;
    /** From the median of a bin's logarithm to the quantile of the smoothed one. */
    private final float quantileOffset;

    private final double stationaryVariance;
    private final LogExp logExp;
    private final float[] positive;
    private final float[] log;
    private final float[] smooth;
    private final float[] mean;
    private final float[] shape;
    private final float[] floor;
    private final float[] excess;
    private final float[] scratch;
    private final float[] levels;
    private final float[] levelScratch;
    private final float[][] blockSum;
    private final float[][] blockSquares;
    private final int hopsPerBlock;
    private long hops;
    private double frameLevel;
    private double commonLevel;

    /**
     * @param bins length of the spectra
     * @param hopSeconds time between spectra
     * @param frameSeconds time after which a spectrum is independent of an earlier one
     * @param reference indices of the bins whose median is the common level; empty if the level is told from outside,
     *     for spectra that a person may fill entirely
     * @param averages how many independent powers each bin is the mean of (microphones), 1 or more
     */
    public NoiseFloor(int bins, double hopSeconds, double frameSeconds, int[] reference, int averages) {
        this.hopSeconds = hopSeconds;
        this.frameSeconds = frameSeconds;
        this.reference = reference.clone();
        // A mean of k powers is gamma distributed. Mean and variance of its logarithm are psi(k) - ln k and psi'(k),
        // here by
        // their asymptotic series shifted up by one for accuracy at k = 1 (Abramowitz & Stegun 6.3.18, 6.4.12); its
        // median
        // is close to 1 - 1 / (3 k) + 0.02 / k^2 of its mean (Choi, Proc. AMS 121, 1994).
        double k = averages;
        double next = k + 1;
        double meanLog = Math.log(next) - 1 / (2 * next) - 1 / (12 * next * next) - 1 / k - Math.log(k);
        double variance = 1 / next + 1 / (2 * next * next) + 1 / (6 * next * next * next) + 1 / (k * k);
        double medianLog = Math.log(1 - 1 / (3 * k) + 0.02 / (k * k));
        double deviation = Math.sqrt(variance / SMOOTHED_FRAMES);
        this.medianBias = (float) -medianLog;
        this.meanOffset = (float) (meanLog - medianLog);
        this.quantileOffset = (float) (meanLog - medianLog + QUANTILE_DEVIATIONS * deviation);
        this.stationaryVariance = STATIONARY_VARIANCE_RATIO * deviation * deviation;
        this.logExp = new LogExp(bins);
        this.positive = new float[bins];
        this.log = new float[bins];
        this.smooth = new float[bins];
        this.mean = new float[bins];
        this.shape = new float[bins];
        this.floor = new float[bins];
        this.excess = new float[bins];
        this.scratch = new float[Math.max(reference.length, 1)];
        this.levels = new float[Math.max(1, (int) Math.round(COMMON_SECONDS / hopSeconds))];
        this.levelScratch = new float[levels.length];
        this.blockSum = new float[BLOCKS][bins];
        this.blockSquares = new float[BLOCKS][bins];
        this.hopsPerBlock = Math.max(1, (int) Math.round(BLOCK_SECONDS / hopSeconds));
    }

    /**
     * Takes in a spectrum and updates the floor.
     *
     * @param power power per bin, 0 or more, finite
     * @param levelNeper natural logarithm of the common level; used only without reference bins
     */
    public void process(float[] power, double levelNeper) {
        for (int bin = 0; bin < log.length; bin++) {
            positive[bin] = power[bin] + TINY;
        }
        logExp.log(positive, log);
        frameLevel = reference.length > 0 ? medianLevel() : levelNeper;
        levels[(int) (hops % levels.length)] = (float) frameLevel;
        int known = (int) Math.min(hops + 1, levels.length);
        System.arraycopy(levels, 0, levelScratch, 0, known);
        commonLevel = Median.of(levelScratch, known);
        updateShape();
        // A frame that is lifted as a whole is measured against its own level, any other against the usual one.
        double level = frameLevel > commonLevel + LIFTED_NEPER ? frameLevel : commonLevel;
        for (int bin = 0; bin < floor.length; bin++) {
            floor[bin] = (float) (level + shape[bin] + medianBias);
        }
        hops++;
    }

    private boolean averaging() {
        return hops * hopSeconds < MEAN_FRAMES * frameSeconds;
    }

    private double medianLevel() {
        for (int i = 0; i < reference.length; i++) {
            scratch[i] = log[reference[i]] - shape[reference[i]];
        }
        float median = Median.of(scratch, reference.length);
        // Bins that a person fills are no noise: the median of the others.
        int others = 0;
        for (int i = 0; i < reference.length; i++) {
            others += scratch[i] <= median + OUTLIER_NEPER ? 1 : 0;
        }
        return Median.select(scratch, reference.length, others / 2);
    }

    private void updateShape() {
        float level = (float) frameLevel;
        float keep = (float) Math.exp(-hopSeconds / (SMOOTHING_FRAMES * frameSeconds));
        if (averaging()) {
            for (int bin = 0; bin < shape.length; bin++) {
                float now = log[bin] - level;
                smooth[bin] = hops == 0 ? now : keep * smooth[bin] + (1 - keep) * now;
                mean[bin] += (now - mean[bin]) / (hops + 1);
            }
            averageOverBins();
        } else {
            followQuantile(level, keep);
        }
        centreShape();
        trackSpread();
    }

    /** Level and shape share a constant; the shape's part of it is kept at 0, or it would wander off over months. */
    private void centreShape() {
        if (reference.length == 0) {
            return;
        }
        double sum = 0;
        for (int bin : reference) {
            sum += shape[bin];
        }
        float centre = (float) (sum / reference.length);
        for (int bin = 0; bin < shape.length; bin++) {
            shape[bin] -= centre;
        }
    }

    /**
     * A few frames are noisy; the neighbours of a bin tell as much about its floor as the bin itself. Lowest and
     * highest are left out: the empty bin at 0 Hz, and a narrow line.
     */
    private void averageOverBins() {
        for (int bin = 0; bin < shape.length; bin++) {
            int from = Math.max(0, bin - START_REACH_BINS);
            int to = Math.min(shape.length - 1, bin + START_REACH_BINS);
            float sum = 0;
            float lowest = Float.MAX_VALUE;
            float highest = -Float.MAX_VALUE;
            for (int k = from; k <= to; k++) {
                sum += mean[k];
                lowest = Math.min(lowest, mean[k]);
                highest = Math.max(highest, mean[k]);
            }
            shape[bin] = (sum - lowest - highest) / (to - from - 1) - meanOffset;
        }
    }

    private void followQuantile(float level, float keep) {
        double ageFrames = hops * hopSeconds / frameSeconds;
        double first = FIRST_RATE_NEPER_PER_FRAME / frameSeconds / (1 + ageFrames / RATE_FRAMES);
        double rate = Math.max(LATER_RATE_NEPER_PER_SECOND, first) * hopSeconds;
        float up = (float) (rate * QUANTILE);
        float down = (float) (rate * (1 - QUANTILE));
        float fall = (float) (hopSeconds / FALL_SECONDS);
        float upLess = up * (1 - FAR_ABOVE_SHARE);
        // Without branches, half of which would be predicted wrongly: a step is a steep slope between 0 and 1.
        for (int bin = 0; bin < shape.length; bin++) {
            float now = log[bin] - level;
            smooth[bin] = keep * smooth[bin] + (1 - keep) * now;
            float below = shape[bin] + quantileOffset - smooth[bin];
            float rises = Math.max(0, Math.min(1, -STEEP * below));
            float risesFar = Math.max(0, Math.min(1, STEEP * (-FAR_ABOVE_NEPER - below)));
            float sinks = down + fall * Math.max(0, below - FAR_BELOW_NEPER);
            shape[bin] += rises * (up - risesFar * upLess) - (1 - rises) * sinks;
        }
    }

    private void trackSpread() {
        int block = (int) (hops / hopsPerBlock % BLOCKS);
        boolean fresh = hops % hopsPerBlock == 0;
        if (fresh && hops >= (long) BLOCKS * hopsPerBlock) {
            takeInStationary();
        }
        float[] sum = blockSum[block];
        float[] squares = blockSquares[block];
        for (int bin = 0; bin < smooth.length; bin++) {
            sum[bin] = (fresh ? 0 : sum[bin]) + smooth[bin];
            squares[bin] = (fresh ? 0 : squares[bin]) + smooth[bin] * smooth[bin];
        }
    }

    private void takeInStationary() {
        double count = (double) BLOCKS * hopsPerBlock;
        for (int bin = 0; bin < shape.length; bin++) {
            double sum = 0;
            double squares = 0;
            for (int block = 0; block < BLOCKS; block++) {
                sum += blockSum[block][bin];
                squares += blockSquares[block][bin];
            }
            double average = sum / count;
            double variance = squares / count - average * average;
            float usual = (float) average - meanOffset;
            if (variance < stationaryVariance && Math.abs(usual - shape[bin]) > MOVED_NEPER) {
                shape[bin] = usual;
            }
        }
    }

    /** Natural logarithm of the floor of each bin, in the unit of the power; filled anew by each call of process. */
    public float[] floorNeper() {
        return floor;
    }

    /** The last spectrum over its floor, power per bin, at most 1e9; filled anew by each call. */
    public float[] excess() {
        for (int bin = 0; bin < log.length; bin++) {
            excess[bin] = Math.min(MOST_EXCESS_NEPER, log[bin] - floor[bin]);
        }
        logExp.exp(excess, excess);
        return excess;
    }

    /** Natural logarithm of the common level: median over bins and over the last third of a second. */
    public double commonLevelNeper() {
        return commonLevel;
    }

    /** How far the last frame as a whole was above the common level, dB: large for clicks. */
    public double broadbandDb() {
        return (frameLevel - commonLevel) * NEPER_TO_DB;
    }

    /** How long the floor has been learning. */
    public double ageSeconds() {
        return hops * hopSeconds;
    }

    /** Forgets everything. */
    public void reset() {
        hops = 0;
        frameLevel = 0;
        commonLevel = 0;
        Arrays.fill(shape, 0f);
        Arrays.fill(smooth, 0f);
        Arrays.fill(mean, 0f);
    }
}
