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
package org.openhab.binding.ultrasonic.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

class BlockQueueTest {

    private static final int RATE_HZ = 48_000;

    private final BlockQueue queue = new BlockQueue(2);

    private void put(int millis, long first) {
        int length = RATE_HZ * millis / 1000;
        float[][] samples = new float[2][length];
        samples[1][0] = first;
        queue.put(new AudioBlock(samples, length, RATE_HZ, 0), first);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 500})
    void whatMayWaitDoesNotDependOnHowLongTheDevicesBlocksAre(int millis) throws InterruptedException {
        for (int i = 0; i < 3000 / millis; i++) {
            put(millis, i);
        }

        assertThat(queue.droppedSamples()).isEqualTo(RATE_HZ);
        for (int i = 0; i < 2000 / millis; i++) {
            AudioBlock block = queue.take(0);
            assertThat(block.firstSampleIndex()).isEqualTo(i);
            assertThat(block.length()).isEqualTo(RATE_HZ * millis / 1000);
            assertThat(block.samples()[1][0]).isEqualTo(i);
        }
        assertThat(queue.take(0)).isNull();
    }

    @Test
    void whatWasTakenMakesRoom() throws InterruptedException {
        put(1000, 0);
        put(1000, 1);
        put(1000, 2);
        queue.take(0);
        put(1000, 3);

        assertThat(queue.take(0).firstSampleIndex()).isEqualTo(1);
        assertThat(queue.take(0).firstSampleIndex()).isEqualTo(3);
        assertThat(queue.droppedSamples()).isEqualTo(RATE_HZ);
    }
}
