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
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;

class PacedDuplexTest {

    private static final int RATE_HZ = 48_000;
    private static final int BLOCK = 480;
    private static final double BLOCK_SECONDS = 0.01;

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

    /** Blocks of 10 ms; computing each takes what the test says. */
    private final class Computed implements AudioDuplex {

        private long exchanged;
        private double computingSeconds;

        @Override
        public String name() {
            return "computed";
        }

        @Override
        public int sampleRateHz() {
            return RATE_HZ;
        }

        @Override
        public int microphones() {
            return 1;
        }

        @Override
        public AudioBlock exchange(Playback playback) {
            nanos.addAndGet(Math.round(computingSeconds * 1e9));
            AudioBlock block = new AudioBlock(new float[1][BLOCK], RATE_HZ, exchanged);
            exchanged += BLOCK;
            return block;
        }

        @Override
        public DuplexCounters counters() {
            return DuplexCounters.NONE;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final Computed room = new Computed();
    private final PacedDuplex paced = new PacedDuplex(room, nanos::get, nanos::addAndGet);

    /** How long blocks take, s. */
    private double exchange(int blocks, double computingSeconds) throws IOException {
        room.computingSeconds = computingSeconds;
        long before = nanos.get();
        for (int i = 0; i < blocks; i++) {
            AudioBlock block = paced.exchange(Playback.SILENCE);
            assertThat(block.length()).isEqualTo(BLOCK);
        }
        return (nanos.get() - before) * 1e-9;
    }

    @Test
    void secondOfTheRoomTakesASecond() throws IOException {
        assertThat(exchange(100, 0.003)).isCloseTo(1, within(1e-6));
    }

    @Test
    void littleDelaysAreMadeUpFor() throws IOException {
        double late = exchange(1, 0.05);
        assertThat(late + exchange(99, 0.003)).isCloseTo(1, within(1e-6));
    }

    @Test
    void afterALongDelayTimeGoesOnAtItsUsualPace() throws IOException {
        exchange(10, 0.003);
        exchange(1, 3);
        assertThat(exchange(50, 0.003)).isCloseTo(50 * BLOCK_SECONDS, within(1e-6));
    }
}
