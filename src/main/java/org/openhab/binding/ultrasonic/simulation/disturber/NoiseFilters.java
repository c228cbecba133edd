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

import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * What turns white noise at a place into what each microphone hears of it within a band: its spectrum, spreading,
 * absorption and the delay of the way, as one complex filter a microphone (frequency sampling, Hann window). Immutable.
 */
final class NoiseFilters {

    static final int TAPS = 32;

    private static final double NEAREST_METERS = 0.1;

    final AdditiveSource.Band band;
    final AdditiveSource.Listening listening;
    final int[] firstDelay;
    final float[][] re;
    final float[][] im;

    /**
     * Designs the filters.
     *
     * @param band in which
     * @param listening by whom
     * @param place of the source, m
     * @param spectrum level density at 1 m over frequency, dB SPL in 1 Hz
     */
    NoiseFilters(AdditiveSource.Band band, AdditiveSource.Listening listening, Vector3 place, GainTable spectrum) {
        this.band = band;
        this.listening = listening;
        List<Vector3> microphones = listening.microphones();
        int count = microphones.size();
        firstDelay = new int[count];
        re = new float[count][TAPS];
        im = new float[count][TAPS];
        double speed = listening.air().speedOfSoundMetersPerSecond();
        double[] amplitudes = new double[TAPS];
        for (int mic = 0; mic < count; mic++) {
            double distance = Math.max(NEAREST_METERS, microphones.get(mic).distanceTo(place));
            for (int bin = 0; bin < TAPS; bin++) {
                amplitudes[bin] = amplitude(frequency(bin), distance, spectrum);
            }
            design(mic, distance / speed, amplitudes);
        }
    }

    private double frequency(int bin) {
        return band.centerHz() + ((bin + 0.5) / TAPS - 0.5) * band.rateHz();
    }

    private double amplitude(double frequencyHz, double distance, GainTable spectrum) {
        if (frequencyHz <= 0) {
            return 0;
        }
        double absorption = listening.air().absorptionDbPerMeter(frequencyHz) * distance;
        // Real noise of mean square S in 1 Hz has an envelope of mean square 2 S in 1 Hz.
        return Math.sqrt(2 * SoundLevel.meanSquare(spectrum.db(frequencyHz)) * band.rateHz())
                * Decibels.toAmplitude(-absorption)
                / distance;
    }

    private void design(int mic, double delaySeconds, double[] amplitudes) {
        double delay = delaySeconds * band.rateHz();
        firstDelay[mic] = (int) Math.rint(delay) - TAPS / 2;
        double carrier = -2 * Math.PI * Math.IEEEremainder(band.centerHz() * delaySeconds, 1);
        for (int tap = 0; tap < TAPS; tap++) {
            double lag = firstDelay[mic] + tap - delay;
            double window = 0.5 + 0.5 * Math.cos(2 * Math.PI * lag / (TAPS + 1));
            double sumRe = 0;
            double sumIm = 0;
            for (int bin = 0; bin < TAPS; bin++) {
                double phase = 2 * Math.PI * ((bin + 0.5) / TAPS - 0.5) * lag + carrier;
                sumRe += amplitudes[bin] * Math.cos(phase);
                sumIm += amplitudes[bin] * Math.sin(phase);
            }
            re[mic][tap] = (float) (window * sumRe / TAPS);
            im[mic][tap] = (float) (window * sumIm / TAPS);
        }
    }

    boolean fits(AdditiveSource.Band wantedBand, AdditiveSource.Listening wantedListening) {
        return band.equals(wantedBand) && listening.equals(wantedListening);
    }
}
