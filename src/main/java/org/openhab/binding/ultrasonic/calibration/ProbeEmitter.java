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

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;

/** What a calibration emits: silence, a sweep, or tones whose levels glide to new values without a click. */
final class ProbeEmitter {

    /** How long a level takes to its new value: raised cosine. */
    static final double GLIDE_SECONDS = 0.06;

    private final int sampleRateHz;
    private final int glideSamples;
    private final ProbeSweep sweep;
    private double sweepAmplitude;
    private long sweepAt;
    private double sweepFade = 1;
    private double[] turnsPerSample = {};
    private double[] turns = {};
    private double[] from = {};
    private double[] to = {};
    private int glideAt;

    ProbeEmitter(int sampleRateHz, ProbeSweep sweep) {
        this.sampleRateHz = sampleRateHz;
        this.glideSamples = (int) Math.round(GLIDE_SECONDS * sampleRateHz);
        this.sweep = sweep;
        this.sweepAt = sweep.length();
    }

    /** The sweep from its beginning; tones fade out. */
    void sweep(double levelDbfs) {
        glide(new double[to.length]);
        sweepAmplitude = Decibels.toAmplitude(levelDbfs);
        sweepFade = 1;
        sweepAt = 0;
    }

    /** Tones, each {@code offsetDb} from its level; those of before must be the same or have faded out. */
    void tones(List<CarrierSelection.Tone> tones, double offsetDb) {
        double[] wanted = new double[tones.size()];
        double[] steps = new double[tones.size()];
        for (int tone = 0; tone < wanted.length; tone++) {
            wanted[tone] = Decibels.toAmplitude(tones.get(tone).levelDbfs() + offsetDb);
            steps[tone] = tones.get(tone).frequencyHz() / sampleRateHz;
        }
        if (!Arrays.equals(steps, turnsPerSample)) {
            turnsPerSample = steps;
            turns = new double[steps.length];
            to = new double[steps.length];
        }
        glide(wanted);
    }

    /** Everything fades out. */
    void silence() {
        glide(new double[to.length]);
        if (sweepAt < sweep.length()) {
            sweepFade = Math.nextDown(1.0);
        }
    }

    private void glide(double[] wanted) {
        double share = share();
        double[] now = new double[to.length];
        for (int tone = 0; tone < now.length; tone++) {
            now[tone] = from.length == to.length ? from[tone] + (to[tone] - from[tone]) * share : to[tone];
        }
        from = now;
        to = wanted;
        glideAt = 0;
    }

    private double share() {
        return glideAt >= glideSamples ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * glideAt / glideSamples);
    }

    /** The next samples. */
    void fill(float[] out, int length) {
        for (int n = 0; n < length; n++) {
            double value = 0;
            if (sweepAt < sweep.length()) {
                value = sweepAmplitude * sweepFade * sweep.sample(sweepAt++);
                if (sweepFade < 1) {
                    sweepFade -= 1.0 / glideSamples;
                    sweepAt = sweepFade <= 0 ? sweep.length() : sweepAt;
                }
            }
            double share = share();
            for (int tone = 0; tone < turns.length; tone++) {
                double amplitude = from[tone] + (to[tone] - from[tone]) * share;
                if (amplitude > 0) {
                    value += amplitude * Math.sin(2 * Math.PI * turns[tone]);
                }
                turns[tone] += turnsPerSample[tone];
                turns[tone] -= Math.floor(turns[tone]);
            }
            glideAt = Math.min(glideSamples, glideAt + 1);
            out[n] = (float) value;
        }
    }

    /** Whether nothing is emitted any more. */
    boolean silent() {
        return sweepAt >= sweep.length()
                && glideAt >= glideSamples
                && Arrays.stream(to).allMatch(value -> value == 0);
    }
}
