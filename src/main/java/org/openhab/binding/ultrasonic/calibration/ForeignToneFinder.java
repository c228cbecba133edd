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
package org.openhab.binding.ultrasonic.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Median;

/** Finds tones in the sound of a room in which nothing is emitted: lines that stand out of their neighbourhood. */
final class ForeignToneFinder {

    private static final double LOWEST_HZ = 15_000;
    private static final double HIGHEST_FRACTION = 0.485;
    private static final int NEIGHBOURHOOD_BINS = 60;
    private static final int APART_BINS = 6;
    /** A mean over a hundred windows and more scatters by less than 1 dB. */
    private static final double STEADY_OVER_NEIGHBOURS_DB = 7;
    /** A single window may exceed the mean of noise by 11 dB. */
    private static final double FLASH_OVER_NEIGHBOURS_DB = 18;
    /** An impulse lifts the neighbours as well. */
    private static final double FLASH_OVER_FLASHES_DB = 10;

    private static final int MOST_TONES = 40;

    private ForeignToneFinder() {}

    /** The tones in a spectrum, strongest first, at most 40. */
    static List<ForeignTone> find(PowerSpectrum spectrum) {
        int from = spectrum.bin(LOWEST_HZ);
        int to = spectrum.bin(HIGHEST_FRACTION * spectrum.sampleRateHz());
        List<ForeignTone> tones = new ArrayList<>();
        for (int bin = from; bin <= to; bin++) {
            double background = neighbours(spectrum, bin, from, to, false);
            double steadyDb = Decibels.ofPower(spectrum.density(bin) / background);
            if (steadyDb >= STEADY_OVER_NEIGHBOURS_DB && isPeak(spectrum, bin, false)) {
                tones.add(tone(spectrum, bin, background, spectrum.density(bin), false));
            } else if (isFlash(spectrum, bin, from, to, background) && isPeak(spectrum, bin, true)) {
                tones.add(tone(spectrum, bin, background, spectrum.peakDensity(bin), true));
            }
        }
        tones.sort(Comparator.comparingDouble(ForeignTone::levelDbfs).reversed());
        return List.copyOf(tones.subList(0, Math.min(MOST_TONES, tones.size())));
    }

    private static boolean isFlash(PowerSpectrum spectrum, int bin, int from, int to, double background) {
        double flash = spectrum.peakDensity(bin);
        return Decibels.ofPower(flash / background) >= FLASH_OVER_NEIGHBOURS_DB
                && Decibels.ofPower(flash / neighbours(spectrum, bin, from, to, true)) >= FLASH_OVER_FLASHES_DB;
    }

    private static ForeignTone tone(
            PowerSpectrum spectrum, int bin, double background, double density, boolean intermittent) {
        // The window's noise bandwidth is two bins.
        double power = density * 2 * spectrum.binHz();
        return new ForeignTone(
                bin * spectrum.binHz(),
                Decibels.ofPower(power),
                Decibels.ofPower(power / (background * EchoBudget.ECHO_BANDWIDTH_HZ)),
                intermittent);
    }

    private static double value(PowerSpectrum spectrum, int bin, boolean flashes) {
        return flashes ? spectrum.peakDensity(bin) : spectrum.density(bin);
    }

    private static boolean isPeak(PowerSpectrum spectrum, int bin, boolean flashes) {
        double here = value(spectrum, bin, flashes);
        for (int k = Math.max(1, bin - APART_BINS); k <= Math.min(spectrum.bins() - 1, bin + APART_BINS); k++) {
            double there = value(spectrum, k, flashes);
            if (there > here || there == here && k < bin) {
                return false;
            }
        }
        return true;
    }

    private static double neighbours(PowerSpectrum spectrum, int bin, int from, int to, boolean flashes) {
        int low = Math.max(from, bin - NEIGHBOURHOOD_BINS);
        int high = Math.min(to, bin + NEIGHBOURHOOD_BINS);
        float[] values = new float[high - low + 1];
        for (int k = low; k <= high; k++) {
            values[k - low] = (float) Math.max(value(spectrum, k, flashes), Float.MIN_NORMAL);
        }
        return Median.of(values, values.length);
    }
}
