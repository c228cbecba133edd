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
package org.openhab.binding.ultrasonic.simulation.render;

import java.util.Arrays;
import java.util.List;

/** The static paths in one band: a short or sparse filter each, turned by the path's shaking. */
final class StaticBand {

    private static final int PATH_TAPS = 8;

    private final StaticShake shake;
    private final Geometry geometry;
    private final BandGains gains;
    private final double rateHz;
    private final int[][] delays;
    /** A path of one arrival has real taps and this complex gain, which turns with it; the tail has complex taps. */
    private final float[] pathRe;

    private final float[] pathIm;
    private final float[][] tapsRe;
    private final float[][] tapsIm;
    private final float[] filteredRe = new float[BandSignal.CHUNK];
    private final float[] filteredIm = new float[BandSignal.CHUNK];
    private final float[] joinedRe = new float[BandSignal.CHUNK];
    private final float[] joinedIm = new float[BandSignal.CHUNK];
    private final float[][] sumRe;
    private final float[][] sumIm;
    private final float[] turnRe;
    private final float[] turnIm;
    private double tunedHz = Double.NaN;

    StaticBand(StaticShake shake, Geometry geometry, BandGains gains, double rateHz) {
        this.shake = shake;
        this.geometry = geometry;
        this.gains = gains;
        this.rateHz = rateHz;
        int paths = shake.paths.size();
        delays = new int[paths][];
        pathRe = new float[paths];
        pathIm = new float[paths];
        tapsRe = new float[paths][];
        tapsIm = new float[paths][];
        sumRe = new float[geometry.microphones][shake.rows];
        sumIm = new float[geometry.microphones][shake.rows];
        turnRe = new float[shake.rows];
        turnIm = new float[shake.rows];
    }

    private void tune(double frequencyHz) {
        for (int p = 0; p < delays.length; p++) {
            List<StaticPaths.Arrival> arrivals = shake.paths.get(p).arrivals();
            boolean tail = arrivals.size() > 1;
            int count = tail ? arrivals.size() : PATH_TAPS;
            delays[p] = new int[count];
            tapsRe[p] = new float[count];
            tapsIm[p] = tail ? new float[count] : null;
            pathRe[p] = 1;
            pathIm[p] = 0;
            for (int a = 0; a < arrivals.size(); a++) {
                StaticPaths.Arrival arrival = arrivals.get(a);
                double gain = arrival.gain(gains);
                double phase =
                        -2 * Math.PI * Turns.fraction(frequencyHz * arrival.lengthMeters() / geometry.speedOfSound);
                float gainRe = (float) (gain * Math.cos(phase));
                float gainIm = (float) (gain * Math.sin(phase));
                if (tail) {
                    delays[p][a] = (int) Math.rint(arrival.delaySeconds() * rateHz);
                    tapsRe[p][a] = gainRe;
                    tapsIm[p][a] = gainIm;
                } else {
                    tuneSingle(p, arrival.delaySeconds());
                    pathRe[p] = gainRe;
                    pathIm[p] = gainIm;
                }
            }
        }
        tunedHz = frequencyHz;
    }

    private void tuneSingle(int p, double delaySeconds) {
        double[] weights = new double[PATH_TAPS];
        int first = FractionalDelay.taps(delaySeconds * rateHz, weights);
        for (int i = 0; i < PATH_TAPS; i++) {
            delays[p][i] = first + i;
            tapsRe[p][i] = (float) weights[i];
        }
    }

    /** Adds the static paths of a chunk, before the responses of speaker and microphones. */
    void add(BandSignal signal, float[][] outRe, float[][] outIm) {
        if (signal.peak() == 0) {
            return;
        }
        if (signal.frequencyHz() != tunedHz) {
            tune(signal.frequencyHz());
        }
        if (signal.constant()) {
            addConstant(signal, outRe, outIm);
            return;
        }
        for (int p = 0; p < delays.length; p++) {
            int mic = shake.paths.get(p).microphone();
            filter(p, signal);
            turn(p, signal.frequencyHz(), pathRe[p], pathIm[p], turnRe, turnIm);
            mix(outRe[mic], outIm[mic]);
        }
    }

