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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.Median;

/**
 * Adds the powers of all microphones, each weighted by the inverse of its own noise.
 *
 * <p>Echoes arrive at the microphones with unknown phases, so their powers are added. The inverse noise as weight is
 * best if the microphones differ in gain only, as a more sensitive one raises echo and noise alike; and the noise of
 * the sum is then always that of as many equal powers as there are microphones, on which the floor relies. A microphone
 * that is noisier at the same gain adds its share of noise without echo: one of four costs 0.6 dB. The result is in
 * units of the noise: about 1 per bin in a quiet room, whatever the gain of the device. A silent or dead microphone has
 * no carrier and gets no weight; when it comes back, its noise is measured anew.
 */
public final class MicrophoneCombiner implements SpectrumCombiner {

    private static final double NOISE_SECONDS = 3;
    /** Reference bins start here, beyond most of what people do. */
    private static final double REFERENCE_FROM_HZ = 80;

    /** Neighbouring bins share the window's main lobe; every other one tells as much. */
    private static final int REFERENCE_STRIDE = 2;

    private static final double REFERENCE_TO_HZ = 1150;
    /** A microphone whose carrier is this much weaker than the strongest one's hears nothing. */
    private static final float DEAD_RATIO = 1e-6f;
    /**
     * Noise that every microphone is granted, as power per baseband sample re the carrier: -85 dB, what 16 bits leave
     * of a strong tone. Rounding errors of a noiseless recording come and go and would otherwise look like motion; no
     * room is so quiet, and an echo 100 dB below the carrier still stands out.
     */
    static final float TRACE_RATIO = 3e-9f;

    private final int[] reference;
    private final float[] noise;
    private final float[] scratch;
    private final float[] power;
    private final float[] slowPower;
    private final float[] weights;
    private final int[] unclipped;
    private final double hopSeconds;
    /** Hops since each microphone was first heard, or heard again. */
    private final long[] hops;

    private final boolean[] dead;

    /**
     * @param axis axis of the fast spectra
     * @param slowBins bins of the slow spectra
     * @param microphones how many
     * @param hopSeconds time between spectra
     */
    public MicrophoneCombiner(DopplerAxis axis, int slowBins, int microphones, double hopSeconds) {
        this.reference = referenceBins(axis);
        this.noise = new float[microphones];
        this.hops = new long[microphones];
        this.dead = new boolean[microphones];
        this.weights = new float[microphones];
        this.scratch = new float[reference.length];
        this.power = new float[axis.bins()];
        this.slowPower = new float[slowBins];
        this.unclipped = new int[microphones];
        this.hopSeconds = hopSeconds;
    }

    /** The bins on both sides of the carrier that tell the level of the noise: 80 Hz to 1150 Hz. */
    public static int[] referenceBins(DopplerAxis axis) {
        int[] bins = new int[axis.bins()];
        int n = 0;
        for (int bin = 0; bin < axis.bins(); bin += REFERENCE_STRIDE) {
            double hz = Math.abs(axis.frequencyHz(bin));
            if (hz >= REFERENCE_FROM_HZ && hz <= REFERENCE_TO_HZ) {
                bins[n++] = bin;
            }
        }
        return Arrays.copyOf(bins, n);
    }

    /** Combines the fast spectra of a valid frame; {@link #power()} holds the result. */
    public void process(DopplerFrame frame) {
        process(frame, unclipped);
    }

    @Override
    public void process(DopplerFrame frame, int[] clippedSamples) {
        float strongest = 0;
        for (int mic = 0; mic < noise.length; mic++) {
            strongest = Math.max(strongest, carrierPower(frame, mic));
        }
        Arrays.fill(power, 0f);
        float total = 0;
        for (int mic = 0; mic < noise.length; mic++) {
            dead[mic] = carrierPower(frame, mic) <= DEAD_RATIO * strongest;
            // What a dead microphone delivers says nothing about its noise once it is back.
            hops[mic] = dead[mic] ? 0 : hops[mic] + 1;
            if (!dead[mic]) {
                noise[mic] = averageNoise(
                        mic,
                        Math.max(
                                medianPower(frame, mic, reference, scratch) + TRACE_RATIO * carrierPower(frame, mic),
                                Float.MIN_NORMAL));
            }
            weights[mic] = dead[mic] ? 0 : 1 / noise[mic];
            total += dead[mic] ? 0 : 1;
        }
        for (int mic = 0; mic < noise.length; mic++) {
            if (weights[mic] > 0) {
                weights[mic] /= total;
                float trace = TRACE_RATIO * carrierPower(frame, mic);
                add(power, frame.spectrumRe()[mic], frame.spectrumIm()[mic], weights[mic], trace);
            }
        }
    }

    private float averageNoise(int mic, float now) {
        double gain = Math.max(hopSeconds / NOISE_SECONDS, 1.0 / hops[mic]);
        // The logarithm is averaged, so that a click of a few frames hardly counts.
        return hops[mic] == 1 ? now : (float) (noise[mic] * Math.exp(gain * Math.log(now / noise[mic])));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The weights are those of the fast spectra.
     */
    @Override
    public void processSlow(DopplerFrame frame) {
        Arrays.fill(slowPower, 0f);
        for (int mic = 0; mic < weights.length; mic++) {
            if (weights[mic] > 0) {
                float trace = TRACE_RATIO * carrierPower(frame, mic);
                add(slowPower, frame.slowRe()[mic], frame.slowIm()[mic], weights[mic], trace);
            }
        }
    }

    private static float carrierPower(DopplerFrame frame, int mic) {
        return frame.staticRe()[mic] * frame.staticRe()[mic] + frame.staticIm()[mic] * frame.staticIm()[mic];
    }

    /**
     * Median power of some bins of a microphone.
     *
     * @param reference indices of the bins
     * @param scratch as many values, overwritten
     */
    static float medianPower(DopplerFrame frame, int mic, int[] reference, float[] scratch) {
        float[] re = frame.spectrumRe()[mic];
        float[] im = frame.spectrumIm()[mic];
        for (int i = 0; i < reference.length; i++) {
            int bin = reference[i];
            scratch[i] = re[bin] * re[bin] + im[bin] * im[bin];
        }
        return Median.of(scratch, reference.length);
    }

    private static void add(float[] sum, float[] re, float[] im, float weight, float trace) {
        for (int bin = 0; bin < sum.length; bin++) {
            sum[bin] += weight * (re[bin] * re[bin] + im[bin] * im[bin] + trace);
        }
    }

    @Override
    public float[] power() {
        return power;
    }

    @Override
    public float[] slowPower() {
        return slowPower;
    }

    /** {@code float[microphone]}: the weights of the last frame, 0 for a microphone that is left out. */
    public float[] weights() {
        return weights;
    }

    @Override
    public int used() {
        int count = 0;
        for (float weight : weights) {
            count += weight > 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public double distortionDb() {
        return 0;
    }

    @Override
    public double residualDb() {
        return 0;
    }

    @Override
    public List<MicrophoneState> microphones() {
        List<MicrophoneState> states = new ArrayList<>();
        for (int mic = 0; mic < weights.length; mic++) {
            states.add(dead[mic] ? MicrophoneState.DEAD : MicrophoneState.USED);
        }
        return states;
    }

    @Override
    public void reset() {
        Arrays.fill(hops, 0);
    }
}
