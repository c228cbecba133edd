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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A place that makes noise: hiss of air, keys, claps, sibilants. White Gaussian noise times a loudness over time, then
 * the spectrum, spreading 1/r, absorption and the delay to each microphone, so that what the microphones hear of it is
 * related as sound from one direction is. Reflections by walls are not followed. Noise in different bands is
 * independent. A place that moves is heard from points 0.25 s apart, faded over into each other.
 *
 * <p>Pure in time; remembers filters that it has designed, which does not change what it gives.
 */
public final class AirborneNoise implements AdditiveSource {

    private static final double KEYFRAME_SECONDS = 0.25;

    private final String name;
    private final Trajectory place;
    private final GainTable spectrum;
    private final TimeFunction loudness;
    private final long seed;
    private final AtomicReference<NoiseFilters> remembered = new AtomicReference<>();

    /**
     * A noise.
     *
     * @param name for labels
     * @param place where it is, m
     * @param spectrum level density at 1 m, dB SPL (re 20 uPa) in 1 Hz, over frequency
     * @param loudness amplitude factor over time, 0 silent to 1
     * @param seed of the noise
     */
    public AirborneNoise(String name, Trajectory place, GainTable spectrum, TimeFunction loudness, long seed) {
        this.name = name;
        this.place = place;
        this.spectrum = spectrum;
        this.loudness = loudness;
        this.seed = seed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void addEnvelope(Band band, Listening listening, long firstSample, int length, float[][] re, float[][] im) {
        if (place.fixed()) {
            add(filters(band, listening), 0, 0, firstSample, length, re, im);
            return;
        }
        long keyframe = Math.max(1, Math.round(KEYFRAME_SECONDS * band.rateHz()));
        long first = Math.floorDiv(firstSample, keyframe);
        long last = Math.floorDiv(firstSample + length - 1, keyframe);
        for (long frame = first; frame <= last + 1; frame++) {
            Vector3 at = place.at(frame * keyframe / band.rateHz());
            add(
                    new NoiseFilters(band, listening, at, spectrum),
                    frame * keyframe,
                    keyframe,
                    firstSample,
                    length,
                    re,
                    im);
        }
    }

    private NoiseFilters filters(Band band, Listening listening) {
        NoiseFilters known = remembered.get();
        if (known == null || !known.fits(band, listening)) {
            known = new NoiseFilters(band, listening, place.at(0), spectrum);
            remembered.set(known);
        }
        return known;
    }

    /** Adds the noise through filters; fades with a triangle around a sample unless its half width is 0. */
    private void add(
            NoiseFilters filters,
            long fadeCenter,
            long fadeHalf,
            long firstSample,
            int length,
            float[][] re,
            float[][] im) {
        int least = Arrays.stream(filters.firstDelay).min().orElse(0);
        int most = Arrays.stream(filters.firstDelay).max().orElse(0);
        long from = firstSample - most - NoiseFilters.TAPS + 1;
        int span = (int) (firstSample + length - least - from);
        float[] noiseRe = new float[span];
        float[] noiseIm = new float[span];
        double rate = filters.band.rateHz();
        long bandSeed = SeededNoise.derive(seed, Math.round(filters.band.centerHz()));
        boolean silent = true;
        for (int n = 0; n < span; n++) {
            double gain = Math.sqrt(0.5) * loudness.at((from + n) / rate);
            if (gain != 0) {
                noiseRe[n] = (float) (gain * SeededNoise.quickGaussian(bandSeed, 2 * (from + n)));
                noiseIm[n] = (float) (gain * SeededNoise.quickGaussian(bandSeed, 2 * (from + n) + 1));
                silent = false;
            }
        }
        if (silent) {
            return;
        }
        for (int mic = 0; mic < filters.firstDelay.length; mic++) {
            float[] tapsRe = filters.re[mic];
            float[] tapsIm = filters.im[mic];
            int newest = (int) (firstSample - filters.firstDelay[mic] - from);
            for (int n = 0; n < length; n++) {
                float fade =
                        fadeHalf == 0 ? 1 : Math.max(0, 1 - (float) Math.abs(firstSample + n - fadeCenter) / fadeHalf);
                if (fade == 0) {
                    continue;
                }
                float sumRe = 0;
                float sumIm = 0;
                for (int tap = 0; tap < NoiseFilters.TAPS; tap++) {
                    int at = newest + n - tap;
                    sumRe += tapsRe[tap] * noiseRe[at] - tapsIm[tap] * noiseIm[at];
                    sumIm += tapsRe[tap] * noiseIm[at] + tapsIm[tap] * noiseRe[at];
                }
                re[mic][n] += fade * sumRe;
                im[mic][n] += fade * sumIm;
            }
        }
    }
}
