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
package org.openhab.binding.ultrasonic.array;

import java.util.Arrays;

/**
 * How much of each bin's power is distortion, judged by how power splits between the signature's direction and the
 * others.
 *
 * <p>An echo falls into each of the M directions alike on average; distortion falls into one. q is the power along the
 * signature, p the mean power of the M - 1 other directions. Single bins of an echo scatter widely (q of the whole is
 * beta distributed), so a wide neighbourhood on both sidebands - distortion is there on both, an echo on one - must
 * agree before a single bin is believed.
 */
final class DistortionEvidence {

    private static final double NARROW_SECONDS = 0.042;
    private static final double WIDE_SECONDS = 0.3;
    private static final int WIDE_BINS = 12;
    /** Neighbouring hops share most of their samples: the wide neighbourhood is looked at every other hop. */
    private static final int WIDE_HOPS = 2;

    /** Ratio q / p of a neighbourhood at which distortion becomes credible, and by how much more it is certain. */
    private static final float CREDIBLE_RATIO = 1.6f;

    private static final float CERTAIN_RANGE = 1.2f;
    /** What q / p of a single bin an echo may show, if distortion is certain around it. */
    private static final float ECHO_RATIO = 3;
    /** The same while music plays: then an echo from that direction is given up, one of M. */
    private static final float ECHO_RATIO_IN_MUSIC = 1.5f;
    /** How much more an echo may show where distortion is not credible. */
    private static final float BENEFIT_OF_DOUBT = 4;

    /** How much stronger distortion may be on one sideband than on the other: 9 dB. */
    private static final float MOST_ASYMMETRY = 8;

    private static final float NEW_FRAME_MARGIN = 2;
    private static final float NEW_FRAME_MARGIN_IN_MUSIC = 0.7f;
    private static final float SMOOTHED_MARGIN = 0.5f;
    private static final float LEAST_CREDIBILITY = 0.05f;

    private final int wideBins;
    private final boolean mirrored;
    private final float narrowGain;
    private final float wideGain;
    private final FiveMean neighbours;
    private final float[] alongNow;
    private final float[] acrossNow;
    private final float[] alongSmooth;
    private final float[] acrossSmooth;
    private final float[] wide;
    private final float[] wideOpposite;
    private final double[] sums;
    private final float[] alongMemory;
    private final float[] acrossMemory;
    private final float[] allowed;
    private final float[] suspected;
    private final float[] suspectedDominance;
    private final float[] suspectedOpposite;
    private final float[] dominanceOpposite;
    private final float[] distortion;
    private final float[] credibility;
    private final float[] dominance;
    private long hops;

    /**
     * @param bins length of the spectra, 0 Hz in the middle
     * @param hopSeconds time between spectra
     * @param mirrored whether to judge both sidebands together
     */
    DistortionEvidence(int bins, double hopSeconds, boolean mirrored) {
        this.wideBins = Math.min(WIDE_BINS, bins / 8);
        this.mirrored = mirrored;
        this.narrowGain = (float) (1 - Math.exp(-hopSeconds / NARROW_SECONDS));
        this.wideGain = (float) (1 - Math.exp(-WIDE_HOPS * hopSeconds / WIDE_SECONDS));
        this.neighbours = new FiveMean(bins);
        this.alongNow = new float[bins];
        this.acrossNow = new float[bins];
        this.alongSmooth = new float[bins];
        this.acrossSmooth = new float[bins];
        this.wide = new float[bins];
        this.wideOpposite = new float[bins];
        this.sums = new double[bins + 1];
        this.alongMemory = new float[bins];
        this.acrossMemory = new float[bins];
        this.allowed = new float[bins];
        this.suspected = new float[bins];
        this.suspectedDominance = new float[bins];
        this.suspectedOpposite = new float[bins];
        this.dominanceOpposite = new float[bins];
        this.distortion = new float[bins];
        this.credibility = new float[bins];
        this.dominance = new float[bins];
        reset();
    }

    /**
     * Judges a hop.
     *
     * @param along q per bin, in units of the noise
     * @param across p per bin, in units of the noise
     * @param activities per bin, how sure it is that music plays there, 0 to 1: then there is no benefit of doubt, and
     *     since amplitude and phase modulation together may leave one sideband only, none from an empty mirror image
     */
    void process(float[] along, float[] across, float[] activities) {
        neighbours.of(along, alongNow);
        neighbours.of(across, acrossNow);
        if (hops++ % WIDE_HOPS == 0) {
            remember(along, alongMemory);
            remember(across, acrossMemory);
            judgeNeighbourhood();
        }
        suspect(activities);
        if (mirrored) {
            BinMean.mirror(suspected, suspectedOpposite);
            BinMean.mirror(suspectedDominance, dominanceOpposite);
        }
        float[] other = mirrored ? suspectedOpposite : suspected;
        float[] otherDominance = mirrored ? dominanceOpposite : suspectedDominance;
        for (int bin = 0; bin < distortion.length; bin++) {
            float paired = Math.min(suspected[bin], MOST_ASYMMETRY * other[bin]);
            distortion[bin] = Math.max(activities[bin] * suspected[bin], paired);
        }
        for (int bin = 0; bin < dominance.length; bin++) {
            dominance[bin] = Math.min(suspectedDominance[bin], otherDominance[bin]);
        }
    }

