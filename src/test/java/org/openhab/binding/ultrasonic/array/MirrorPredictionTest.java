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
package org.openhab.binding.ultrasonic.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One sideband foretells the other if both come from the same real modulation, and not if they are echoes. */
class MirrorPredictionTest {

    private static final int BINS = 32;
    private static final int CENTRE = BINS / 2;
    private static final int HOPS = 400;
    private static final double HOP_SECONDS = 0.0213;
    private static final double CARRIER_RADIANS = 0.8;
    private static final double LEVEL = 30;

    private final Random random = new Random(5);
    private MirrorPrediction prediction;
    private float[] re;
    private float[] im;

    @BeforeEach
    void fresh() {
        prediction = new MirrorPrediction(BINS, HOP_SECONDS);
        re = new float[BINS];
        im = new float[BINS];
    }

    private void noise() {
        for (int bin = 0; bin < BINS; bin++) {
            re[bin] = (float) (random.nextGaussian() / Math.sqrt(2));
            im[bin] = (float) (random.nextGaussian() / Math.sqrt(2));
        }
    }

    private void add(int bin, double size, double radians) {
        re[bin] += (float) (size * Math.cos(radians));
        im[bin] += (float) (size * Math.sin(radians));
    }

    /** U(f) c alpha above the tone and conj U(f) c beta below it, U of random size and phase in each frame. */
    private void modulate(double alphaRadians, double beta, double betaRadians) {
        double size = LEVEL * Math.abs(random.nextGaussian());
        double phase = 2 * Math.PI * random.nextDouble();
        add(CENTRE + 5, size, phase + CARRIER_RADIANS + alphaRadians);
        add(CENTRE - 5, beta * size, -phase + CARRIER_RADIANS + betaRadians);
    }

    private double shareAcross(int bin, Runnable source) {
        double along = 0;
        double across = 0;
        for (int hop = 0; hop < HOPS; hop++) {
            noise();
            source.run();
            prediction.process(re, im, CARRIER_RADIANS);
            if (hop >= HOPS / 2) {
                along += prediction.along()[bin];
                across += prediction.across()[bin];
            }
        }
        return across / (along + across);
    }

    @Test
    void modulationOfAnyPhaseIsForetold() {
        for (double[] ratio : new double[][] {{0, 1, 0}, {Math.PI / 2, 1, Math.PI / 2}, {0.3, 0.6, 1.4}}) {
            fresh();
            assertThat(shareAcross(CENTRE + 5, () -> modulate(ratio[0], ratio[1], ratio[2])))
                    .isLessThan(0.01);
            // alpha U = rho conj(conj U beta): the ratio of the sizes, and the sum of the phases.
            assertThat(Math.hypot(prediction.ratioRe()[CENTRE + 5], prediction.ratioIm()[CENTRE + 5]))
                    .isCloseTo(1 / ratio[1], within(0.05));
            assertThat(Math.atan2(prediction.ratioIm()[CENTRE + 5], prediction.ratioRe()[CENTRE + 5]))
                    .isCloseTo(Math.IEEEremainder(ratio[0] + ratio[2], 2 * Math.PI), within(0.05));
        }
    }

    @Test
    void anEchoIsNotForetold() {
        shareAcross(CENTRE + 5, () -> add(CENTRE + 5, LEVEL, 2 * Math.PI * random.nextDouble()));
        assertThat(Math.hypot(prediction.ratioRe()[CENTRE + 5], prediction.ratioIm()[CENTRE + 5]))
                .isLessThan(0.5);
    }

    @Test
    void twoEchoesOppositeEachOtherAreNotForetold() {
        double share = shareAcross(CENTRE + 5, () -> {
            add(CENTRE + 5, LEVEL, 2 * Math.PI * random.nextDouble());
            add(CENTRE - 5, LEVEL, 2 * Math.PI * random.nextDouble());
        });
        assertThat(share).isBetween(0.3, 0.7);
    }

    @Test
    void isForgottenOnReset() {
        shareAcross(CENTRE + 5, () -> modulate(0, 1, 0));
        prediction.reset();
        prediction.process(re, im, CARRIER_RADIANS);
        assertThat(prediction.ratioRe()).containsOnly(0f);
        assertThat(prediction.ratioIm()).containsOnly(0f);
    }
}
