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

import java.util.Arrays;

/**
 * Many small positive definite systems (R + Lambda) h = b at once, one per bin, by Cholesky factors; arrays run over
 * the bins, so that all loops do.
 *
 * <p>Lambda is a share of R's diagonal, which bounds the condition number whatever R is, plus a constant, the inverse
 * variance that h has before anything is known.
 */
final class LoadedCholesky {

    private static final float LEAST = 1e-20f;

    private final int size;
    private final float share;
    private final float prior;
    private final float[][][] re;
    private final float[][][] im;
    private final float[][] middleRe;
    private final float[][] middleIm;

    /**
     * @param size unknowns of each system
     * @param bins how many systems
     * @param share of the diagonal that is added, above 0
     * @param prior constant that is added, above 0
     */
    LoadedCholesky(int size, int bins, float share, float prior) {
        this.size = size;
        this.share = share;
        this.prior = prior;
        this.re = triangle(size, bins);
        this.im = triangle(size, bins);
        this.middleRe = new float[size][bins];
        this.middleIm = new float[size][bins];
        reset();
    }

    /** {@code float[row][column <= row][bin]}. */
    static float[][][] triangle(int size, int bins) {
        float[][][] triangle = new float[size][][];
        for (int row = 0; row < size; row++) {
            triangle[row] = new float[row + 1][bins];
        }
        return triangle;
    }

    /** R + Lambda = L L^H for some of the bins. */
    void factorise(float[][][] covarianceRe, float[][][] covarianceIm, int from, int to) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                float[] lRe = re[row][column];
                float[] lIm = im[row][column];
                System.arraycopy(covarianceRe[row][column], from, lRe, from, to - from);
                System.arraycopy(covarianceIm[row][column], from, lIm, from, to - from);
                if (row == column) {
                    for (int bin = from; bin < to; bin++) {
                        lRe[bin] += share * lRe[bin] + prior;
                    }
                }
                for (int before = 0; before < column; before++) {
                    subtract(row, column, before, from, to);
                }
                if (row == column) {
                    for (int bin = from; bin < to; bin++) {
                        lRe[bin] = (float) Math.sqrt(Math.max(LEAST, lRe[bin]));
                        lIm[bin] = 0;
                    }
                } else {
                    divide(lRe, lIm, re[column][column], from, to);
                }
            }
        }
    }

    private void subtract(int row, int column, int before, int from, int to) {
        float[] toRe = re[row][column];
        float[] toIm = im[row][column];
        float[] aRe = re[row][before];
        float[] aIm = im[row][before];
        float[] bRe = re[column][before];
        float[] bIm = im[column][before];
        for (int bin = from; bin < to; bin++) {
            toRe[bin] -= aRe[bin] * bRe[bin] + aIm[bin] * bIm[bin];
            toIm[bin] -= aIm[bin] * bRe[bin] - aRe[bin] * bIm[bin];
        }
    }

    private static void divide(float[] aRe, float[] aIm, float[] diagonal, int from, int to) {
        for (int bin = from; bin < to; bin++) {
            aRe[bin] /= diagonal[bin];
            aIm[bin] /= diagonal[bin];
        }
    }

    /** z = L^-1 b, b conjugate if the sign is negative; into {@link #middleRe}. */
    private void forward(float[][] bRe, float[][] bIm, float sign, int from, int to) {
        for (int row = 0; row < size; row++) {
            float[] zRe = middleRe[row];
            float[] zIm = middleIm[row];
            float[] givenIm = bIm[row];
            System.arraycopy(bRe[row], from, zRe, from, to - from);
            for (int bin = from; bin < to; bin++) {
                zIm[bin] = sign * givenIm[bin];
            }
            for (int column = 0; column < row; column++) {
                float[] lRe = re[row][column];
                float[] lIm = im[row][column];
                float[] xRe = middleRe[column];
                float[] xIm = middleIm[column];
                for (int bin = from; bin < to; bin++) {
                    zRe[bin] -= lRe[bin] * xRe[bin] - lIm[bin] * xIm[bin];
                    zIm[bin] -= lRe[bin] * xIm[bin] + lIm[bin] * xRe[bin];
                }
            }
            divide(zRe, zIm, re[row][row], from, to);
        }
    }

    /**
     * Solves for some of the bins.
     *
     * @param bRe {@code float[row][bin]}, real part
     * @param bIm imaginary part
     * @param hRe receives the solution, another array
     * @param hIm imaginary part
     */
    void solve(float[][] bRe, float[][] bIm, float[][] hRe, float[][] hIm, int from, int to) {
        forward(bRe, bIm, 1, from, to);
        for (int row = size - 1; row >= 0; row--) {
            float[] xRe = hRe[row];
            float[] xIm = hIm[row];
            System.arraycopy(middleRe[row], from, xRe, from, to - from);
            System.arraycopy(middleIm[row], from, xIm, from, to - from);
            for (int after = row + 1; after < size; after++) {
                float[] lRe = re[after][row];
                float[] lIm = im[after][row];
                float[] yRe = hRe[after];
                float[] yIm = hIm[after];
                for (int bin = from; bin < to; bin++) {
                    xRe[bin] -= lRe[bin] * yRe[bin] + lIm[bin] * yIm[bin];
                    xIm[bin] -= lRe[bin] * yIm[bin] - lIm[bin] * yRe[bin];
                }
            }
            divide(xRe, xIm, re[row][row], from, to);
        }
    }

    /** g^T (R + Lambda)^-1 g* for all bins: the variance of g^T h where h was measured in unit noise. */
    void variance(float[][] gRe, float[][] gIm, float[] variance) {
        forward(gRe, gIm, -1, 0, variance.length);
        Arrays.fill(variance, 0f);
        for (int row = 0; row < size; row++) {
            float[] zRe = middleRe[row];
            float[] zIm = middleIm[row];
            for (int bin = 0; bin < variance.length; bin++) {
                variance[bin] += zRe[bin] * zRe[bin] + zIm[bin] * zIm[bin];
            }
        }
    }

    /** R is 0 again. */
    void reset() {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                Arrays.fill(re[row][column], row == column ? (float) Math.sqrt(prior) : 0f);
                Arrays.fill(im[row][column], 0f);
            }
        }
    }
}
