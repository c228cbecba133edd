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
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.math.Median;

/**
 * One channel where it is known what the loudspeaker plays: takes out of each sideband what the {@link PlayedBass}
 * foretells, see {@link BassRegression}.
 *
 * <p>An echo has nothing to do with the music and stays whole. What the prediction leaves - the tail of the
 * reverberation, products of higher order, and what has not been learnt yet - is expected as a learnt share of what was
 * taken out plus the prediction's own variance, which is a share of the error: the frame's leverage; a soft gate
 * divides by the noise and that expectation together, and where more than that stands out only the expectation is
 * subtracted, as in {@link SignatureCanceller}. Rub and air noise fill the band evenly and rise with the music: what
 * lifts the whole band while music plays is expected everywhere.
 */
final class ReferenceCanceller extends BufferedCanceller {

    /** How far bass reaches on both sides of the tone. */
    private static final double REACH_HZ = 950;
    /** Share of what was foretold that is expected to be left where nothing has been learnt. */
    private static final float FIRST_LEAK = 0.1f;
    /** Power foretold, in noise powers, after which the leak that was seen outweighs the expectation. */
    private static final float LEAK_LOADING = 30;
    /** The tail of the reverberation leaves at least this share. */
    private static final float LEAST_LEAK = 0.002f;
    /**
     * The gate expects more than the mean of the leak: a drum leaves more than a held note, and one that is heard for
     * the first time in a while leaves most.
     */
    private static final float LEAK_MARGIN = 8;
    /** Distortion leaves about the same on both sidebands, an echo is on one. */
    private static final float MIRRORED_LEAK = 0.5f;

    private static final double LEAK_SECONDS = 6;
    /** Decay of what is expected to 1 / e once the music has ended. */
    private static final double TAIL_SECONDS = 0.1;
    /** Mean share of distortion in the power of the bins at which it is sure that music plays. */
    private static final double SURE_OF_MUSIC = 0.2;
    /** No bin counts for more than the noise's range: a clipped frame must not spoil what was learnt. */
    private static final float MOST = 1e9f;

    /** Neighbouring frames share most of their samples: so much less is known than it seems. */
    private final float overlap;

    private final PlayedBass bass;
    private final BassRegression regression;
    private final ClickGuard clicks;
    private final int[] reference;
    private final float leakFade;
    private final float tailFade;
    private final float[] turnedRe;
    private final float[] turnedIm;
    private final float[] power;
    private final float[] left;
    private final float[] told;
    private final float[] toldMean;
    private final FiveMean neighbours;
    private final float[] variance;
    private final float[] leakSum;
    private final float[] toldSum;
    private final float[] expected;
    private final float[] median;
    private double activity;

    /**
     * @param axis axis of the fast spectra
     * @param slowBins bins of the slow spectra
     * @param hopSeconds time between frames
     * @param bass what is played; filled before each frame
     */
    ReferenceCanceller(DopplerAxis axis, int slowBins, double hopSeconds, PlayedBass bass) {
        super(axis, slowBins, 1);
        int bins = axis.bins();
        this.overlap = (float) Math.max(1, DopplerAnalyzer.INDEPENDENT_SECONDS / hopSeconds);
        this.bass = bass;
        this.regression = new BassRegression(Math.min(axis.centre(), (int) (REACH_HZ / axis.spacingHz())), hopSeconds);
        this.clicks = new ClickGuard(axis, hopSeconds);
        this.reference = MicrophoneCombiner.referenceBins(axis);
        this.leakFade = (float) (hopSeconds / LEAK_SECONDS);
        this.tailFade = (float) Math.exp(-hopSeconds / TAIL_SECONDS);
        this.turnedRe = new float[bins];
        this.turnedIm = new float[bins];
        this.power = new float[bins];
        this.left = new float[bins];
        this.told = new float[bins];
        this.toldMean = new float[bins];
        this.neighbours = new FiveMean(bins);
        this.variance = new float[bins];
        this.leakSum = new float[bins];
        this.toldSum = new float[bins];
        this.expected = new float[bins];
        this.median = new float[reference.length];
    }

