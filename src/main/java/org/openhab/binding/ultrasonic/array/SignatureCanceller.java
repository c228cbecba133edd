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
 * <p>The tail of the reverberation has no signature: what it leaves is left to the {@link LeakGate}.
 */
final class SignatureCanceller extends BufferedCanceller {

    /** Neighbouring hops share most of their samples: every other one is learnt from. */
    private static final int LEARNING_HOPS = 2;

    private static final double SURE_OF_MUSIC = 0.5;
    private static final double ACTIVITY_SECONDS = 1.5;

    private final DistortionSignature signature;
    private final DistortionEvidence evidence;
    private final MirrorWitness mirrors;
    private final ClickGuard clicks;
    private final MusicActivity music;
    private final DistortionEvidence slowEvidence;
    private final LeakGate gate;
    private final double activityFade;
    private final int[] reference;
    private final float[] zRe;
    private final float[] zIm;
    private final float[] along;
    private final float[] across;
    private final float[] weight;
    private final float[] present;
    private final float[] median;
    private final float[] noMusic;
    private final float[] slowAlong;
    private final float[] slowAcross;
    private final float[] slowBeamRe;
    private final float[] slowBeamIm;
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
        this.gate = new LeakGate(bins, hopSeconds, LEARNING_HOPS * hopSeconds);
        this.activityFade = Math.exp(-hopSeconds / ACTIVITY_SECONDS);
        this.reference = MicrophoneCombiner.referenceBins(axis);
        this.zRe = new float[bins];
        this.zIm = new float[bins];
        this.along = new float[bins];
        this.across = new float[bins];
        this.weight = new float[bins];
        this.present = new float[bins];
        this.median = new float[reference.length];
        this.noMusic = new float[slowBins];
        this.slowAlong = new float[slowBins];
        this.slowAcross = new float[slowBins];
        this.slowBeamRe = new float[slowBins];
        this.slowBeamIm = new float[slowBins];
    }

    @Override
    public void process(ArrayFrame frame) {
        cleaned.channels(frame.channels());
        carrierHeard = signature.followCarrier(frame);
        if (signature.fresh()) {
            gate.startAnew();
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
            gate.open();
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
            mirrors.process(frame, signature, evidence, music);
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
            BinArithmetic.addProduct(vRe, frame.re()[c], 1, vIm, frame.im()[c], zRe);
            BinArithmetic.addProduct(vRe, frame.im()[c], -1, vIm, frame.re()[c], zIm);
        }
        for (int c = 0; c < channels; c++) {
            float[] vRe = signature.re()[c];
            float[] vIm = signature.im()[c];
            BinArithmetic.subtractProduct(frame.re()[c], vRe, zRe, -1, vIm, zIm, cleaned.re()[c]);
            BinArithmetic.subtractProduct(frame.im()[c], vRe, zIm, 1, vIm, zRe, cleaned.im()[c]);
            BinArithmetic.addPower(cleaned.re()[c], cleaned.im()[c], across);
        }
        BinArithmetic.power(zRe, zIm, along);
        BinArithmetic.scale(1f / (channels - 1), across, across);
    }

    private double residual(int channels) {
        for (int i = 0; i < reference.length; i++) {
            median[i] = across[reference[i]];
        }
        return Median.of(median, reference.length) / MicrophoneNoise.medianOfMean(channels - 1);
    }

    private void learn(ArrayFrame frame) {
        float[] dominance = evidence.dominance();
        weigh(dominance, mirrors.guilt(), evidence.across(), weight);
        gate.learn(dominance, weight, evidence.across(), evidence.along());
        signature.learn(frame, dominance, weight);
    }

    private static void weigh(float[] dominance, float[] guilt, float[] across, float[] weight) {
        for (int bin = 0; bin < weight.length; bin++) {
            weight[bin] = LEARNING_HOPS * dominance[bin] / (1 + (1 - guilt[bin]) * across[bin]);
        }
    }

    private void decide(int channels) {
        find(channels);
        // What lifts half of the band is a click or a beat of a drum.
        gate.process(present, evidence.across(), (float) residualLevel - 1, channels, noiseLeft);
        float share = 1f / channels;
        BinArithmetic.scale(share, present, distortion);
        BinArithmetic.scale(share * (channels - 1), gate.expected(), residual);
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
            join(vRe, zRe, -1, vIm, zIm, gate.through(), gate.amplitude(), cleaned.re()[c]);
            join(vRe, zIm, 1, vIm, zRe, gate.through(), gate.amplitude(), cleaned.im()[c]);
        }
    }

    /** What is let through of the part along the signature comes back to the rest. */
    private static void join(
            float[] a, float[] b, float sign, float[] c, float[] d, float[] through, float[] amplitude, float[] out) {
        for (int bin = 0; bin < out.length; bin++) {
            out[bin] = amplitude[bin] * (out[bin] + through[bin] * (a[bin] * b[bin] + sign * (c[bin] * d[bin])));
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
            BinArithmetic.subtractWeighted(
                    frame.slowRe()[c], aRe[c], slowBeamRe, -aIm[c], slowBeamIm, cleaned.slowRe()[c]);
            BinArithmetic.subtractWeighted(
                    frame.slowIm()[c], aRe[c], slowBeamIm, aIm[c], slowBeamRe, cleaned.slowIm()[c]);
        }
    }

    /** A channel's part of the beam along the carrier, and of the power of all. */
    private void addSlow(float[] xRe, float[] xIm, float re, float im) {
        BinArithmetic.addWeighted(re, xRe, im, xIm, slowBeamRe);
        BinArithmetic.addWeighted(re, xIm, -im, xRe, slowBeamIm);
        BinArithmetic.addPower(xRe, xIm, slowAcross);
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
        gate.reset();
        hops = 0;
        activity = 0;
        music.reset();
        residualLevel = 1;
    }
}
