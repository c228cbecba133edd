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
    private static final int NARROW_BINS = 2;
    private static final double WIDE_SECONDS = 0.3;
    private static final int WIDE_BINS = 12;
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
    private final float[] alongNow;
    private final float[] acrossNow;
    private final float[] alongSmooth;
    private final float[] acrossSmooth;
    private final float[] alongWide;
    private final float[] acrossWide;
    private final float[] alongMemory;
    private final float[] acrossMemory;
    private final float[] suspected;
    private final float[] suspectedDominance;
    private final float[] distortion;
    private final float[] credibility;
    private final float[] dominance;

    /**
     * @param bins length of the spectra, 0 Hz in the middle
     * @param hopSeconds time between spectra
     * @param mirrored whether to judge both sidebands together
     */
    DistortionEvidence(int bins, double hopSeconds, boolean mirrored) {
        this.wideBins = Math.min(WIDE_BINS, bins / 8);
        this.mirrored = mirrored;
        this.narrowGain = (float) (1 - Math.exp(-hopSeconds / NARROW_SECONDS));
        this.wideGain = (float) (1 - Math.exp(-hopSeconds / WIDE_SECONDS));
        this.alongNow = new float[bins];
        this.acrossNow = new float[bins];
        this.alongSmooth = new float[bins];
        this.acrossSmooth = new float[bins];
        this.alongWide = new float[bins];
        this.acrossWide = new float[bins];
        this.alongMemory = new float[bins];
        this.acrossMemory = new float[bins];
        this.suspected = new float[bins];
        this.suspectedDominance = new float[bins];
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
        BinMean.of(along, alongNow, NARROW_BINS);
        BinMean.of(across, acrossNow, NARROW_BINS);
        BinMean.of(along, alongWide, wideBins);
        BinMean.of(across, acrossWide, wideBins);
        int bins = along.length;
        for (int bin = 0; bin < bins; bin++) {
            int mirror = mirrored ? (bins - bin) % bins : bin;
            float music = activities[bin];
            float echoRatio = ECHO_RATIO + music * (ECHO_RATIO_IN_MUSIC - ECHO_RATIO);
            float freshMargin = NEW_FRAME_MARGIN + music * (NEW_FRAME_MARGIN_IN_MUSIC - NEW_FRAME_MARGIN);
            alongMemory[bin] += wideGain * (alongWide[bin] + alongWide[mirror] - alongMemory[bin]);
            acrossMemory[bin] += wideGain * (acrossWide[bin] + acrossWide[mirror] - acrossMemory[bin]);
            float ratio = alongMemory[bin] / (acrossMemory[bin] + Float.MIN_NORMAL);
            float sure = Math.max(0, Math.min(1, (ratio - CREDIBLE_RATIO) / CERTAIN_RANGE));
            credibility[bin] = sure;
            alongSmooth[bin] += narrowGain * (alongNow[bin] - alongSmooth[bin]);
            acrossSmooth[bin] += narrowGain * (acrossNow[bin] - acrossSmooth[bin]);
            float allowed = echoRatio * (1 + BENEFIT_OF_DOUBT * Math.max(0, 1 - sure - music));
            float fresh = alongNow[bin] - allowed * acrossNow[bin] - freshMargin;
            float usual = alongSmooth[bin] - allowed * acrossSmooth[bin] - SMOOTHED_MARGIN;
            suspected[bin] = Math.max(0, Math.max(fresh, usual));
            float excess = alongNow[bin] / (acrossNow[bin] + SMOOTHED_MARGIN) / ECHO_RATIO - 1;
            suspectedDominance[bin] = Math.max(0, Math.min(1, excess)) * Math.max(sure, LEAST_CREDIBILITY);
        }
        for (int bin = 0; bin < bins; bin++) {
            int mirror = mirrored ? (bins - bin) % bins : bin;
            float paired = Math.min(suspected[bin], MOST_ASYMMETRY * suspected[mirror]);
            distortion[bin] = Math.max(activities[bin] * suspected[bin], paired);
            dominance[bin] = Math.min(suspectedDominance[bin], suspectedDominance[mirror]);
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
    }
}