    @Override
    public void process(ArrayFrame frame) {
        cleaned.channels(1);
        float carrier = (float) Math.hypot(frame.staticRe()[0], frame.staticIm()[0]);
        boolean known = bass.valid() && carrier > 0 && carrier < MOST;
        float unitRe = known ? frame.staticRe()[0] / carrier : 1;
        float unitIm = known ? frame.staticIm()[0] / carrier : 0;
        for (int bin = 0; bin < turnedRe.length; bin++) {
            float x = frame.re()[0][bin];
            float y = frame.im()[0][bin];
            turnedRe[bin] = x * unitRe + y * unitIm;
            turnedIm[bin] = y * unitRe - x * unitIm;
        }
        Arrays.fill(told, 0f);
        Arrays.fill(variance, 0f);
        if (known) {
            regression.foretell(turnedRe, turnedIm, carrier, bass);
            regression.takeOut(turnedRe, turnedIm, told, variance);
        }
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = Math.min(MOST, turnedRe[bin] * turnedRe[bin] + turnedIm[bin] * turnedIm[bin]);
        }
        neighbours.of(power, left);
        neighbours.of(told, toldMean);
        activity = share();
        residualLevel = level();
        // The beat of a drum fills the band as a click does.
        click = clicks.process(power) && activity < SURE_OF_MUSIC;
        if (known && !click) {
            regression.learn();
        }
        gate(click);
        for (int bin = 0; bin < power.length; bin++) {
            float amplitude = (float) Math.sqrt(noiseLeft[bin]);
            cleaned.re()[0][bin] = amplitude * (turnedRe[bin] * unitRe - turnedIm[bin] * unitIm);
            cleaned.im()[0][bin] = amplitude * (turnedRe[bin] * unitIm + turnedIm[bin] * unitRe);
        }
    }

    private double share() {
        double sum = 0;
        for (int bin : reference) {
            sum += told[bin] / (1 + told[bin]);
        }
        return sum / reference.length;
    }

    private double level() {
        for (int i = 0; i < reference.length; i++) {
            median[i] = power[reference[i]];
        }
        return Median.of(median, reference.length) / MicrophoneNoise.medianOfMean(1);
    }

    private void gate(boolean open) {
        float everywhere = (float) (Math.min(1, activity / SURE_OF_MUSIC) * (residualLevel - 1));
        for (int bin = 0; bin < power.length; bin++) {
            float present = toldMean[bin];
            float sure = present / (1 + present);
            float weight = open ? 0 : sure / (1 + left[bin]);
            float keep = 1 - leakFade * sure;
            leakSum[bin] = keep * leakSum[bin] + weight * Math.max(0, left[bin] - 1);
            toldSum[bin] = keep * toldSum[bin] + weight * present;
            float leak = (leakSum[bin] + FIRST_LEAK * LEAK_LOADING) / (toldSum[bin] + LEAK_LOADING);
            // Once all is learnt it is a few percent, and an echo must not pay for it: hence the square.
            float unsure = overlap * variance[bin] * variance[bin] * Math.max(1, left[bin]);
            float leaked = Math.max(LEAST_LEAK, leak) * present;
            expected[bin] = Math.max(leaked + unsure, tailFade * expected[bin]);
            float opposite = left[(left.length - bin) % left.length] - 1;
            float mirrored = Math.min(FIRST_LEAK * present, MIRRORED_LEAK * opposite);
            float likely = Math.max(Math.max(expected[bin], mirrored), everywhere);
            float ofEcho = 1 - LEAK_MARGIN * likely / Math.max(left[bin], Float.MIN_NORMAL);
            distortion[bin] = open ? 0 : present;
            // What it is unsure of does not get through.
            residual[bin] = open ? 0 : leaked;
            noiseLeft[bin] = open ? 1 : Math.max(1 / (1 + LEAK_MARGIN * likely), ofEcho);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Slow spectra pass as they are.
     */
    @Override
    public void processSlow(ArrayFrame frame) {
        System.arraycopy(frame.slowRe()[0], 0, cleaned.slowRe()[0], 0, frame.slowBins());
        System.arraycopy(frame.slowIm()[0], 0, cleaned.slowIm()[0], 0, frame.slowBins());
    }

    @Override
    public double activity() {
        return activity;
    }

    @Override
    public void reset() {
        regression.reset();
        clicks.reset();
        Arrays.fill(leakSum, 0f);
        Arrays.fill(toldSum, 0f);
        Arrays.fill(expected, 0f);
        activity = 0;
        residualLevel = 1;
    }
}
