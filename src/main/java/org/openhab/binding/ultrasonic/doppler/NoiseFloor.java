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
import org.openhab.binding.ultrasonic.math.Median;

/**
 * The long-term noise floor of a spectrum, per bin: what the room sounds like when nobody moves.
 *
 * <p>The floor of bin b is the product of a common level and a shape.
 *
 * <ul>
 *   <li>The common level is the median over all bins away from the carrier, which a person, who fills a part of the
 *       band, does not lift; its median over a third of a second follows a step of level within 0.2 s and does not see
 *       a click. A click lifts the level of its own frame only ({@link #broadbandDb()}), and the frame is measured
 *       against that.
 *   <li>The shape is a running quantile of each bin against the common level (stochastic approximation of a quantile,
 *       H. Robbins and S. Monro, Ann. Math. Stat. 22, 1951): quick in the first seconds, then slow, and slower upwards,
 *       so that it does not chase a person.
 *   <li>What stays on one level for 20 s - a foreign line, a hum - is not a person, whose echo fades by many dB as it
 *       moves through the standing waves of the room: it is taken into the shape at once.
 * </ul>
 */
public final class NoiseFloor {

    private static final double SMOOTHING_SECONDS = 0.2;
    private static final double COMMON_SECONDS = 0.32;
    private static final double MEAN_SECONDS = 0.4;
    private static final double QUANTILE = 0.4;
    private static final double FIRST_RATE_NEPER_PER_SECOND = 2.5;
    private static final double LATER_RATE_NEPER_PER_SECOND = 0.03;
    private static final double UP_SHARE = 0.5;
    private static final double BLOCK_SECONDS = 2;
    private static final int BLOCKS = 10;
    /** Spread of the smoothed level of a stationary bin, peak to peak over 20 s. */
    private static final float STATIONARY_NEPER = 2.1f;

    private static final float RAISED_NEPER = 0.35f;
    private static final float TINY = 1e-30f;
    private static final double NEPER_TO_DB = 10 / Math.log(10);

    private final double hopSeconds;
    private final int[] reference;
    private final boolean ownLevel;
    private final float[] log;
    private final float[] smooth;
    private final float[] shape;
    private final float[] floor;
    private final float[] scratch;
    private final float[] levels;
    private final float[] levelScratch;
    private final float[][] blockLeast;
    private final float[][] blockMost;
    private final int hopsPerBlock;
    private long hops;
    private double frameLevel;
    private double commonLevel;

    /**
     * A floor whose common level is the median over part of its own bins.
     *
     * @param bins length of the spectra
     * @param hopSeconds time between spectra
     * @param reference indices of the bins whose median is the common level
     */
    public NoiseFloor(int bins, double hopSeconds, int[] reference) {
        this(bins, hopSeconds, reference, reference.length > 0);
    }

    /**
     * A floor whose common level is told from outside, for spectra that a person may fill entirely.
     *
     * @param bins length of the spectra
     * @param hopSeconds time between spectra
     */
    public NoiseFloor(int bins, double hopSeconds) {
        this(bins, hopSeconds, new int[0], false);
    }

    private NoiseFloor(int bins, double hopSeconds, int[] reference, boolean ownLevel) {
        this.hopSeconds = hopSeconds;
        this.reference = reference.clone();
        this.ownLevel = ownLevel;
        this.log = new float[bins];
        this.smooth = new float[bins];
        this.shape = new float[bins];
        this.floor = new float[bins];
        this.scratch = new float[Math.max(reference.length, 1)];
        this.levels = new float[Math.max(1, (int) Math.round(COMMON_SECONDS / hopSeconds))];
        this.levelScratch = new float[levels.length];
        this.blockLeast = new float[BLOCKS][bins];
        this.blockMost = new float[BLOCKS][bins];
        this.hopsPerBlock = Math.max(1, (int) Math.round(BLOCK_SECONDS / hopSeconds));
    }

    /**
     * Takes in a spectrum and updates the floor.
     *
     * @param power power per bin, 0 or more, finite
     */
    public void process(float[] power) {
        process(power, 0);
    }

