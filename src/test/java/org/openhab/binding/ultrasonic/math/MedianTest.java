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

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Selection finds what sorting finds. */
class MedianTest {

    private static float[] values(SplittableRandom random, int count) {
        float[] values = new float[count + 3];
        int kinds = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            values[i] = switch (kinds) {
                case 0 -> (float) random.nextGaussian();
                case 1 -> random.nextInt(3);
                case 2 -> i;
                default -> -i;
            };
        }
        // What lies behind the count must not matter.
        Arrays.fill(values, count, values.length, -1e9f);
        return values;
    }

    @Test
    void everyRankIsWhatSortingPutsThere() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2000; round++) {
            int count = 1 + random.nextInt(round % 2 == 0 ? 40 : 300);
            float[] values = values(random, count);
            float[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);

            int rank = random.nextInt(count);
            assertThat(Median.select(values.clone(), values.length - 3, rank)).isEqualTo(sorted[rank]);
            assertThat(Median.of(values, count)).isEqualTo(sorted[count / 2]);
        }
    }

    @Test
    void valuesAreReorderedNotChanged() {
        float[] values = {3, 1, 2, 2, 5, -1};

        Median.of(values, values.length);

        assertThat(values).containsExactlyInAnyOrder(3, 1, 2, 2, 5, -1);
    }

    /** What is not a number has no place in an order, but must not stop the sensor. */
    @Test
    void whatIsNotANumberComesToAnEnd() {
        float[] values = new float[100];
        Arrays.fill(values, 10, 100, Float.NaN);

        Median.of(values, 100);

        assertThat(values).contains(0f, Float.NaN);
    }

    @Test
    void infinitiesSortLikeNumbers() {
        float[] values = {Float.POSITIVE_INFINITY, 1, Float.NEGATIVE_INFINITY, 2, 0};

        assertThat(Median.of(values, 5)).isEqualTo(1);
    }
}
