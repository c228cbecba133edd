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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HomeNoveltyTest {

    @Test
    void nothingIsNovelForTenMinutesAndAfterwardsOnlyWhatIsUnlikeThem() {
        Random random = new Random(1);
        float[] newest = new float[4];
        double hopSeconds = 0.5;
        HomeNovelty novelty = new HomeNovelty(() -> newest, hopSeconds, 1);
        int novel = 0;
        for (int hop = 0; hop < 3000; hop++) {
            for (int i = 0; i < newest.length; i++) {
                newest[i] = (float) random.nextGaussian() + (hop == 2500 ? 30 : 0);
            }
            double value = novelty.applyAsDouble(null);
            if (hop < 600 / hopSeconds) {
                assertThat(value).isZero();
            } else if (hop == 2500) {
                assertThat(value).isGreaterThan(5);
            } else {
                novel += value >= 1 ? 1 : 0;
            }
        }
        assertThat(novel).isLessThan(20);
    }

    @Test
    void withoutAnEmbeddingNothingIsNovel() {
        HomeNovelty novelty = new HomeNovelty(() -> new float[0], 600, 1);
        for (int hop = 0; hop < 200; hop++) {
            assertThat(novelty.applyAsDouble(null)).isZero();
        }
    }
}