    /**
     * Takes in a spectrum and updates the floor.
     *
     * @param power power per bin, 0 or more, finite
     * @param levelNeper natural logarithm of the common level; used only without reference bins
     */
    public void process(float[] power, double levelNeper) {
        for (int bin = 0; bin < log.length; bin++) {
            log[bin] = (float) Math.log(power[bin] + TINY);
        }
        frameLevel = ownLevel ? medianLevel() : levelNeper;
        levels[(int) (hops % levels.length)] = (float) frameLevel;
        int known = (int) Math.min(hops + 1, levels.length);
        System.arraycopy(levels, 0, levelScratch, 0, known);
        commonLevel = Median.of(levelScratch, known);
        updateShape();
        // A frame that is lifted as a whole is measured against its own level, a lowered one against the usual.
        double level = Math.max(commonLevel, frameLevel);
        for (int bin = 0; bin < floor.length; bin++) {
            floor[bin] = (float) (level + shape[bin]);
        }
        hops++;
    }

    private double medianLevel() {
        for (int i = 0; i < reference.length; i++) {
            scratch[i] = log[reference[i]] - shape[reference[i]];
        }
        return Median.of(scratch, reference.length);
    }

    private void updateShape() {
        double age = hops * hopSeconds;
        float keep = (float) Math.exp(-hopSeconds / SMOOTHING_SECONDS);
        boolean averaging = age < MEAN_SECONDS;
        double rate = Math.max(LATER_RATE_NEPER_PER_SECOND, FIRST_RATE_NEPER_PER_SECOND / (1 + age * age)) * hopSeconds;
        float up = (float) (rate * QUANTILE * UP_SHARE * 2);
        float down = (float) (rate * (1 - QUANTILE) * UP_SHARE * 2);
        int block = (int) (hops / hopsPerBlock % BLOCKS);
        boolean fresh = hops % hopsPerBlock == 0;
        boolean judged = fresh && hops >= (long) BLOCKS * hopsPerBlock;
        for (int bin = 0; bin < shape.length; bin++) {
            float now = log[bin] - (float) frameLevel;
            if (hops == 0) {
                smooth[bin] = now;
                shape[bin] = now;
            }
            smooth[bin] += (1 - keep) * (now - smooth[bin]);
            if (averaging) {
                shape[bin] += (now - shape[bin]) / (hops + 1);
            } else {
                shape[bin] += smooth[bin] > shape[bin] ? up : -down;
            }
            if (judged) {
                takeInStationary(bin);
            }
            float[] least = blockLeast[block];
            float[] most = blockMost[block];
            least[bin] = fresh ? smooth[bin] : Math.min(least[bin], smooth[bin]);
            most[bin] = fresh ? smooth[bin] : Math.max(most[bin], smooth[bin]);
        }
        if (hops == 0) {
            smoothOverBins();
        }
    }

    /** A single first frame is noisy; its neighbours tell as much about the floor of a bin as the bin itself. */
    private void smoothOverBins() {
        int reach = 4;
        System.arraycopy(shape, 0, floor, 0, shape.length);
        for (int bin = 0; bin < shape.length; bin++) {
            float sum = 0;
            int from = Math.max(0, bin - reach);
            int to = Math.min(shape.length - 1, bin + reach);
            for (int k = from; k <= to; k++) {
                sum += floor[k];
            }
            shape[bin] = sum / (to - from + 1);
        }
    }

    private void takeInStationary(int bin) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int block = 0; block < BLOCKS; block++) {
            least = Math.min(least, blockLeast[block][bin]);
            most = Math.max(most, blockMost[block][bin]);
        }
        if (most - least < STATIONARY_NEPER && (least + most) / 2 > shape[bin] + RAISED_NEPER) {
            shape[bin] = (least + most) / 2;
        }
    }

    /** Natural logarithm of the floor of each bin, in the unit of the power; filled anew by each call of process. */
    public float[] floorNeper() {
        return floor;
    }

    /** Natural logarithm of the last spectrum. */
    public float[] logPowerNeper() {
        return log;
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
    }
}
