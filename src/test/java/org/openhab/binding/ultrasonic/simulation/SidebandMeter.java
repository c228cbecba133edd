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
package org.openhab.binding.ultrasonic.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * The measure in which the real recordings' table is given: mean power of the bins of a 4096-sample Hann spectrum 40 to
 * 500 Hz from the carrier, on both sides, re the carrier's bin.
 */
public final class SidebandMeter {

    private static final int WINDOW = 4096;

    private SidebandMeter() {}

    /**
     * One window's figures.
     *
     * @param timeSeconds of the window's middle
     * @param sidebandDb mean of the bins re the carrier, dB
     * @param carrierDb the carrier's amplitude by its power within 3 bins, dB
     */
    public record Reading(double timeSeconds, double sidebandDb, double carrierDb) {}

    /** Reads a recording every 1024 samples. */
    public static List<Reading> read(float[] samples, int rateHz, double carrierHz) {
        List<Reading> readings = new ArrayList<>();
        DoubleFFT_1D transform = new DoubleFFT_1D(WINDOW);
        double[] spectrum = new double[WINDOW];
        for (int at = 0; at + WINDOW <= samples.length; at += WINDOW / 4) {
            for (int n = 0; n < WINDOW; n++) {
                spectrum[n] = samples[at + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / WINDOW));
            }
            transform.realForward(spectrum);
            readings.add(reading(spectrum, (at + WINDOW / 2.0) / rateHz, (double) rateHz / WINDOW, carrierHz));
        }
        return readings;
    }

    private static Reading reading(double[] spectrum, double timeSeconds, double binHz, double carrierHz) {
        double peak = 0;
        double carrier = 0;
        double sidebands = 0;
        int bins = 0;
        for (int bin = 1; bin < spectrum.length / 2; bin++) {
            double offsetHz = Math.abs(bin * binHz - carrierHz);
            double power = spectrum[2 * bin] * spectrum[2 * bin] + spectrum[2 * bin + 1] * spectrum[2 * bin + 1];
            if (offsetHz < 3 * binHz) {
                peak = Math.max(peak, power);
                carrier += power;
            }
            if (offsetHz >= 40 && offsetHz <= 500) {
                sidebands += power;
                bins++;
            }
        }
        return new Reading(timeSeconds, Decibels.ofPower(sidebands / bins / peak), Decibels.ofPower(carrier));
    }
}
