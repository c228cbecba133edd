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

import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Converter;
import org.openhab.binding.ultrasonic.simulation.device.Gap;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/** From the microphones' membranes to the host's samples: self-noise, converter with its steps and limits, dropouts. */
final class CaptureChain {

    private final Scene scene;
    private final int sampleRateHz;
    private final long noiseSeed;

    CaptureChain(Scene scene, int sampleRateHz) {
        this.scene = scene;
        this.sampleRateHz = sampleRateHz;
        noiseSeed = SeededNoise.derive(scene.seed(), "capture");
    }

    /** Adds noise and converts in place. */
    void process(long first, float[][] samples, int length) {
        Converter converter = scene.device().converter();
        double step = converter.stepSize();
        // A power of two, so that the product is the quotient.
        double steps = 1 / step;
        double largest = converter.largest();
        for (int mic = 0; mic < samples.length; mic++) {
            double density =
                    Decibels.toPower(scene.device().microphones().get(mic).noiseDbPerRootHz());
            double deviation = Math.sqrt(density * sampleRateHz / 2);
            long seed = SeededNoise.derive(noiseSeed, mic);
            long ditherSeed = SeededNoise.derive(noiseSeed, 1000L + mic);
            float[] channel = samples[mic];
            if (converter.dithered()) {
                for (int n = 0; n < length; n++) {
                    double value = channel[n] + deviation * SeededNoise.quickGaussian(seed, first + n);
                    double dither = SeededNoise.uniform(ditherSeed, 2 * (first + n))
                            - SeededNoise.uniform(ditherSeed, 2 * (first + n) + 1);
                    channel[n] = converted(value + step * dither, step, steps, largest);
                }
            } else {
                for (int n = 0; n < length; n++) {
                    double value = channel[n] + deviation * SeededNoise.quickGaussian(seed, first + n);
                    channel[n] = converted(value, step, steps, largest);
                }
            }
        }
    }

    private static float converted(double value, double step, double steps, double largest) {
        double rounded = Math.rint(value * steps) * step;
        if (rounded < -1) {
            return -1;
        }
        return (float) (rounded > largest ? largest : rounded);
    }

    /** Whether a dropout swallows the sample. */
    boolean lost(long sample) {
        for (Gap gap : scene.device().gaps()) {
            long start = start(gap);
            if (sample >= start && sample < start + length(gap)) {
                return true;
            }
        }
        return false;
    }

    /** The next sample after the given one at which a dropout begins or ends, or a very large number. */
    long boundaryAfter(long sample) {
        long nearest = Long.MAX_VALUE;
        for (Gap gap : scene.device().gaps()) {
            long start = start(gap);
            long end = start + length(gap);
            if (start > sample) {
                nearest = Math.min(nearest, start);
            }
            if (end > sample) {
                nearest = Math.min(nearest, end);
            }
        }
        return nearest;
    }

    private long start(Gap gap) {
        return Math.round(gap.startSeconds() * sampleRateHz);
    }

    private long length(Gap gap) {
        return Math.round(gap.lengthSeconds() * sampleRateHz);
    }
}
