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

/**
 * The probe: a sine that glides evenly through the usable band, faded in and out by raised cosines, so that nothing of
 * it is heard as a click.
 *
 * <p>Phase 2 pi (f0 t + (f1 - f0) t^2 / 2T): with an even glide each Hz gets the same energy.
 */
final class ProbeSweep {

    /** Where the sweep begins. */
    static final double LOWEST_HZ = 16_000;
    /** Where it ends at the latest: the air swallows too much above. */
    static final double HIGHEST_HZ = 45_500;

    private static final double HIGHEST_FRACTION = 0.475;
    private static final double SECONDS = 3;
    private static final double FADE_SECONDS = 0.03;

    private final int sampleRateHz;
    private final int length;
    private final double toHz;

    /** The sweep for a sample rate of 34.4 kHz or more. */
    ProbeSweep(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.length = (int) Math.round(SECONDS * sampleRateHz);
        this.toHz = Math.min(HIGHEST_HZ, HIGHEST_FRACTION * sampleRateHz);
    }

    int length() {
        return length;
    }

    double fromHz() {
        return LOWEST_HZ;
    }

    double toHz() {
        return toHz;
    }

    /** One sample for amplitude 1; 0 outside. */
    float sample(long index) {
        if (index < 0 || index >= length) {
            return 0;
        }
        double seconds = (double) index / sampleRateHz;
        double duration = (double) length / sampleRateHz;
        double turns = LOWEST_HZ * seconds + (toHz - LOWEST_HZ) * seconds * seconds / (2 * duration);
        double edge = Math.min(seconds, duration - seconds) / FADE_SECONDS;
        double fade = edge >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * edge);
        return (float) (fade * Math.sin(2 * Math.PI * (turns - Math.floor(turns))));
    }

    /** The whole sweep with amplitude 1. */
    float[] samples() {
        float[] samples = new float[length];
        for (int n = 0; n < length; n++) {
            samples[n] = sample(n);
        }
        return samples;
    }
}
