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
 * Whether the response's changes hang together from one sample to the next (S. Lyu, C. Wu, "ASE: practical acoustic
 * speed estimation beyond Doppler via sound diffusion field", ACM IMWUT 9, 2025).
 *
 * <p>The room's response at the carrier is sampled every 256 samples at 48 kHz; the motion statistic is the lag-1
 * autocorrelation of its deviation from the mean, over 1 s: near 0 for noise, near 1 for movement. Two things differ of
 * necessity: one tone is one subcarrier, and the correlation is complex, of which the magnitude is taken, since a
 * mover's Doppler shift turns its phase (the real part would be 0 at 47 Hz and negative beyond). The statistic's
 * threshold is not published; in white noise of N samples it exceeds s with probability exp(-N s^2), and the threshold
 * is where that is one in a million. It tells nothing of speed: minor motion only.
 */
public final class LagOneClassifier extends BaselineClassifier {

    private static final double SAMPLE_SECONDS = 256 / 48_000.0;
    private static final double HISTORY_SECONDS = 1;
    private static final double FALSE_ALARM_PROBABILITY = 1e-6;
    private static final double SLOPE = 0.1;

    private final ResponseSampler sampler;
    private final SlidingHistory responseRe;
    private final SlidingHistory responseIm;
    private final LogisticScore score;

    /** @param hopSeconds time between frames */
    public LagOneClassifier(double hopSeconds) {
        this.sampler = new ResponseSampler(SAMPLE_SECONDS, hopSeconds);
        int samples = (int) Math.round(HISTORY_SECONDS / SAMPLE_SECONDS);
        this.responseRe = new SlidingHistory(samples);
        this.responseIm = new SlidingHistory(samples);
        this.score = new LogisticScore(Math.sqrt(-Math.log(FALSE_ALARM_PROBABILITY) / samples), SLOPE);
    }

    @Override
    MotionScores judge(DopplerFrame doppler) {
        int completed = sampler.process(doppler);
        for (int sample = 0; sample < completed; sample++) {
            responseRe.add(sampler.re(sample));
            responseIm.add(sampler.im(sample));
        }
        if (responseRe.count() < responseRe.capacity()) {
            return MotionScores.NOTHING;
        }
        return new MotionScores(0, score.of(lagOne()), 0);
    }

    private double lagOne() {
        double meanRe = responseRe.mean();
        double meanIm = responseIm.mean();
        double beforeRe = 0;
        double beforeIm = 0;
        double crossRe = 0;
        double crossIm = 0;
        double energy = 0;
        for (int index = 0; index < responseRe.count(); index++) {
            double re = responseRe.get(index) - meanRe;
            double im = responseIm.get(index) - meanIm;
            crossRe += re * beforeRe + im * beforeIm;
            crossIm += im * beforeRe - re * beforeIm;
            energy += re * re + im * im;
            beforeRe = re;
            beforeIm = im;
        }
        return energy > 0 ? Math.hypot(crossRe, crossIm) / energy : 0;
    }

    @Override
    public void reset() {
        sampler.reset();
        responseRe.clear();
        responseIm.clear();
    }
}
