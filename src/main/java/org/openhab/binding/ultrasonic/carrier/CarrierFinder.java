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
package org.openhab.binding.ultrasonic.carrier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Median;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * Finds emitted tones in a fifth of a second of sound.
 *
 * <p>A tone is a narrow line that stands out of its neighbourhood, is there in every segment with about the same level,
 * and whose phase advances evenly from segment to segment; cymbals, keys and noise fail the last two. The coarse
 * frequency comes from a parabola through the logarithm of the window's main lobe, the fine one from the slope of the
 * phase (S. A. Tretter, "Estimating the frequency of a noisy sinusoid by linear regression", IEEE Trans. IT 31, 1985).
 */
public final class CarrierFinder {

    /** How much sound a search needs. */
    public static final double SEARCH_SECONDS = 0.2;

    private static final int SEGMENT = 4096;
    private static final int SEGMENT_HOP = 1024;
    /** Half the width of the main lobe of the Blackman-Harris window. */
    private static final int LOBE_BINS = 5;

    private static final int NEIGHBOURHOOD_BINS = 50;
    private static final double LEAST_SNR_DB = 15;
    /** A tone weaker than this below the strongest is taken for somebody else's. */
    private static final double WEAKER_DB = 20;

    /** Lines this far below the greatest bin, offset and hum included, are rounding errors. */
    private static final float ROUNDING_POWER = 1e-12f;

    private static final double LEAST_STEADINESS_DB = -6;
    private static final double MOST_PHASE_ERROR_RADIANS = 0.5;
    /** Two carriers need room for their Doppler bands. */
    private static final double LEAST_SPACING_HZ = 2 * BasebandPlan.PASS_BAND_HZ;

    private static final int MOST_TONES = 4;
    private static final double FIXED_TOLERANCE_HZ = 40;

    private final int sampleRateHz;
    private final FloatFFT_1D fft = new FloatFFT_1D(SEGMENT);
    private final double[] window = Windows.blackmanHarris(SEGMENT);
    private final double windowSum;

    /**
     * @param sampleRateHz rate of the samples to search
     * @throws IllegalArgumentException if the rate cannot carry a tone, see {@link BasebandPlan#of}
     */
    public CarrierFinder(int sampleRateHz) {
        BasebandPlan.of(sampleRateHz);
        this.sampleRateHz = sampleRateHz;
        double sum = 0;
        for (double value : window) {
            sum += value;
        }
        this.windowSum = sum;
    }

    /** How many samples per microphone a search looks at. */
    public int searchSamples() {
        return Math.max(SEGMENT + 3 * SEGMENT_HOP, (int) Math.round(SEARCH_SECONDS * sampleRateHz));
    }

    /**
     * All emitted tones, strongest first: at most four, at most 20 dB weaker than the strongest.
     *
     * @param samples {@code float[microphone][>= length]}, finite values
     * @param length samples per microphone, at least {@link #searchSamples()}
     */
    public List<CarrierTone> findAll(float[][] samples, int length) {
        Segments segments = new Segments(samples, length);
        int from = (int) Math.ceil(BasebandPlan.LOWEST_CARRIER_HZ * SEGMENT / sampleRateHz);
        int to = (int) Math.floor(BasebandPlan.HIGHEST_CARRIER_FRACTION * SEGMENT);
        List<CarrierTone> candidates = new ArrayList<>();
        for (int bin = from; bin <= to; bin++) {
            if (segments.isPeak(bin)) {
                segments.tone(bin).ifPresent(candidates::add);
            }
        }
        candidates.sort(Comparator.comparingDouble(CarrierTone::levelDbfs).reversed());
        List<CarrierTone> tones = new ArrayList<>();
        for (CarrierTone candidate : candidates) {
            boolean apart = tones.stream()
                    .allMatch(tone -> Math.abs(tone.frequencyHz() - candidate.frequencyHz()) >= LEAST_SPACING_HZ);
            boolean strong =
                    tones.isEmpty() || candidate.levelDbfs() >= tones.get(0).levelDbfs() - WEAKER_DB;
            if (apart && strong && tones.size() < MOST_TONES) {
                tones.add(candidate);
            }
        }
        return tones;
    }

