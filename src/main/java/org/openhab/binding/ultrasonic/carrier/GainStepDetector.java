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

import java.util.Arrays;

/**
 * Recognises that the host has switched its gain.
 *
 * <p>Such a step multiplies the carrier in every microphone by the same positive number within a hop or two, out of a
 * quiet course. A person bends amplitude and phase alike, differently in each microphone, and does not begin abruptly.
 * The spectrum of a step spreads over all Doppler shifts and would look like motion.
 */
public final class GainStepDetector {

    /** Hops whose spread is the quiet course. */
    private static final int COURSE_HOPS = 8;
    /** The step itself may fall into the middle of a hop. */
    private static final int STEP_HOPS = 2;

    private static final double LEAST_STEP_NEPER = 0.02;
    private static final double LEAST_DEVIATIONS = 8;
    private static final double MOST_PHASE_PER_NEPER = 0.35;
    private static final double MOST_DISAGREEMENT = 0.3;
    private static final double NEPER_TO_DB = 20 / Math.log(10);

    private final int microphones;
    /** {@code [microphone][hop]}, newest last. */
    private final double[][] logLevel;

    private final double[][] phase;
    private int known;

    /** @param microphones how many */
    public GainStepDetector(int microphones) {
        this.microphones = microphones;
        this.logLevel = new double[microphones][COURSE_HOPS + STEP_HOPS];
        this.phase = new double[microphones][COURSE_HOPS + STEP_HOPS];
    }

    /**
     * Takes in the carrier's phasors of a hop.
     *
     * @param re {@code double[microphone]}, real parts
     * @param im imaginary parts
     * @return size of the step within the last two hops in dB, 0 if there is none
     */
    public double process(double[] re, double[] im) {
        int last = COURSE_HOPS + STEP_HOPS - 1;
        int best = 0;
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(logLevel[mic], 1, logLevel[mic], 0, last);
            System.arraycopy(phase[mic], 1, phase[mic], 0, last);
            logLevel[mic][last] = Math.log(Math.max(Math.hypot(re[mic], im[mic]), Double.MIN_NORMAL));
            phase[mic][last] = Math.atan2(im[mic], re[mic]);
            best = logLevel[mic][last] > logLevel[best][last] ? mic : best;
        }
        known = Math.min(known + 1, last + 1);
        if (known <= last) {
            return 0;
        }
        double step = step(best);
        double turn = Math.IEEEremainder(phase[best][last] - phase[best][COURSE_HOPS - 1], 2 * Math.PI);
        boolean abrupt = Math.abs(step) > Math.max(LEAST_STEP_NEPER, LEAST_DEVIATIONS * spread(best));
        if (!abrupt || Math.abs(turn) > MOST_PHASE_PER_NEPER * Math.abs(step)) {
            return 0;
        }
        for (int mic = 0; mic < microphones; mic++) {
            boolean hears = logLevel[mic][last] > logLevel[best][last] - Math.log(10);
            if (hears && Math.abs(step(mic) - step) > MOST_DISAGREEMENT * Math.abs(step)) {
                return 0;
            }
        }
        return step * NEPER_TO_DB;
    }

    private double step(int mic) {
        return logLevel[mic][COURSE_HOPS + STEP_HOPS - 1] - mean(mic);
    }

    private double mean(int mic) {
        double sum = 0;
        for (int hop = 0; hop < COURSE_HOPS; hop++) {
            sum += logLevel[mic][hop];
        }
        return sum / COURSE_HOPS;
    }

    private double spread(int mic) {
        double mean = mean(mic);
        double squares = 0;
        for (int hop = 0; hop < COURSE_HOPS; hop++) {
            squares += (logLevel[mic][hop] - mean) * (logLevel[mic][hop] - mean);
        }
        return Math.sqrt(squares / COURSE_HOPS);
    }

    /** Forgets the course. */
    public void reset() {
        known = 0;
        for (int mic = 0; mic < microphones; mic++) {
            Arrays.fill(logLevel[mic], 0);
            Arrays.fill(phase[mic], 0);
        }
    }
}
