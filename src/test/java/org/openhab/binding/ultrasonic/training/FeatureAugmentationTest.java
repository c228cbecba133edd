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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

class FeatureAugmentationTest {

    private static final int SIZE = FeatureSpec.size();
    private static final int FAST = FeatureSpec.fastEdgesMetersPerSecond().length - 1;
    private static final int SLOW = FeatureSpec.slowEdgesMetersPerSecond().length - 1;

    @Test
    void whatApproachesRecedesAndBackAgain() {
        float[] features = random(5);
        float[] swapped = features.clone();
        FeatureAugmentation.swapDirections(swapped, 5);
        for (int hop = 0; hop < 5; hop++) {
            assertThat(swapped[hop * SIZE + 3]).isEqualTo(features[hop * SIZE + FAST + 3]);
            assertThat(swapped[hop * SIZE + 2 * FAST]).isEqualTo(features[hop * SIZE + 2 * FAST + SLOW]);
            assertThat(swapped[hop * SIZE + SIZE - 1]).isEqualTo(features[hop * SIZE + SIZE - 1]);
        }
        FeatureAugmentation.swapDirections(swapped, 5);
        assertThat(swapped).containsExactly(features);
    }

    @Test
    void aFasterBodyShowsInHigherBands() {
        float[] features = new float[SIZE];
        features[7] = 2;
        float[] faster = features.clone();
        FeatureAugmentation.warp(faster, 1, 1.2);
        assertThat(centre(faster)).isGreaterThan(centre(features) + 0.3);
        float[] same = features.clone();
        FeatureAugmentation.warp(same, 1, 1);
        assertThat(same).containsExactly(features, within(1e-6f));
    }

    private static double centre(float[] features) {
        double sum = 0;
        double weighted = 0;
        for (int band = 0; band < FAST; band++) {
            sum += features[band];
            weighted += band * features[band];
        }
        return weighted / sum;
    }

    @Test
    void anEchoOfHalfThePowerIsThreeDecibelsLowerAndNoiseStays() {
        float[] features = new float[SIZE];
        features[4] = 3;
        features[5] = 0.1f;
        features[6] = -0.4f;
        FeatureAugmentation.scale(features, 1, -3.0103);
        assertThat(features[4]).isEqualTo(2.699f, within(0.002f));
        assertThat(features[5]).isEqualTo(0.1f);
        assertThat(features[6]).isEqualTo(-0.4f);
    }

    @Test
    void twoSourcesAddUpInPowerAndNothingAddsNothing() {
        float[] one = new float[SIZE];
        float[] other = new float[SIZE];
        one[2] = 2;
        other[2] = 2;
        one[3] = 1;
        FeatureAugmentation.mix(one, other, 1);
        assertThat(one[2]).isEqualTo((float) Math.log10(199), within(1e-4f));
        assertThat(one[3]).isEqualTo(1f, within(1e-5f));
        assertThat(one[9]).isZero();
    }

    @Test
    void theWorseFloorCountsInAMixAndTheLouderClick() {
        int averages = FeatureSpec.names().indexOf("averages");
        int age = FeatureSpec.names().indexOf("floor-age");
        int broadband = FeatureSpec.names().indexOf("broadband");
        float[] one = new float[SIZE];
        float[] other = new float[SIZE];
        one[averages] = 1;
        other[averages] = 0.33f;
        one[age] = 0.2f;
        other[age] = 1;
        one[broadband] = 0.1f;
        other[broadband] = 0.9f;
        FeatureAugmentation.mix(one, other, 1);
        assertThat(one[averages]).isEqualTo(0.33f);
        assertThat(one[age]).isEqualTo(0.2f);
        assertThat(one[broadband]).isEqualTo(0.9f);
    }

    @Test
    void whateverIsDoneStaysWithinTheRangeOfFeatures() {
        for (int seed = 0; seed < 50; seed++) {
            float[] features = random(40);
            features[7] = FeatureSpec.MOST;
            new FeatureAugmentation(new Random(seed)).apply(features, 40);
            for (float value : features) {
                assertThat(value).isBetween(FeatureSpec.LEAST, FeatureSpec.MOST);
            }
        }
    }

    private static float[] random(int hops) {
        Random random = new Random(3);
        float[] features = new float[hops * SIZE];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) Math.max(-1, Math.min(5, random.nextGaussian()));
        }
        return features;
    }
}
