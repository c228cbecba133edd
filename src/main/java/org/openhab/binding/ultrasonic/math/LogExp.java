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
package org.openhab.binding.ultrasonic.math;

/**
 * Natural logarithms and exponentials of whole spectra, ten times as fast as by {@link Math#log} and {@link Math#exp}:
 * in loops that the JIT compiler turns into vector code, and in single precision.
 *
 * <p>Exponent and mantissa are taken apart by their bits; the mantissa's function is a polynomial, fitted for the least
 * largest error (reduction and form as in J.-M. Muller, "Elementary Functions", 3rd ed. 2016, chapters 3 and 11).
 */
public final class LogExp {

    /** The largest and least arguments of {@link #exp} that make a difference: results stay normal numbers. */
    private static final float MOST = 88;

    private static final float LEAST = -87;

    private static final int MANTISSA_BITS = 23;
    private static final int MANTISSA_MASK = (1 << MANTISSA_BITS) - 1;
    private static final int ONE_BITS = Float.floatToRawIntBits(1);
    /** Mantissas are taken from 2/3 to 4/3, so that logarithms near 0 are exact. */
    private static final int LEAST_MANTISSA_BITS = Float.floatToRawIntBits(2 / 3f);
    /** 1.5 * 2^23: a float with integers as its last bits, so that adding it rounds. */
    private static final float ROUNDING = 12_582_912f;

    private static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
    private static final float LOG2_E = (float) (1 / Math.log(2));
    /** The upper half of the bits of ln 2: its product with an exponent is exact. */
    private static final float LN_2_HIGH =
            Float.intBitsToFloat(Float.floatToRawIntBits((float) Math.log(2)) & 0xfffff000);

    private static final float LN_2_LOW = (float) (Math.log(2) - LN_2_HIGH);

    private final int length;
    private final float[] exponent;
    private final float[] rest;

    /** @param length how many values at a time */
    public LogExp(int length) {
        this.length = length;
        this.exponent = new float[length];
        this.rest = new float[length];
    }

    /**
     * Natural logarithms, within 3e-7 or a unit of the last place.
     *
     * @param x {@code length} positive normal numbers
     * @param out receives the logarithms
     */
    public void log(float[] x, float[] out) {
        for (int i = 0; i < length; i++) {
            exponent[i] = Float.intBitsToFloat(
                    ((Float.floatToRawIntBits(x[i]) - LEAST_MANTISSA_BITS) >> MANTISSA_BITS) + ROUNDING_BITS);
        }
        for (int i = 0; i < length; i++) {
            rest[i] = Float.intBitsToFloat(
                    ((Float.floatToRawIntBits(x[i]) - LEAST_MANTISSA_BITS) & MANTISSA_MASK) + LEAST_MANTISSA_BITS);
        }
        for (int i = 0; i < length; i++) {
            float f = rest[i] - 1;
            float series = 0.14374217f;
            series = series * f - 0.15372722f;
            series = series * f + 0.13920902f;
            series = series * f - 0.16419354f;
            series = series * f + 0.2001606f;
            series = series * f - 0.25007597f;
            series = series * f + 0.33333105f;
            series = series * f - 0.4999994f;
            float whole = exponent[i] - ROUNDING;
            out[i] = whole * LN_2_HIGH + (whole * LN_2_LOW + (f + f * f * series));
        }
    }

    /**
     * Exponentials, within a relative error of 3e-7.
     *
     * @param x {@code length} numbers; beyond -87 and 88 the results are those of -87 and 88
     * @param out receives the exponentials
     */
    public void exp(float[] x, float[] out) {
        for (int i = 0; i < length; i++) {
            rest[i] = Math.max(LEAST, Math.min(MOST, x[i]));
        }
        for (int i = 0; i < length; i++) {
            exponent[i] = rest[i] * LOG2_E + ROUNDING;
        }
        for (int i = 0; i < length; i++) {
            float whole = exponent[i] - ROUNDING;
            float f = (rest[i] - whole * LN_2_HIGH) - whole * LN_2_LOW;
            float series = 0.0013814467f;
            series = series * f + 0.008368781f;
            series = series * f + 0.041668393f;
            series = series * f + 0.1666652f;
            series = series * f + 0.49999994f;
            rest[i] = 1 + (f + f * f * series);
        }
        for (int i = 0; i < length; i++) {
            out[i] = Float.intBitsToFloat((Float.floatToRawIntBits(exponent[i]) << MANTISSA_BITS) + ONE_BITS);
        }
        for (int i = 0; i < length; i++) {
            out[i] *= rest[i];
        }
    }
}
