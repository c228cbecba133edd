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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * The microphones of one tone as a single, clean receiver: each in units of its noise, bad ones left out, distortion
 * taken out, the rest combined for the best ratio of echo to noise.
 */
public final class ArrayReceiver implements SpectrumCombiner {

    /** Where distortion is measured: from where bass starts to where people end. */
    private static final double SIDEBANDS_FROM_HZ = 20;

    private static final double SIDEBANDS_TO_HZ = 800;
    /** Bins beyond the pass band that means of neighbours may reach into. */
    private static final int MARGIN_BINS = 3;

    /** Keeps a noiseless recording within float's range. */
    private static final double MOST_TRACE = 1e12;

    private final DopplerAxis axis;
    /** First bin of the pass band: what is beyond is never looked at. */
    private final int first;

    private final int microphones;
    private final MicrophoneNoise noise;
    private final MicrophoneMonitor monitor;
    private final ArrayFrame frame;
    private final InterferenceCanceller several;
    private final InterferenceCanceller single;
    private final EchoCombiner combiner;
    private final EchoCombiner slowCombiner;
    private final SignalTap tap;
    private final float[] gains;
    private final boolean[] used;
    private final float[] power;
    private final float[] innerPower;
    private final float[] slowPower;
    private final float[] tapped;
    private final int[] sidebands;
    private float trace;
    private InterferenceCanceller canceller;

    /**
     * @param axis axis of the fast spectra
     * @param slowBins bins of the slow spectra
     * @param microphones how many, 1 or more
     * @param hopSeconds time between spectra
     * @param tap sees the spectra before and after
     */
    public ArrayReceiver(DopplerAxis axis, int slowBins, int microphones, double hopSeconds, SignalTap tap) {
        this(axis, slowBins, microphones, hopSeconds, Optional.empty(), tap);
    }

    /**
     * @param axis as above
     * @param slowBins as above
     * @param microphones as above
     * @param hopSeconds as above
     * @param bass what the loudspeaker plays, if that is known, filled before each frame: helps where one microphone is
     *     in use
     * @param tap as above
     */
    public ArrayReceiver(
            DopplerAxis axis,
            int slowBins,
            int microphones,
            double hopSeconds,
            Optional<PlayedBass> bass,
            SignalTap tap) {
        this.axis = axis;
        this.microphones = microphones;
        this.noise = new MicrophoneNoise(MicrophoneCombiner.referenceBins(axis), microphones, hopSeconds);
        this.monitor = new MicrophoneMonitor(microphones, hopSeconds);
        DopplerAxis inner = passBand(axis);
        this.first = axis.centre() - inner.centre();
        this.frame = new ArrayFrame(inner, slowBins, microphones);
        this.several = new SignatureCanceller(inner, slowBins, microphones, hopSeconds);
        this.single = bass.isPresent()
                ? new ReferenceCanceller(inner, slowBins, hopSeconds, bass.get())
                : new SidebandCanceller(inner, slowBins, microphones, hopSeconds);
        this.combiner = new EchoCombiner(inner.bins(), microphones, hopSeconds);
        this.slowCombiner = new EchoCombiner(slowBins, microphones, hopSeconds);
        this.tap = tap;
        this.gains = new float[microphones];
        this.used = new boolean[microphones];
        this.power = new float[axis.bins()];
        this.slowPower = new float[slowBins];
        this.tapped = new float[axis.bins()];
        this.innerPower = new float[inner.bins()];
        this.sidebands = sidebands(inner);
        this.canceller = single;
        reset();
    }

    private static DopplerAxis passBand(DopplerAxis axis) {
        int half = MARGIN_BINS + (int) Math.ceil(BasebandPlan.PASS_BAND_HZ / axis.spacingHz());
        return new DopplerAxis(
                2 * Math.min(axis.centre(), half),
                axis.spacingHz(),
                axis.carrierHz(),
                axis.soundSpeedMetersPerSecond());
    }

    private static int[] sidebands(DopplerAxis axis) {
        return IntStream.range(0, axis.bins())
                .filter(bin -> Math.abs(axis.frequencyHz(bin)) >= SIDEBANDS_FROM_HZ
                        && Math.abs(axis.frequencyHz(bin)) <= SIDEBANDS_TO_HZ)
                .toArray();
    }

