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
 * Two or more channels: takes out what arrives with the {@link DistortionSignature}.
 *
 * <p>Each bin's snapshot x is split into z = v^H x along the signature and the rest x - v z. Where there is distortion
 * the part along v is let through only as far as distortion leaves no more than a quarter of the noise: factor 1 / (1 +
 * D), D the distortion's power in units of the noise. Without distortion nothing is lost, with it one of M directions:
 * 1.2 dB of an echo with four channels, 3 dB with two. For loud distortion this is the minimum-variance solution for
 * white noise plus a rank-one interferer (O. L. Frost, Proc. IEEE 60, 1972); being a projection it never amplifies
 * noise, and there is no matrix to invert.
 *
 * <p>The tail of the reverberation has no signature. What it leaves of distortion in the other directions is learnt per
 * bin as a share of D, and a soft gate divides by the noise and that expectation together; where more than that stands
 * out, only the expectation is subtracted (spectral subtraction: S. F. Boll, IEEE Trans. Acoust. Speech Signal Process.
 * 27, 1979), so that an echo among the distortion gets through.
 */
final class SignatureCanceller extends BufferedCanceller {

    /** Share of the distortion that is expected to be left where nothing has been learnt: the early reflections. */
    private static final float FIRST_LEAK = 0.1f;
    /** Distortion, in noise powers, after which the leak that was seen outweighs the expectation. */
    private static final float LEAK_LOADING = 30;
    /** The tail of the reverberation leaves at least this share, 27 dB below, however well the signature is known. */
    private static final float LEAST_LEAK = 0.002f;
    /** The gate expects more than the mean of the leak, since it scatters. */
    private static final float LEAK_MARGIN = 4;
    /**
     * Distortion leaves about the same on both sidebands, an echo is on one: what is left opposite counts by half as
     * expected, so that a signature that does not fit yet, once the device was moved, is not taken for an echo.
     */
    private static final float MIRRORED_LEAK = 0.5f;

    private static final double LEAK_SECONDS = 6;
    /** Neighbouring hops share most of their samples: every other one is learnt from. */
    private static final int LEARNING_HOPS = 2;

    /** Decay of the residual's power to 1 / e once distortion has ended: rooms of 0.4 s reverberation time. */
    private static final double TAIL_SECONDS = 0.03;

    private static final double SURE_OF_MUSIC = 0.5;
    private static final double ACTIVITY_SECONDS = 1.5;

    private final DistortionSignature signature;
    private final DistortionEvidence evidence;
    private final MirrorWitness mirrors;
    private final ClickGuard clicks;
    private final MusicActivity music;
    private final DistortionEvidence slowEvidence;
    private final float leakFade;
    private final float tailFade;
    private final double activityFade;
    private final int[] reference;
    private final float[] zRe;
    private final float[] zIm;
    private final float[] along;
    private final float[] across;
    private final float[] weight;
    /** Expected residual, fading with the reverberation. */
    private final float[] expected;

    private final float[] through;
    private final float[] gate;
    private final float[] leakSum;
    private final float[] removedSum;
    private final float[] leak;
    private final float[] present;
    private final float[] median;
    private final float[] noMusic;
    private final float[] slowAlong;
    private final float[] slowAcross;
    private final float[] slowBeamRe;
    private final float[] slowBeamIm;
    private final float[] opposite;
    private final float[] lifted;
    private double activity;
    private boolean carrierHeard;
    private long hops;

    /**
     * @param axis axis of the fast spectra
     * @param slowBins bins of the slow spectra
     * @param microphones most channels there may be
     * @param hopSeconds time between frames
     */
    SignatureCanceller(DopplerAxis axis, int slowBins, int microphones, double hopSeconds) {
        super(axis, slowBins, microphones);
        int bins = axis.bins();
        this.signature = new DistortionSignature(microphones, bins, hopSeconds, LEARNING_HOPS * hopSeconds);
        this.evidence = new DistortionEvidence(bins, hopSeconds, true);
        this.mirrors = new MirrorWitness(axis, hopSeconds);
        this.music = new MusicActivity(axis, microphones, hopSeconds);
        this.clicks = new ClickGuard(axis, hopSeconds);
        this.slowEvidence = new DistortionEvidence(slowBins, hopSeconds, true);
        this.tailFade = (float) Math.exp(-hopSeconds / TAIL_SECONDS);
        this.leakFade = (float) (LEARNING_HOPS * hopSeconds / LEAK_SECONDS);
        this.activityFade = Math.exp(-hopSeconds / ACTIVITY_SECONDS);
        this.reference = MicrophoneCombiner.referenceBins(axis);
        this.zRe = new float[bins];
        this.zIm = new float[bins];
        this.along = new float[bins];
        this.across = new float[bins];
        this.weight = new float[bins];
        this.through = new float[bins];
        this.expected = new float[bins];
        this.gate = new float[bins];
        this.leakSum = new float[bins];
        this.removedSum = new float[bins];
        this.leak = new float[bins];
        this.present = new float[bins];
        this.median = new float[reference.length];
        this.noMusic = new float[slowBins];
        this.slowAlong = new float[slowBins];
        this.slowAcross = new float[slowBins];
        this.slowBeamRe = new float[slowBins];
        this.slowBeamIm = new float[slowBins];
        this.opposite = new float[bins];
        this.lifted = new float[bins];
    }

