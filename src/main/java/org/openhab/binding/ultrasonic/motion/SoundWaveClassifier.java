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
package org.openhab.binding.ultrasonic.motion;

import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * How far the carrier's peak is widened (S. Gupta, D. Morris, S. Patel, D. Tan, "SoundWave: using the Doppler effect to
 * sense gestures", CHI 2012).
 *
 * <p>Spectra of 2048 Hamming-weighted samples at 44.1 kHz. The first scan walks out from the carrier's bin, at most 33
 * bins, while the amplitude is above 10 % of the carrier's. The second scan looks beyond the stop for a separate peak
 * of at least 30 % of the carrier's energy and, if there is one, walks on from it down to 10 % of that peak. The
 * feature is the larger extent of the two sides. A still tone has 1 bin, its own main lobe; the paper names no least
 * extent, so any widening, 2 bins or more, counts as motion.
 */
public final class SoundWaveClassifier extends BaselineClassifier {

    private static final double WINDOW_SECONDS = 2048 / 44_100.0;
    private static final int FARTHEST_BINS = 33;
    private static final double STOP_RATIO = 0.1;
    private static final double SECOND_PEAK_ENERGY_RATIO = 0.3;
    private static final int LEAST_MOTION_BINS = 2;

    private final CarrierSpectrum spectrum;
    private final BandwidthScores scores = new BandwidthScores(LEAST_MOTION_BINS);

    /** @param hopSeconds time between frames */
    public SoundWaveClassifier(double hopSeconds) {
        this.spectrum = new CarrierSpectrum(WINDOW_SECONDS, Windows::hamming, hopSeconds);
    }

    @Override
    MotionScores judge(DopplerFrame doppler) {
        if (!spectrum.process(doppler)) {
            return MotionScores.NOTHING;
        }
        return scores.of(Math.max(extentBins(1), extentBins(-1)), spectrum.spacingHz(), doppler);
    }

    private int extentBins(int side) {
        double carrier = spectrum.amplitude(0);
        int first = walk(side, 0, STOP_RATIO * carrier);
        int peak = first + 1;
        for (int bins = first + 2; bins <= FARTHEST_BINS; bins++) {
            if (spectrum.amplitude(side * bins) > spectrum.amplitude(side * peak)) {
                peak = bins;
            }
        }
        double height = spectrum.amplitude(side * peak);
        boolean separate = peak <= FARTHEST_BINS && height * height >= SECOND_PEAK_ENERGY_RATIO * carrier * carrier;
        return separate ? walk(side, peak, STOP_RATIO * height) : first;
    }

    /** The last bin, going outwards, before the amplitude is no longer above a limit. */
    private int walk(int side, int from, double limit) {
        int bins = from;
        while (bins < FARTHEST_BINS && spectrum.amplitude(side * (bins + 1)) > limit) {
            bins++;
        }
        return bins;
    }

    @Override
    public void reset() {
        spectrum.reset();
    }
}