    /**
     * The tone near a known frequency, within 40 Hz (sound cards differ by up to 100 ppm each).
     *
     * @param samples {@code float[microphone][>= length]}, finite values
     * @param length samples per microphone, at least {@link #searchSamples()}
     * @param frequencyHz where the tone should be
     */
    public Optional<CarrierTone> findNear(float[][] samples, int length, double frequencyHz) {
        Segments segments = new Segments(samples, length);
        int reach = (int) Math.ceil(FIXED_TOLERANCE_HZ * SEGMENT / sampleRateHz);
        int centre = (int) Math.round(frequencyHz * SEGMENT / sampleRateHz);
        int best = centre;
        for (int bin = centre - reach; bin <= centre + reach; bin++) {
            if (bin > 1 && bin < SEGMENT / 2 - 1 && segments.power[bin] > segments.power[best]) {
                best = bin;
            }
        }
        // The flank of a line further out may be the highest bin within reach.
        return segments.tone(best).filter(tone -> Math.abs(tone.frequencyHz() - frequencyHz) <= FIXED_TOLERANCE_HZ);
    }

    /**
     * The line that stands out most in the band of carriers, whether it is a tone or not: what to name when there is no
     * tone. Its frequency is that of the nearest bin.
     *
     * @param samples {@code float[microphone][>= length]}, finite values
     * @param length samples per microphone, at least {@link #searchSamples()}
     * @return empty if there is only silence
     */
    public Optional<CarrierTone> strongestLine(float[][] samples, int length) {
        Segments segments = new Segments(samples, length);
        int from = (int) Math.ceil(BasebandPlan.LOWEST_CARRIER_HZ * SEGMENT / sampleRateHz);
        int to = (int) Math.floor(BasebandPlan.HIGHEST_CARRIER_FRACTION * SEGMENT);
        int best = from;
        for (int bin = from; bin <= to; bin++) {
            best = segments.power[bin] > segments.power[best] ? bin : best;
        }
        double power = segments.power[best];
        return power == 0
                ? Optional.empty()
                : Optional.of(new CarrierTone(
                        (double) best * sampleRateHz / SEGMENT,
                        Decibels.ofPower(power),
                        Decibels.ofPower(power / segments.neighbourhood(best))));
    }

    /** Short spectra of a stretch of sound. */
    private final class Segments {
        final int count;
        final int loudest;
        /** Power of the greatest bin. */
        float greatest;
        /** Power per bin, mean over segments and microphones. */
        final float[] power = new float[SEGMENT / 2];
        /** Spectra of the microphones: {@code [microphone][segment][SEGMENT]}, JTransforms' packed form. */
        final float[][][] spectra;

        Segments(float[][] samples, int length) {
            if (length < searchSamples()) {
                throw new IllegalArgumentException(
                        "a search needs " + searchSamples() + " samples per microphone, got " + length);
            }
            count = 1 + (length - SEGMENT) / SEGMENT_HOP;
            spectra = new float[samples.length][count][];
            double[] total = new double[samples.length];
            for (int mic = 0; mic < samples.length; mic++) {
                for (int segment = 0; segment < count; segment++) {
                    spectra[mic][segment] = transform(samples[mic], segment * SEGMENT_HOP);
                    total[mic] += accumulate(spectra[mic][segment], samples.length);
                }
            }
            int best = 0;
            for (int mic = 1; mic < total.length; mic++) {
                if (total[mic] > total[best]) {
                    best = mic;
                }
            }
            loudest = best;
            for (int bin = 1; bin < SEGMENT / 2; bin++) {
                greatest = Math.max(greatest, power[bin]);
            }
        }

        private float[] transform(float[] samples, int from) {
            float[] data = new float[SEGMENT];
            for (int i = 0; i < SEGMENT; i++) {
                data[i] = (float) (window[i] * samples[from + i] * 2 / windowSum);
            }
            fft.realForward(data);
            return data;
        }

        /** Adds a spectrum to the mean; returns its power in the band where carriers live. */
        private double accumulate(float[] spectrum, int microphones) {
            double inBand = 0;
            double lowestBin = BasebandPlan.LOWEST_CARRIER_HZ * SEGMENT / sampleRateHz;
            for (int bin = 1; bin < SEGMENT / 2; bin++) {
                float re = spectrum[2 * bin];
                float im = spectrum[2 * bin + 1];
                float now = re * re + im * im;
                power[bin] += now / (count * microphones);
                if (bin >= lowestBin) {
                    inBand += now;
                }
            }
            return inBand;
        }

        boolean isPeak(int bin) {
            for (int k = Math.max(1, bin - LOBE_BINS); k <= Math.min(SEGMENT / 2 - 1, bin + LOBE_BINS); k++) {
                if (power[k] > power[bin] || (power[k] == power[bin] && k < bin)) {
                    return false;
                }
            }
            return power[bin] > 0;
        }