    @Override
    public void process(ArrayFrame frame) {
        cleaned.channels(frame.channels());
        carrierHeard = signature.followCarrier(frame);
        if (signature.fresh()) {
            Arrays.fill(leakSum, 0f);
            Arrays.fill(removedSum, 0f);
            Arrays.fill(leak, FIRST_LEAK);
            evidence.reset();
            slowEvidence.reset();
        }
        // The carrier's phasor moves slowly, too.
        boolean learning = hops++ % LEARNING_HOPS == 0;
        if (learning || signature.fresh()) {
            signature.update();
        }
        split(frame);
        music.process(frame);
        // The beat of a drum fills the band as a click does, but comes with pairs.
        click = clicks.process(across) && music.activity() < SURE_OF_MUSIC;
        if (click) {
            Arrays.fill(through, 1f);
            Arrays.fill(gate, 1f);
            Arrays.fill(noiseLeft, 1f);
            Arrays.fill(distortion, 0f);
            Arrays.fill(residual, 0f);
            combine(frame);
            return;
        }
        evidence.process(along, across, music.activities());
        // Held for a while: the slow branch looks back over more than a second.
        activity = Math.max(activity * activityFade, carrierHeard ? evidence.credibility(reference) : 0);
        residualLevel = activity > 0 ? residual(frame.channels()) : 1;
        if (carrierHeard) {
            mirrors.process(frame, evidence, music);
        }
        if (carrierHeard && learning) {
            learn(frame);
        }
        decide(frame.channels());
        combine(frame);
    }

    private void split(ArrayFrame frame) {
        Arrays.fill(zRe, 0f);
        Arrays.fill(zIm, 0f);
        Arrays.fill(across, 0f);
        int channels = frame.channels();
        for (int c = 0; c < channels; c++) {
            float[] vRe = signature.re()[c];
            float[] vIm = signature.im()[c];
            float[] xRe = frame.re()[c];
            float[] xIm = frame.im()[c];
            for (int bin = 0; bin < zRe.length; bin++) {
                zRe[bin] += vRe[bin] * xRe[bin] + vIm[bin] * xIm[bin];
                zIm[bin] += vRe[bin] * xIm[bin] - vIm[bin] * xRe[bin];
            }
        }
        for (int c = 0; c < channels; c++) {
            float[] vRe = signature.re()[c];
            float[] vIm = signature.im()[c];
            float[] restRe = cleaned.re()[c];
            float[] restIm = cleaned.im()[c];
            float[] xRe = frame.re()[c];
            float[] xIm = frame.im()[c];
            for (int bin = 0; bin < zRe.length; bin++) {
                float re = xRe[bin] - (vRe[bin] * zRe[bin] - vIm[bin] * zIm[bin]);
                float im = xIm[bin] - (vRe[bin] * zIm[bin] + vIm[bin] * zRe[bin]);
                restRe[bin] = re;
                restIm[bin] = im;
                across[bin] += re * re + im * im;
            }
        }
        float share = 1f / (channels - 1);
        for (int bin = 0; bin < zRe.length; bin++) {
            along[bin] = zRe[bin] * zRe[bin] + zIm[bin] * zIm[bin];
            across[bin] *= share;
        }
    }

    private double residual(int channels) {
        for (int i = 0; i < reference.length; i++) {
            median[i] = across[reference[i]];
        }
        return Median.of(median, reference.length) / MicrophoneNoise.medianOfMean(channels - 1);
    }

    private void learn(ArrayFrame frame) {
        float[] dominance = evidence.dominance();
        float[] p = evidence.across();
        float[] q = evidence.along();
        for (int bin = 0; bin < weight.length; bin++) {
            weight[bin] = LEARNING_HOPS * dominance[bin] / (1 + (1 - mirrors.guilt(bin)) * p[bin]);
            float keep = 1 - leakFade * dominance[bin];
            leakSum[bin] = keep * leakSum[bin] + weight[bin] * Math.max(0, p[bin] - 1);
            removedSum[bin] = keep * removedSum[bin] + weight[bin] * q[bin];
            leak[bin] = (leakSum[bin] + FIRST_LEAK * LEAK_LOADING) / (removedSum[bin] + LEAK_LOADING);
        }
        signature.learn(frame, dominance, weight);
    }

