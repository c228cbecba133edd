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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * The browser's SoundWave, doppler.js (D. Rapp, 2015; its example page reacts from more than 4 bins on).
 *
 * <p>It reads the Web Audio API's AnalyserNode: 2048 samples under a Blackman window, amplitudes smoothed in time
 * (constant 0.5, per frame, here a hop), in decibels from -100 to -30 dB of full scale as bytes 0..255. On each side it
 * counts bins outwards from the carrier, the first one that fails included, at most 33, while the bin's byte over the
 * carrier's byte is above 0.001. Any byte but 0 passes, so what it measures is where the spectrum sinks below -100 dB
 * of full scale: it depends on the recording's gain, as the original does.
 */
public final class DopplerJsClassifier extends BaselineClassifier {

    private static final double WINDOW_SECONDS = 2048 / 44_100.0;
    private static final int FARTHEST_BINS = 33;
    private static final double SMOOTHING = 0.5;
    private static final double LEAST_DB = -100;
    private static final double MOST_DB = -30;
    private static final int LARGEST_BYTE = 255;
    private static final double STOP_RATIO = 0.001;
    private static final int LEAST_MOTION_BINS = 5;

    private final CarrierSpectrum spectrum;
    private final double[] smoothed = new double[2 * FARTHEST_BINS + 1];
    private final BandwidthScores scores = new BandwidthScores(LEAST_MOTION_BINS);

    /** @param hopSeconds time between frames */
    public DopplerJsClassifier(double hopSeconds) {
        this.spectrum = new CarrierSpectrum(WINDOW_SECONDS, Windows::blackman, hopSeconds);
    }

    @Override
    MotionScores judge(DopplerFrame doppler) {
        if (!spectrum.process(doppler)) {
            return MotionScores.NOTHING;
        }
        for (int index = 0; index < smoothed.length; index++) {
            smoothed[index] = SMOOTHING * smoothed[index] + (1 - SMOOTHING) * spectrum.amplitude(index - FARTHEST_BINS);
        }
        return scores.of(Math.max(extentBins(1), extentBins(-1)), spectrum.spacingHz(), doppler);
    }

    private int extentBins(int side) {
        int carrier = byteAt(0);
        int bins = 1;
        while (bins < FARTHEST_BINS && byteAt(side * bins) > STOP_RATIO * carrier) {
            bins++;
        }
        return bins;
    }

    private int byteAt(int bins) {
        double decibels = Decibels.ofAmplitude(smoothed[FARTHEST_BINS + bins]);
        double scaled = Math.floor(LARGEST_BYTE * (decibels - LEAST_DB) / (MOST_DB - LEAST_DB));
        return (int) Math.max(0, Math.min(LARGEST_BYTE, scaled));
    }

    @Override
    public void reset() {
        spectrum.reset();
        Arrays.fill(smoothed, 0);
    }
}