        Optional<CarrierTone> tone(int bin) {
            double snrDb = Decibels.ofPower(power[bin] / neighbourhood(bin));
            boolean rounding = power[bin] <= ROUNDING_POWER * greatest;
            if (!(snrDb >= LEAST_SNR_DB) || rounding || bin < 2 || bin > SEGMENT / 2 - 2) {
                return Optional.empty();
            }
            int mic = strongest(bin);
            double mean = 0;
            double least = Double.MAX_VALUE;
            for (float[] spectrum : spectra[mic]) {
                double now = Math.hypot(spectrum[2 * bin], spectrum[2 * bin + 1]);
                mean += now / count;
                least = Math.min(least, now);
            }
            if (Decibels.ofAmplitude(least / mean) < LEAST_STEADINESS_DB) {
                return Optional.empty();
            }
            double below = logPower(bin - 1);
            double at = logPower(bin);
            double above = logPower(bin + 1);
            double curvature = below - 2 * at + above;
            double offsetBins = curvature < 0 ? 0.5 * (below - above) / curvature : 0;
            double coarseHz = (bin + Math.max(-1, Math.min(1, offsetBins))) * sampleRateHz / SEGMENT;
            double binAmplitude = mean;
            return refine(mic, bin, coarseHz).map(hz -> new CarrierTone(hz, levelDbfs(bin, hz, binAmplitude), snrDb));
        }

        private double logPower(int bin) {
            return Math.log(Math.max(power[bin], Float.MIN_NORMAL));
        }

        private int strongest(int bin) {
            int best = loudest;
            for (int mic = 0; mic < spectra.length; mic++) {
                if (meanPower(mic, bin) > meanPower(best, bin)) {
                    best = mic;
                }
            }
            return best;
        }

        private double meanPower(int mic, int bin) {
            double sum = 0;
            for (float[] spectrum : spectra[mic]) {
                sum += spectrum[2 * bin] * spectrum[2 * bin] + spectrum[2 * bin + 1] * spectrum[2 * bin + 1];
            }
            return sum;
        }

        private double neighbourhood(int bin) {
            float[] around = new float[2 * NEIGHBOURHOOD_BINS];
            int n = 0;
            for (int k = LOBE_BINS + 1; k <= NEIGHBOURHOOD_BINS; k++) {
                if (bin - k > 0) {
                    around[n++] = power[bin - k];
                }
                if (bin + k < SEGMENT / 2) {
                    around[n++] = power[bin + k];
                }
            }
            return Math.max(Median.of(around, n), Float.MIN_NORMAL);
        }

        /** Regression of the phase over the segments; empty if the phase does not advance evenly. */
        private Optional<Double> refine(int mic, int bin, double coarseHz) {
            double advance = 2 * Math.PI * coarseHz * SEGMENT_HOP / sampleRateHz;
            double[] error = new double[count];
            double previous = 0;
            for (int s = 0; s < count; s++) {
                float[] spectrum = spectra[mic][s];
                double phase = Math.atan2(spectrum[2 * bin + 1], spectrum[2 * bin]) - advance * s;
                error[s] = previous + Math.IEEEremainder(phase - previous, 2 * Math.PI);
                previous = error[s];
            }
            double centre = (count - 1) / 2.0;
            double slopeSum = 0;
            double squares = 0;
            double mean = 0;
            for (int s = 0; s < count; s++) {
                slopeSum += (s - centre) * error[s];
                squares += (s - centre) * (s - centre);
                mean += error[s] / count;
            }
            double slope = slopeSum / squares;
            double residual = 0;
            for (int s = 0; s < count; s++) {
                double off = error[s] - mean - slope * (s - centre);
                residual += off * off / count;
            }
            if (Math.sqrt(residual) > MOST_PHASE_ERROR_RADIANS) {
                return Optional.empty();
            }
            return Optional.of(coarseHz + slope * sampleRateHz / (2 * Math.PI * SEGMENT_HOP));
        }

        /** Level of the tone, freed of the window's scalloping. */
        private double levelDbfs(int bin, double frequencyHz, double binAmplitude) {
            double offset = frequencyHz * SEGMENT / sampleRateHz - bin;
            double re = 0;
            double im = 0;
            for (int i = 0; i < SEGMENT; i++) {
                double angle = 2 * Math.PI * offset * i / SEGMENT;
                re += window[i] * Math.cos(angle);
                im += window[i] * Math.sin(angle);
            }
            return Decibels.ofAmplitude(binAmplitude * windowSum / Math.hypot(re, im));
        }
    }
}
