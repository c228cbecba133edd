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
import org.junit.jupiter.api.Test;

class LoadedCholeskyTest {

    private static final int SIZE = 4;
    private static final int BINS = 7;

    private final float[][][] covarianceRe = LoadedCholesky.triangle(SIZE, BINS);
    private final float[][][] covarianceIm = LoadedCholesky.triangle(SIZE, BINS);
    private final float[][] re = new float[SIZE][BINS];
    private final float[][] im = new float[SIZE][BINS];
    private final float[][] solutionRe = new float[SIZE][BINS];
    private final float[][] solutionIm = new float[SIZE][BINS];

    private void add(float[][] aRe, float[][] aIm) {
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column <= row; column++) {
                for (int bin = 0; bin < BINS; bin++) {
                    covarianceRe[row][column][bin] +=
                            aRe[row][bin] * aRe[column][bin] + aIm[row][bin] * aIm[column][bin];
                    covarianceIm[row][column][bin] +=
                            aRe[row][bin] * aIm[column][bin] - aIm[row][bin] * aRe[column][bin];
                }
            }
        }
    }

    private static float[][] drawn(Random random) {
        float[][] values = new float[SIZE][BINS];
        for (float[] row : values) {
            for (int bin = 0; bin < BINS; bin++) {
                row[bin] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    /** y = g^T h without noise: the least squares give h back. */
    @Test
    void weightsAreFoundFromWhatTheyMade() {
        Random random = new Random(1);
        float[][] hRe = drawn(random);
        float[][] hIm = drawn(random);
        for (int frame = 0; frame < 40; frame++) {
            float[][] gRe = drawn(random);
            float[][] gIm = drawn(random);
            add(gRe, gIm);
            for (int bin = 0; bin < BINS; bin++) {
                float y = 0;
                float z = 0;
                for (int row = 0; row < SIZE; row++) {
                    y += hRe[row][bin] * gRe[row][bin] - hIm[row][bin] * gIm[row][bin];
                    z += hRe[row][bin] * gIm[row][bin] + hIm[row][bin] * gRe[row][bin];
                }
                for (int row = 0; row < SIZE; row++) {
                    re[row][bin] += gRe[row][bin] * y + gIm[row][bin] * z;
                    im[row][bin] += gRe[row][bin] * z - gIm[row][bin] * y;
                }
            }
        }
        LoadedCholesky systems = new LoadedCholesky(SIZE, BINS, 1e-6f, 1e-6f);
        systems.factorise(covarianceRe, covarianceIm, 0, BINS);
        systems.solve(re, im, solutionRe, solutionIm, 0, BINS);
        for (int row = 0; row < SIZE; row++) {
            for (int bin = 0; bin < BINS; bin++) {
                assertThat(solutionRe[row][bin]).isCloseTo(hRe[row][bin], within(1e-3f));
                assertThat(solutionIm[row][bin]).isCloseTo(hIm[row][bin], within(1e-3f));
            }
        }
    }

    /** Nothing known: the prior's variance; much known: next to none. */
    @Test
    void varianceFallsWithWhatIsKnown() {
        Random random = new Random(2);
        LoadedCholesky systems = new LoadedCholesky(SIZE, BINS, 1e-3f, 4);
        float[][] gRe = drawn(random);
        float[][] gIm = drawn(random);
        float[] before = new float[BINS];
        systems.variance(gRe, gIm, before);
        for (int frame = 0; frame < 400; frame++) {
            add(drawn(random), drawn(random));
        }
        systems.factorise(covarianceRe, covarianceIm, 0, BINS);
        float[] after = new float[BINS];
        systems.variance(gRe, gIm, after);
        for (int bin = 0; bin < BINS; bin++) {
            float power = 0;
            for (int row = 0; row < SIZE; row++) {
                power += gRe[row][bin] * gRe[row][bin] + gIm[row][bin] * gIm[row][bin];
            }
            assertThat(before[bin]).isCloseTo(power / 4, within(1e-3f * power));
            // The mean of 400 products of unit power each part: a covariance of 800.
            assertThat(after[bin]).isBetween(power / 1100, power / 580);
        }
    }

    /** Equal signals of any size leave a system that only the loading makes solvable. */
    @Test
    void equalSignalsShareTheWeight() {
        float[][] gRe = new float[SIZE][BINS];
        float[][] gIm = new float[SIZE][BINS];
        for (int row = 0; row < SIZE; row++) {
            for (int bin = 0; bin < BINS; bin++) {
                gRe[row][bin] = (float) Math.pow(10, bin - 2);
                re[row][bin] = gRe[row][bin] * gRe[row][bin];
            }
        }
        add(gRe, gIm);
        LoadedCholesky systems = new LoadedCholesky(SIZE, BINS, 1e-3f, 1);
        systems.factorise(covarianceRe, covarianceIm, 0, BINS);
        systems.solve(re, im, solutionRe, solutionIm, 0, BINS);
        for (int bin = 3; bin < BINS; bin++) {
            float sum = 0;
            for (int row = 0; row < SIZE; row++) {
                assertThat(solutionRe[row][bin]).isCloseTo(0.25f, within(0.02f));
                sum += solutionRe[row][bin];
            }
            assertThat(sum).isCloseTo(1, within(0.02f));
        }
    }
}