    /** A steady tone: each path is a phasor that turns slowly; they are summed at the control points. */
    private void addConstant(BandSignal signal, float[][] outRe, float[][] outIm) {
        for (int mic = 0; mic < geometry.microphones; mic++) {
            Arrays.fill(sumRe[mic], 0);
            Arrays.fill(sumIm[mic], 0);
        }
        for (int p = 0; p < delays.length; p++) {
            float sumTapsRe = 0;
            float sumTapsIm = 0;
            for (int tap = 0; tap < delays[p].length; tap++) {
                sumTapsRe += tapsRe[p][tap];
                sumTapsIm += tapsIm[p] == null ? 0 : tapsIm[p][tap];
            }
            float re = pathRe[p] * sumTapsRe - pathIm[p] * sumTapsIm;
            float im = pathRe[p] * sumTapsIm + pathIm[p] * sumTapsRe;
            int mic = shake.paths.get(p).microphone();
            turn(p, signal.frequencyHz(), re, im, turnRe, turnIm);
            for (int row = 0; row < shake.rows; row++) {
                sumRe[mic][row] += turnRe[row];
                sumIm[mic][row] += turnIm[row];
            }
        }
        Arrays.fill(filteredRe, signal.re[0]);
        Arrays.fill(filteredIm, signal.im[0]);
        for (int mic = 0; mic < geometry.microphones; mic++) {
            System.arraycopy(sumRe[mic], 0, turnRe, 0, shake.rows);
            System.arraycopy(sumIm[mic], 0, turnIm, 0, shake.rows);
            mix(outRe[mic], outIm[mic]);
        }
    }

    private void filter(int p, BandSignal signal) {
        if (tapsIm[p] == null) {
            int offset = signal.history - delays[p][PATH_TAPS - 1];
            interpolate(tapsRe[p], signal.re, offset, filteredRe);
            interpolate(tapsRe[p], signal.im, offset, filteredIm);
            return;
        }
        Arrays.fill(filteredRe, 0);
        Arrays.fill(filteredIm, 0);
        for (int tap = 0; tap < delays[p].length; tap++) {
            int offset = signal.history - delays[p][tap];
            accumulate(tapsRe[p][tap], tapsIm[p][tap], signal.re, signal.im, offset, filteredRe, filteredIm);
        }
    }

    /** All taps of a single arrival in one pass: fewer stores than a pass for each. */
    private static void interpolate(float[] taps, float[] samples, int offset, float[] out) {
        float tap0 = taps[7];
        float tap1 = taps[6];
        float tap2 = taps[5];
        float tap3 = taps[4];
        float tap4 = taps[3];
        float tap5 = taps[2];
        float tap6 = taps[1];
        float tap7 = taps[0];
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            int at = n + offset;
            out[n] = tap0 * samples[at]
                    + tap1 * samples[at + 1]
                    + tap2 * samples[at + 2]
                    + tap3 * samples[at + 3]
                    + (tap4 * samples[at + 4]
                            + tap5 * samples[at + 5]
                            + tap6 * samples[at + 6]
                            + tap7 * samples[at + 7]);
        }
    }

    private static void accumulate(
            float tapRe, float tapIm, float[] re, float[] im, int offset, float[] outRe, float[] outIm) {
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            float sampleRe = re[n + offset];
            float sampleIm = im[n + offset];
            outRe[n] += tapRe * sampleRe - tapIm * sampleIm;
            outIm[n] += tapRe * sampleIm + tapIm * sampleRe;
        }
    }

    /** A gain turned by the path's shaking, at the control points. */
    private void turn(int p, double frequencyHz, float re, float im, float[] outRe, float[] outIm) {
        float turnsPerMeter = (float) (-frequencyHz / geometry.speedOfSound);
        for (int row = 0; row < shake.rows; row++) {
            float turns = turnsPerMeter * shake.added[row][p];
            float r = turns - ((turns + Turns.ROUND_FLOAT) - Turns.ROUND_FLOAT);
            float sin = Turns.halfSin(r);
            float unitRe = 1 - 2 * sin * sin;
            float unitIm = 2 * sin * Turns.halfCos(r);
            outRe[row] = re * unitRe - im * unitIm;
            outIm[row] = re * unitIm + im * unitRe;
        }
    }

    /** Multiplies by the turning phasor, joined between control points by cubics, and adds to the microphone. */
    private void mix(float[] outRe, float[] outIm) {
        join(turnRe, joinedRe);
        join(turnIm, joinedIm);
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            outRe[n] += filteredRe[n] * joinedRe[n] - filteredIm[n] * joinedIm[n];
            outIm[n] += filteredRe[n] * joinedIm[n] + filteredIm[n] * joinedRe[n];
        }
    }

    private void join(float[] values, float[] joined) {
        int step = shake.step;
        float perStep = 1f / step;
        for (int row = 1; row < shake.rows - 2; row++) {
            float left = values[row];
            float right = values[row + 1];
            float slopeLeft = (right - values[row - 1]) / 2;
            float slopeRight = (values[row + 2] - left) / 2;
            float cube = 2 * (left - right) + slopeLeft + slopeRight;
            float square = 3 * (right - left) - 2 * slopeLeft - slopeRight;
            int at = (row - 1) * step;
            for (int n = 0; n < step; n++) {
                float t = n * perStep;
                joined[at + n] = ((cube * t + square) * t + slopeLeft) * t + left;
            }
        }
    }
}
