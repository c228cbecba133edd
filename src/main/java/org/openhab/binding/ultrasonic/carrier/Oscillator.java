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

/**
 * Numerically controlled oscillator: phasors e^(-j 2 pi phase) whose phase runs on without a step when the frequency
 * changes.
 *
 * <p>The phase is kept in cycles, modulo 1, in double precision; phasors within a hop come from a recurrence that is
 * anchored anew each hop, so neither drifts.
 */
final class Oscillator {

    private final double sampleRateHz;
    private double phaseCycles;

    Oscillator(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /**
     * Fills the next phasors.
     *
     * @param frequencyHz frequency during this stretch
     * @param re receives the real parts
     * @param im receives the imaginary parts
     * @param length how many
     */
    void next(double frequencyHz, float[] re, float[] im, int length) {
        double step = -2 * Math.PI * frequencyHz / sampleRateHz;
        double stepRe = Math.cos(step);
        double stepIm = Math.sin(step);
        double angle = -2 * Math.PI * phaseCycles;
        double nowRe = Math.cos(angle);
        double nowIm = Math.sin(angle);
        for (int i = 0; i < length; i++) {
            re[i] = (float) nowRe;
            im[i] = (float) nowIm;
            double nextRe = nowRe * stepRe - nowIm * stepIm;
            nowIm = nowRe * stepIm + nowIm * stepRe;
            nowRe = nextRe;
        }
        advance(frequencyHz, length);
    }

    /** Lets the phase run on over samples that were lost. */
    void advance(double frequencyHz, double samples) {
        phaseCycles += frequencyHz / sampleRateHz * samples;
        phaseCycles -= Math.floor(phaseCycles);
    }

    void reset() {
        phaseCycles = 0;
    }
}
