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
 * One channel: takes out sideband pairs, see {@link PairCoherence}.
 *
 * <p>A Wiener gain takes the pairs' share out of each bin's power. Displacement and its square make pairs of slightly
 * different phase, so that some distortion is left; the same soft gate as for several channels divides by the noise and
 * that expectation together.
 */
final class SidebandCanceller extends BufferedCanceller {

    private static final int BINS = 4;
    private static final double SECONDS = 0.2;
    /** Nearer to the tone its own jitter makes pairs; bass does not reach there. */
    private static final double FROM_HZ = 35;

    private static final double FROM_HZ_IN_MUSIC = 10;

    /**
     * Independent values in the mean of the fast spectra: the mean product of noise is its power over the root of it.
     */
    private static final double INDEPENDENT = 10;
    /** Share of the pairs' power that is expected to be left. */
    private static final float LEAK = 0.25f;
    /**
     * While music plays, what has an equal opposite is taken for distortion, paired by phase or not: how much stronger
     * than its mirror image it may be, and by how much more than that is expected.
     */
    private static final float MOST_ASYMMETRY = 4;

    private static final float MIRROR_MARGIN = 2;
    /** Power, in units of the noise, from which a mirror image counts. */
    private static final float LEAST_MIRRORED = 2;

    private static final double SURE_OF_MUSIC = 0.5;
    /** Notes fade in the room: decay of what is expected to 1 / e. */
    private static final double TAIL_SECONDS = 0.15;

    /** Gain of power that is always left, so that nothing is ever silenced for good. */
    private static final float LEAST_GAIN = 0.01f;

    private final int[] reference;
    private final float[] power;
    private final float[] expected;
    private final float[] median;
    private final PairCoherence pairs;
    private final ClickGuard clicks;
    private final MusicActivity music;
    private final float tailFade;
    private final int firstBins;
    private final int firstBinsInMusic;

    SidebandCanceller(DopplerAxis axis, int slowBins, int microphones, double hopSeconds) {
        super(axis, slowBins, microphones);
        this.reference = MicrophoneCombiner.referenceBins(axis);
        this.firstBins = (int) Math.ceil(FROM_HZ / axis.spacingHz());
        this.music = new MusicActivity(axis, 1, hopSeconds);
        this.tailFade = (float) Math.exp(-hopSeconds / TAIL_SECONDS);
        this.firstBinsInMusic = (int) Math.ceil(FROM_HZ_IN_MUSIC / axis.spacingHz());
        this.clicks = new ClickGuard(axis, hopSeconds);
        this.power = new float[axis.bins()];
        this.expected = new float[axis.bins()];
        this.median = new float[reference.length];
        this.pairs = new PairCoherence(axis.bins(), BINS, SECONDS, hopSeconds, true, INDEPENDENT);
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
        pairs.process(re, im, Math.atan2(frame.staticIm()[0], frame.staticRe()[0]));
        float[] common = pairs.common();
        float[] mean = pairs.power();
        float[] sure = music.activities();
        int centre = re.length / 2;
        for (int bin = 0; bin < re.length; bin++) {
            int distance = Math.abs(bin - centre);
            if (distance < (sure[bin] > 0 ? firstBinsInMusic : firstBins)) {
                noiseLeft[bin] = 1;
                distortion[bin] = 0;
                residual[bin] = 0;
                cleaned.re()[0][bin] = re[bin];
                cleaned.im()[0][bin] = im[bin];
                continue;
            }
            // A quick hand makes short-lived pairs, too; only music makes steady ones.
            float paired = distance < firstBins ? 0 : sure[bin] * common[bin];
            float share = Math.max(LEAST_GAIN, 1 - paired / Math.max(mean[bin], Float.MIN_NORMAL));
            int mirror = (re.length - bin) % re.length;
            float alike = Math.min(mean[bin], MOST_ASYMMETRY * (mean[mirror] - LEAST_MIRRORED));
            distortion[bin] = Math.max(paired, sure[bin] * alike);
            float now = Math.max(LEAK * paired, sure[bin] * MIRROR_MARGIN * alike);
            expected[bin] = Math.max(now, tailFade * expected[bin]);
            residual[bin] = LEAK * distortion[bin];
            noiseLeft[bin] = 1 / (1 + expected[bin]);
            float amplitude = (float) Math.sqrt(share * noiseLeft[bin]);
            cleaned.re()[0][bin] = amplitude * re[bin];
            cleaned.im()[0][bin] = amplitude * im[bin];
        }
        for (int i = 0; i < reference.length; i++) {
            int bin = reference[i];
            float x = cleaned.re()[0][bin];
            float y = cleaned.im()[0][bin];
            median[i] = x * x + y * y;
        }
        residualLevel = Median.of(median, reference.length) / MicrophoneNoise.medianOfMean(1);
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
        pairs.reset();
        clicks.reset();
        music.reset();
        Arrays.fill(expected, 0f);
        residualLevel = 1;
    }
}
