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
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.math.Median;

/**
 * One channel: takes out of each sideband what its mirror image foretells, see {@link MirrorPrediction}.
 *
 * <p>Sideband and mirror image are treated as two channels: the part along the signature is let through only as far as
 * distortion leaves no more than a quarter of the noise, factor 1 / (1 + D). Products of the second order and the tail
 * of the reverberation do not follow the prediction, but still come in pairs of about the same power: what they leave
 * is learnt per bin as a share of that power, and a soft gate divides by the noise and that expectation together.
 */
final class SidebandCanceller extends BufferedCanceller {

    /** Nearer to the tone bass does not reach. */
    private static final double FROM_HZ = 10;
    /** How much more along the signature than across it an echo may show. */
    private static final float ECHO_RATIO = 1.5f;
    /** The same is multiplied by the signature's own imbalance, but not beyond this. */
    private static final float MOST_IMBALANCE = 4;

    private static final float MARGIN = 0.7f;
    /** How much stronger distortion may be on one sideband than on the other: 6 dB. */
    private static final float MOST_ASYMMETRY = 4;
    /** Power, in units of the noise, from which a mirror image counts. */
    private static final float LEAST_MIRRORED = 2;
    /** Power of a pair, in units of the noise, from which its leak is learnt, and fully from twice that. */
    private static final float LEAST_LEARNT = 4;
    /** Before anything has been learnt, everything paired is expected to be left. */
    private static final float FIRST_LEAK = 1;
    /** Products of the second order leave at least this share. */
    private static final float LEAST_LEAK = 0.1f;
    /** Pairs, in noise powers, after which the leak that was seen outweighs the expectation. */
    private static final float LEAK_LOADING = 30;
    /** The gate expects more than the mean of the leak, since it scatters. */
    private static final float LEAK_MARGIN = 4;

    private static final double LEAK_SECONDS = 6;
    /** Powers are means over about two frames and nine bins. */
    private static final double POWER_SECONDS = 0.042;

    private static final int POWER_BINS = 4;
    private static final double SURE_OF_MUSIC = 0.5;
    /** Notes fade in the room: decay of what is expected to 1 / e. */
    private static final double TAIL_SECONDS = 0.15;

    private final int[] reference;
    private final float[] power;
    private final float[] along;
    private final float[] across;
    private final float[] wide;
    private final float[] mean;
    private final double[] sums;
    private final FiveMean neighbours;
    private final float[] leakSum;
    private final float[] removedSum;
    private final float[] expected;
    private final float[] present;
    private final float[] median;
    private final MirrorPrediction prediction;
    private final ClickGuard clicks;
    private final MusicActivity music;
    private final float tailFade;
    private final float powerGain;
    private final float leakFade;
    private final int firstBins;

    SidebandCanceller(DopplerAxis axis, int slowBins, int microphones, double hopSeconds) {
        super(axis, slowBins, microphones);
        int bins = axis.bins();
        this.reference = MicrophoneCombiner.referenceBins(axis);
        this.firstBins = (int) Math.ceil(FROM_HZ / axis.spacingHz());
        this.music = new MusicActivity(axis, 1, hopSeconds);
        this.tailFade = (float) Math.exp(-hopSeconds / TAIL_SECONDS);
        this.powerGain = (float) (1 - Math.exp(-hopSeconds / POWER_SECONDS));
        this.leakFade = (float) (hopSeconds / LEAK_SECONDS);
        this.clicks = new ClickGuard(axis, hopSeconds);
        this.power = new float[bins];
        this.along = new float[bins];
        this.across = new float[bins];
        this.wide = new float[bins];
        this.mean = new float[bins];
        this.sums = new double[bins + 1];
        this.neighbours = new FiveMean(bins);
        this.leakSum = new float[bins];
        this.removedSum = new float[bins];
        this.expected = new float[bins];
        this.present = new float[bins];
        this.median = new float[reference.length];
        this.prediction = new MirrorPrediction(bins, hopSeconds);
    }

