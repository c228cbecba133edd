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

/**
 * Sine and cosine of phases in turns, to 1e-7, by polynomials that the compiler can vectorise: with h = pi r and r in
 * [-1/2, 1/2], sin 2h = 2 sin h cos h and cos 2h = 1 - 2 sin^2 h; sin h and cos h are least-maximum fits in r^2.
 */
final class Turns {

    /** Adding and subtracting it rounds a float below 2^22 to an integer. */
    static final float ROUND_FLOAT = 12582912f;

    static final float SIN1 = 3.1415927f;
    static final float SIN3 = -5.1677103f;
    static final float SIN5 = 2.5500774f;
    static final float SIN7 = -0.59829134f;
    static final float SIN9 = 0.07765766f;
    static final float COS0 = 0.99999994f;
    static final float COS2 = -4.934793f;
    static final float COS4 = 4.0584116f;
    static final float COS6 = -1.3318766f;
    static final float COS8 = 0.21968962f;

    private Turns() {}

    /** What is left of a phase in turns after taking off whole turns: -1/2 to 1/2. */
    static double fraction(double turns) {
        return turns - Math.rint(turns);
    }

    /** Sine of half the angle of a fraction of a turn in [-1/2, 1/2]. */
    static float halfSin(float r) {
        float z = r * r;
        return r * (SIN1 + z * (SIN3 + z * (SIN5 + z * (SIN7 + z * SIN9))));
    }

    /** Cosine of half the angle of a fraction of a turn in [-1/2, 1/2]. */
    static float halfCos(float r) {
        float z = r * r;
        return COS0 + z * (COS2 + z * (COS4 + z * (COS6 + z * COS8)));
    }
}