    private void remember(float[] power, float[] memory) {
        BinMean.of(power, wide, wideBins, sums);
        if (mirrored) {
            BinMean.mirror(wide, wideOpposite);
        }
        float[] other = mirrored ? wideOpposite : wide;
        for (int bin = 0; bin < memory.length; bin++) {
            memory[bin] += wideGain * (wide[bin] + other[bin] - memory[bin]);
        }
    }

    private void judgeNeighbourhood() {
        for (int bin = 0; bin < credibility.length; bin++) {
            float ratio = alongMemory[bin] / (acrossMemory[bin] + Float.MIN_NORMAL);
            credibility[bin] = Math.max(0, Math.min(1, (ratio - CREDIBLE_RATIO) / CERTAIN_RANGE));
        }
    }

    private void suspect(float[] activities) {
        BinArithmetic.follow(alongNow, narrowGain, alongSmooth);
        BinArithmetic.follow(acrossNow, narrowGain, acrossSmooth);
        allow(activities, credibility, allowed);
        suspectFresh(alongNow, acrossNow, allowed, activities, suspected);
        suspectUsual(alongSmooth, acrossSmooth, allowed, suspected);
        dominate(alongNow, acrossNow, credibility, suspectedDominance);
    }

    /** The ratio q / p that each bin may show without being suspected. */
    private static void allow(float[] activities, float[] credibility, float[] allowed) {
        for (int bin = 0; bin < allowed.length; bin++) {
            float music = activities[bin];
            float echoRatio = ECHO_RATIO + music * (ECHO_RATIO_IN_MUSIC - ECHO_RATIO);
            allowed[bin] = echoRatio * (1 + BENEFIT_OF_DOUBT * Math.max(0, 1 - credibility[bin] - music));
        }
    }

    private static void suspectFresh(
            float[] along, float[] across, float[] allowed, float[] activities, float[] suspected) {
        for (int bin = 0; bin < suspected.length; bin++) {
            float margin = NEW_FRAME_MARGIN + activities[bin] * (NEW_FRAME_MARGIN_IN_MUSIC - NEW_FRAME_MARGIN);
            suspected[bin] = along[bin] - allowed[bin] * across[bin] - margin;
        }
    }

    private static void suspectUsual(float[] along, float[] across, float[] allowed, float[] suspected) {
        for (int bin = 0; bin < suspected.length; bin++) {
            float usual = along[bin] - allowed[bin] * across[bin] - SMOOTHED_MARGIN;
            suspected[bin] = Math.max(0, Math.max(suspected[bin], usual));
        }
    }

    private static void dominate(float[] along, float[] across, float[] credibility, float[] dominance) {
        for (int bin = 0; bin < dominance.length; bin++) {
            float excess = along[bin] / ((across[bin] + SMOOTHED_MARGIN) * ECHO_RATIO) - 1;
            dominance[bin] = Math.max(0, Math.min(1, excess)) * Math.max(credibility[bin], LEAST_CREDIBILITY);
        }
    }

    /** Power of the distortion along the signature per bin, 0 or more, in units of the noise. */
    float[] distortion() {
        return distortion;
    }

    /** How far each bin may be learnt from, 0 to 1. */
    float[] dominance() {
        return dominance;
    }

    /** q per bin of the last hop, mean of neighbouring bins. */
    float[] along() {
        return alongNow;
    }

    /** p per bin of the last hop, mean of neighbouring bins. */
    float[] across() {
        return acrossNow;
    }

    /** Mean credibility over the bins of a list, 0 to 1. */
    double credibility(int[] bins) {
        double sum = 0;
        for (int bin : bins) {
            sum += credibility[bin];
        }
        return sum / Math.max(1, bins.length);
    }

    void reset() {
        Arrays.fill(alongSmooth, 1f);
        Arrays.fill(acrossSmooth, 1f);
        Arrays.fill(alongMemory, 2f);
        Arrays.fill(acrossMemory, 2f);
        Arrays.fill(credibility, 0f);
        hops = 0;
    }
}
