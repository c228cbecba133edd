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
import org.openhab.binding.ultrasonic.math.Median;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * The activity A(t) of laptop gesture programs (such as AirSwipe, 2026): the energy beside the carrier.
 *
 * <p>Spectra of 2048 Hann-weighted samples at 48 kHz; A is the sum of squared amplitudes of all bins within 500 Hz of
 * the carrier but for the carrier's own and the two beside it on each side. The feature is the largest A less the
 * median, of the last 200 frames of 10.7 ms. The program's threshold is the larger of a fixed number, which is in the
 * units of its host's gain and cannot be taken over, and of twice the 75th percentile of that history. Motion here is a
 * largest A beyond twice the median, that is a feature larger than the median: with the percentile, movement that lasts
 * half a second would lift the threshold above itself. The price are alarms in pure noise, some tens an hour. Energy
 * tells nothing of speed: minor motion only.
 */
public final class SidebandClassifier extends BaselineClassifier {

    private static final double WINDOW_SECONDS = 2048 / 48_000.0;
    private static final double BAND_HZ = 500;
    private static final int CARRIER_BINS = 2;
    private static final double HISTORY_SECONDS = 200 * 512 / 48_000.0;
    private static final double THRESHOLD = 1;
    private static final double SLOPE_NEPER = 0.35;

    private final CarrierSpectrum spectrum;
    private final int bandBins;
    private final SlidingHistory activities;
    private final float[] sorted;
    private final LogisticScore score = new LogisticScore(Math.log(THRESHOLD), SLOPE_NEPER);

    /** @param hopSeconds time between frames */
    public SidebandClassifier(double hopSeconds) {
        this.spectrum = new CarrierSpectrum(WINDOW_SECONDS, Windows::hann, hopSeconds);
        this.bandBins = (int) (BAND_HZ / spectrum.spacingHz());
        this.activities = new SlidingHistory((int) Math.round(HISTORY_SECONDS / hopSeconds));
        this.sorted = new float[activities.capacity()];
    }

    @Override
    MotionScores judge(DopplerFrame doppler) {
        if (!spectrum.process(doppler)) {
            return MotionScores.NOTHING;
        }
        double activity = 0;
        for (int bins = CARRIER_BINS + 1; bins <= bandBins; bins++) {
            double above = spectrum.amplitude(bins);
            double below = spectrum.amplitude(-bins);
            activity += above * above + below * below;
        }
        activities.add(activity);
        return new MotionScores(0, score.of(Math.log(excessOverMedian())), 0);
    }

    private double excessOverMedian() {
        double largest = 0;
        for (int index = 0; index < activities.count(); index++) {
            sorted[index] = (float) activities.get(index);
            largest = Math.max(largest, sorted[index]);
        }
        double median = Median.of(sorted, activities.count());
        return median > 0 ? (largest - median) / median : 0;
    }

    @Override
    public void reset() {
        spectrum.reset();
        activities.clear();
    }
}