    @Override
    public void process(ArrayFrame frame) {
        cleaned.channels(1);
        float[] re = frame.re()[0];
        float[] im = frame.im()[0];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
        }
        music.process(frame);
        // The beat of a drum fills the band as a click does, but comes with pairs.
        click = clicks.process(power) && music.activity() < SURE_OF_MUSIC;
        if (click) {
            System.arraycopy(re, 0, cleaned.re()[0], 0, re.length);
            System.arraycopy(im, 0, cleaned.im()[0], 0, im.length);
            Arrays.fill(noiseLeft, 1f);
            Arrays.fill(distortion, 0f);
            Arrays.fill(residual, 0f);
            return;
        }
        prediction.process(re, im, Math.atan2(frame.staticIm()[0], frame.staticRe()[0]));
        neighbours.of(prediction.along(), along);
        neighbours.of(prediction.across(), across);
        BinMean.of(power, wide, POWER_BINS, sums);
        find();
        takeOut(re, im);
        for (int i = 0; i < reference.length; i++) {
            int bin = reference[i];
            float x = cleaned.re()[0][bin];
            float y = cleaned.im()[0][bin];
            median[i] = x * x + y * y;
        }
        residualLevel = Median.of(median, reference.length) / MicrophoneNoise.medianOfMean(1);
    }

    private void find() {
        float[] sure = music.activities();
        float[] rhoRe = prediction.ratioRe();
        float[] rhoIm = prediction.ratioIm();
        int centre = along.length / 2;
        for (int bin = 0; bin < along.length; bin++) {
            mean[bin] += powerGain * (wide[bin] - mean[bin]);
        }
        for (int bin = 0; bin < along.length; bin++) {
            if (Math.abs(bin - centre) < firstBins || sure[bin] == 0) {
                present[bin] = 0;
                distortion[bin] = 0;
                expected[bin] *= tailFade;
                continue;
            }
            int mirror = (along.length - bin) % along.length;
            float square = rhoRe[bin] * rhoRe[bin] + rhoIm[bin] * rhoIm[bin];
            float imbalance = Math.min(MOST_IMBALANCE, Math.max(square, 1 / Math.max(square, Float.MIN_NORMAL)));
            present[bin] = sure[bin] * Math.max(0, along[bin] - ECHO_RATIO * imbalance * across[bin] - MARGIN);
            // What has an equal opposite is taken for distortion, foretold or not.
            float paired = Math.min(mean[bin], MOST_ASYMMETRY * Math.max(0, mean[mirror] - LEAST_MIRRORED));
            distortion[bin] = sure[bin] * paired;
            float dominance = sure[bin] * limited(paired / LEAST_LEARNT - 1) * balance(mean[bin], mean[mirror]);
            float weight = dominance / (1 + across[bin]);
            float keep = 1 - leakFade * dominance;
            leakSum[bin] = keep * leakSum[bin] + weight * Math.max(0, across[bin] - 1);
            removedSum[bin] = keep * removedSum[bin] + weight * paired;
            float leak = (leakSum[bin] + FIRST_LEAK * LEAK_LOADING) / (removedSum[bin] + LEAK_LOADING);
            expected[bin] = Math.max(sure[bin] * Math.max(LEAST_LEAK, leak) * paired, tailFade * expected[bin]);
        }
    }

    /** 1 for equal powers, 0 for those that are as different as distortion may be. */
    private static float balance(float a, float b) {
        return limited(MOST_ASYMMETRY * Math.min(a, b) / Math.max(Math.max(a, b), Float.MIN_NORMAL) - 1);
    }

    private static float limited(float value) {
        return Math.max(0, Math.min(1, value));
    }

    private void takeOut(float[] re, float[] im) {
        float[] rhoRe = prediction.ratioRe();
        float[] rhoIm = prediction.ratioIm();
        float[] u = prediction.mirrorRe();
        float[] v = prediction.mirrorIm();
        for (int bin = 0; bin < re.length; bin++) {
            float square = rhoRe[bin] * rhoRe[bin] + rhoIm[bin] * rhoIm[bin];
            float share = 1 / (1 + square);
            float through = 1 / (1 + present[bin]);
            float gated = 1 / (1 + LEAK_MARGIN * expected[bin]);
            float own = 1 - (1 - through) * share * square;
            float other = (1 - through) * share;
            float amplitude = (float) Math.sqrt(gated);
            cleaned.re()[0][bin] = amplitude * (own * re[bin] - other * (rhoRe[bin] * u[bin] - rhoIm[bin] * v[bin]));
            cleaned.im()[0][bin] = amplitude * (own * im[bin] - other * (rhoRe[bin] * v[bin] + rhoIm[bin] * u[bin]));
            noiseLeft[bin] = gated * share * (1 + through * through * square);
            residual[bin] = expected[bin] * share;
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Slow spectra pass as they are: a chest that moves by less than a wavelength makes sideband pairs, too.
     */
    @Override
    public void processSlow(ArrayFrame frame) {
        System.arraycopy(frame.slowRe()[0], 0, cleaned.slowRe()[0], 0, frame.slowBins());
        System.arraycopy(frame.slowIm()[0], 0, cleaned.slowIm()[0], 0, frame.slowBins());
    }

    @Override
    public double activity() {
        return 0;
    }

    @Override
    public void reset() {
        prediction.reset();
        clicks.reset();
        music.reset();
        Arrays.fill(expected, 0f);
        Arrays.fill(mean, 1f);
        Arrays.fill(leakSum, 0f);
        Arrays.fill(removedSum, 0f);
        residualLevel = 1;
    }
}