    @Override
    public void process(DopplerFrame doppler, int[] clippedSamples) {
        noise.process(doppler, canceller.activity(), canceller.residualLevel());
        monitor.process(doppler, noise, clippedSamples);
        choose();
        for (int mic = 0; mic < microphones; mic++) {
            gains[mic] = used[mic] ? (float) (1 / Math.sqrt(noise.power(mic))) : 0;
        }
        frame.take(doppler, gains);
        canceller.process(frame);
        ArrayFrame cleaned = canceller.cleaned();
        combiner.process(cleaned.re(), cleaned.im(), cleaned.channels(), !canceller.click(), innerPower);
        trace = trace(doppler);
        fillUp();
        if (tap != SignalTap.NONE) {
            tap(SignalTap.Stage.RECEIVED, frame);
            tap(SignalTap.Stage.CLEANED, cleaned);
            tap.spectrum(SignalTap.Stage.COMBINED, axis, power);
        }
    }

    /** Other channels than before are another array: nothing learnt fits. */
    private void choose() {
        int count = 0;
        boolean changed = false;
        for (int mic = 0; mic < microphones; mic++) {
            boolean now = monitor.used(mic);
            changed |= now != used[mic];
            used[mic] = now;
            count += now ? 1 : 0;
        }
        if (changed) {
            canceller = count > 1 ? several : single;
            canceller.reset();
            combiner.reset();
            slowCombiner.reset();
        }
    }

    /**
     * Noise that went with the distortion is made up for: or the floor would sink while music plays, and its end would
     * look like motion. Beyond the pass band the down-converter's filter leaves nothing but its own slope.
     */
    private void fillUp() {
        float[] left = canceller.noiseLeft();
        float elsewhere = 1 + trace;
        Arrays.fill(power, elsewhere);
        for (int bin = 0; bin < left.length; bin++) {
            power[first + bin] = elsewhere + (innerPower[bin] - left[bin]);
        }
    }

    /** What every microphone is granted, see {@link MicrophoneCombiner}, as a mean in units of the noise. */
    private float trace(DopplerFrame doppler) {
        double sum = 0;
        for (int mic = 0; mic < microphones; mic++) {
            double re = doppler.staticRe()[mic];
            double im = doppler.staticIm()[mic];
            sum += used[mic] ? MicrophoneCombiner.TRACE_RATIO * (re * re + im * im) / noise.power(mic) : 0;
        }
        return (float) Math.min(MOST_TRACE, sum / Math.max(1, used()));
    }

    private void tap(SignalTap.Stage stage, ArrayFrame from) {
        Arrays.fill(tapped, 1f);
        Arrays.fill(tapped, first, first + from.axis().bins(), 0f);
        float share = 1f / from.channels();
        for (int c = 0; c < from.channels(); c++) {
            float[] re = from.re()[c];
            float[] im = from.im()[c];
            for (int bin = 0; bin < from.axis().bins(); bin++) {
                tapped[first + bin] += share * (re[bin] * re[bin] + im[bin] * im[bin]);
            }
        }
        tap.spectrum(stage, axis, tapped);
    }

    @Override
    public void processSlow(DopplerFrame doppler) {
        frame.takeSlow(doppler, gains);
        canceller.processSlow(frame);
        ArrayFrame cleaned = canceller.cleaned();
        slowCombiner.process(cleaned.slowRe(), cleaned.slowIm(), cleaned.channels(), true, slowPower);
        for (int bin = 0; bin < slowPower.length; bin++) {
            slowPower[bin] += trace;
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

    @Override
    public int used() {
        int count = 0;
        for (boolean use : used) {
            count += use ? 1 : 0;
        }
        return count;
    }

    /** {@inheritDoc} Mean over the bins in which both bass and people show. */
    @Override
    public double distortionDb() {
        return Decibels.ofPower(1 + meanOfSidebands(canceller.distortion()));
    }

    @Override
    public double residualDb() {
        return Decibels.ofPower(1 + meanOfSidebands(canceller.residual()));
    }

    private double meanOfSidebands(float[] values) {
        double sum = 0;
        for (int bin : sidebands) {
            sum += values[bin];
        }
        return sum / sidebands.length;
    }

    @Override
    public List<MicrophoneState> microphones() {
        return monitor.states();
    }

    @Override
    public void reset() {
        noise.reset();
        monitor.reset();
        several.reset();
        single.reset();
        combiner.reset();
        slowCombiner.reset();
        // No microphone in use: the first frame chooses.
        Arrays.fill(used, false);
    }
}
