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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogExpTest {

    private static final int COUNT = 100_000;

    private final LogExp logExp = new LogExp(COUNT);
    private final float[] x = new float[COUNT];
    private final float[] out = new float[COUNT];

    @Test
    void logarithmsAreThoseOfJavaWithinALastPlace() {
        for (int i = 0; i < COUNT; i++) {
            x[i] = (float) Math.pow(10, -37 + 75.0 * i / COUNT);
        }

        logExp.log(x, out);

        for (int i = 0; i < COUNT; i++) {
            double exact = Math.log(x[i]);
            assertThat((double) out[i]).as("ln %s", x[i]).isCloseTo(exact, within(Math.max(3e-7, Math.ulp((float)
                    exact))));
        }
    }

    @Test
    void logarithmsNearOneAreExactInProportion() {
        for (int i = 0; i < COUNT; i++) {
            x[i] = 0.6f + 0.9f * i / COUNT;
        }

        logExp.log(x, out);

        for (int i = 0; i < COUNT; i++) {
            double exact = Math.log(x[i]);
            assertThat((double) out[i]).as("ln %s", x[i]).isCloseTo(exact, within(3e-7 * Math.abs(exact)));
        }
    }

    @Test
    void exponentialsAreThoseOfJava() {
        for (int i = 0; i < COUNT; i++) {
            x[i] = -87 + 175f * i / COUNT;
        }

        logExp.exp(x, out);

        for (int i = 0; i < COUNT; i++) {
            double exact = Math.exp(x[i]);
            assertThat((double) out[i]).as("exp %s", x[i]).isCloseTo(exact, within(3e-7 * exact));
        }
    }

    @Test
    void exponentialsBeyondTheRangeStayNormalAndFinite() {
        x[0] = -1000;
        x[1] = 1000;
        x[2] = Float.NEGATIVE_INFINITY;
        x[3] = Float.POSITIVE_INFINITY;
        x[4] = 0;

        logExp.exp(x, out);

        assertThat(out[0]).isBetween(Float.MIN_NORMAL, 1e-37f).isEqualTo(out[2]);
        assertThat(out[1]).isBetween(1e38f, Float.MAX_VALUE).isEqualTo(out[3]);
        assertThat(out[4]).isEqualTo(1);
    }
}
