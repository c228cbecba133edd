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

/**
 * How much the tone's power fluctuates (S. P. Tarzia, R. P. Dick, P. A. Dinda, G. Memik, "Sonar-based measurement of
 * user presence and attention", UbiComp 2009; program SonarPM).
 *
 * <p>Power at the tone in windows of 0.1 s, each the mean of ten Goertzel filters of 10 ms (Bartlett's method); the
 * feature is the mean absolute difference of successive windows over their mean, of the last 10 s, or of what there is
 * of them but at least half a second, which is as long as one reading of the later version. The program finds its
 * threshold on each host: half of what it reads while its user is active. Fixed here, by that rule, for the least
 * activity seen in recordings: while somebody walks, the carrier's level wanders by 0.4 dB or more, about once a
 * second, so that its power changes by 2 % from window to window; half of it is 1 %. It says nothing of speed: minor
 * motion only.
 */
public final class SonarPmClassifier extends BaselineClassifier {

    private static final double FILTER_SECONDS = 0.01;
    private static final int FILTERS_PER_WINDOW = 10;
    private static final int HISTORY_WINDOWS = 100;
    private static final int LEAST_WINDOWS = 5;
    private static final double THRESHOLD = 0.01;
    private static final double SLOPE_NEPER = 0.35;

    private final ResponseSampler sampler;
    private final SlidingHistory powers = new SlidingHistory(HISTORY_WINDOWS);
    private final LogisticScore score = new LogisticScore(Math.log(THRESHOLD), SLOPE_NEPER);
    private double powerSum;
    private int filters;

    /** @param hopSeconds time between frames */
    public SonarPmClassifier(double hopSeconds) {
        this.sampler = new ResponseSampler(FILTER_SECONDS, hopSeconds);
    }

    @Override
    MotionScores judge(DopplerFrame doppler) {
        int completed = sampler.process(doppler);
        for (int filter = 0; filter < completed; filter++) {
            double re = sampler.re(filter);
            double im = sampler.im(filter);
            powerSum += re * re + im * im;
            if (++filters == FILTERS_PER_WINDOW) {
                powers.add(powerSum / FILTERS_PER_WINDOW);
                powerSum = 0;
                filters = 0;
            }
        }
        if (powers.count() < LEAST_WINDOWS) {
            return MotionScores.NOTHING;
        }
        return new MotionScores(0, score.of(Math.log(relativeChange())), 0);
    }

    private double relativeChange() {
        double change = 0;
        for (int index = 1; index < powers.count(); index++) {
            change += Math.abs(powers.get(index) - powers.get(index - 1));
        }
        // The original divides by the number of windows, not of differences.
        double mean = powers.mean();
        return mean > 0 ? change / powers.count() / mean : 0;
    }

    @Override
    public void reset() {
        sampler.reset();
        powers.clear();
        powerSum = 0;
        filters = 0;
    }
}