    private void decide(int channels) {
        find(channels);
        float[] left = evidence.across();
        // What lifts half of the band is a click or a beat of a drum.
        float everywhere = (float) residualLevel - 1;
        float share = 1f / channels;
        BinMean.mirror(left, opposite);
        for (int bin = 0; bin < gate.length; bin++) {
            lifted[bin] = present[bin] > everywhere ? everywhere : 0;
        }
        for (int bin = 0; bin < gate.length; bin++) {
            distortion[bin] = present[bin] * share;
            through[bin] = 1 / (1 + present[bin]);
            expected[bin] = Math.max(Math.max(LEAST_LEAK, leak[bin]) * present[bin], tailFade * expected[bin]);
            residual[bin] = expected[bin] * (channels - 1) * share;
            float mirrored = Math.min(FIRST_LEAK * present[bin], MIRRORED_LEAK * (opposite[bin] - 1));
            float likely = Math.max(expected[bin], Math.max(mirrored, lifted[bin]));
            float ofEcho = 1 - LEAK_MARGIN * likely / Math.max(left[bin], Float.MIN_NORMAL);
            float passed = Math.max(1 / (1 + LEAK_MARGIN * likely), ofEcho);
            gate[bin] = (float) Math.sqrt(passed);
            noiseLeft[bin] = passed * (channels - 1 + through[bin] * through[bin]) * share;
        }
    }

    private void find(int channels) {
        float[] found = evidence.distortion();
        if (!carrierHeard) {
            Arrays.fill(present, 0f);
        } else if (channels > 2) {
            System.arraycopy(found, 0, present, 0, present.length);
        } else {
            for (int bin = 0; bin < present.length; bin++) {
                present[bin] = Math.max(found[bin], mirrors.least(bin, found));
            }
        }
    }

    private void combine(ArrayFrame frame) {
        for (int c = 0; c < frame.channels(); c++) {
            float[] vRe = signature.re()[c];
            float[] vIm = signature.im()[c];
            float[] outRe = cleaned.re()[c];
            float[] outIm = cleaned.im()[c];
            for (int bin = 0; bin < gate.length; bin++) {
                float re = vRe[bin] * zRe[bin] - vIm[bin] * zIm[bin];
                float im = vRe[bin] * zIm[bin] + vIm[bin] * zRe[bin];
                outRe[bin] = gate[bin] * (outRe[bin] + through[bin] * re);
                outIm[bin] = gate[bin] * (outIm[bin] + through[bin] * im);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Loud bass compresses the tone for as long as it sounds. Such slow changes multiply all static paths alike, so
     * that the carrier's phasor is their signature exactly; they are looked for only while there is distortion, since
     * somebody who breathes may well sit in that direction.
     */
    @Override
    public void processSlow(ArrayFrame frame) {
        int channels = frame.channels();
        float[] aRe = signature.carrierDirectionRe();
        float[] aIm = signature.carrierDirectionIm();
        Arrays.fill(slowBeamRe, 0f);
        Arrays.fill(slowBeamIm, 0f);
        Arrays.fill(slowAcross, 0f);
        for (int c = 0; c < channels; c++) {
            addSlow(frame.slowRe()[c], frame.slowIm()[c], aRe[c], aIm[c]);
        }
        float share = 1f / (channels - 1);
        for (int bin = 0; bin < slowAlong.length; bin++) {
            slowAlong[bin] = slowBeamRe[bin] * slowBeamRe[bin] + slowBeamIm[bin] * slowBeamIm[bin];
            slowAcross[bin] = Math.max(0, slowAcross[bin] - slowAlong[bin]) * share;
        }
        slowEvidence.process(slowAlong, slowAcross, noMusic);
        float[] found = slowEvidence.distortion();
        float sure = carrierHeard ? (float) activity : 0;
        for (int bin = 0; bin < slowAlong.length; bin++) {
            float taken = 1 - 1 / (1 + sure * found[bin]);
            slowBeamRe[bin] *= taken;
            slowBeamIm[bin] *= taken;
        }
        for (int c = 0; c < channels; c++) {
            takeOut(frame.slowRe()[c], aRe[c], slowBeamRe, -aIm[c], slowBeamIm, cleaned.slowRe()[c]);
            takeOut(frame.slowIm()[c], aRe[c], slowBeamIm, aIm[c], slowBeamRe, cleaned.slowIm()[c]);
        }
    }

    /** A channel's part of the beam along the carrier, and of the power of all. */
    private void addSlow(float[] xRe, float[] xIm, float re, float im) {
        for (int bin = 0; bin < slowBeamRe.length; bin++) {
            slowBeamRe[bin] += re * xRe[bin] + im * xIm[bin];
            slowBeamIm[bin] += re * xIm[bin] - im * xRe[bin];
            slowAcross[bin] += xRe[bin] * xRe[bin] + xIm[bin] * xIm[bin];
        }
    }

    private static void takeOut(float[] x, float a, float[] first, float b, float[] second, float[] out) {
        for (int bin = 0; bin < out.length; bin++) {
            out[bin] = x[bin] - (a * first[bin] + b * second[bin]);
        }
    }

    @Override
    public double activity() {
        return activity;
    }

    @Override
    public void reset() {
        mirrors.reset();
        clicks.reset();
        signature.reset();
        evidence.reset();
        slowEvidence.reset();
        Arrays.fill(leakSum, 0f);
        Arrays.fill(removedSum, 0f);
        Arrays.fill(leak, FIRST_LEAK);
        Arrays.fill(expected, 0f);
        hops = 0;
        activity = 0;
        music.reset();
        residualLevel = 1;
    }
}
