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
package org.openhab.binding.ultrasonic.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelRingTest {

    private static final long START = 1_777_000_000L;

    private final LevelRing ring = new LevelRing();

    private void add(long second, double evidence, double threshold, boolean moving) {
        ring.add(second, new LevelRing.Moment((float) evidence, (float) threshold, moving, moving, moving));
    }

    @Test
    void keepsTheStrongestMomentOfASecond() {
        add(START, 1, 4, false);
        add(START, 5, 4, true);
        add(START, 2, 4, false);
        LevelRing.Stretch last = ring.last(1);
        assertThat(last.firstSecond()).isEqualTo(START);
        assertThat(last.evidenceNats()[0]).isEqualTo(5);
        assertThat(last.moving(0)).isTrue();
        assertThat(last.walking(0)).isTrue();
    }

    @Test
    void strongestMeansNearestToItsOwnThreshold() {
        add(START, 6, 12, false);
        add(START, 5, 4, true);
        assertThat(ring.last(1).evidenceNats()[0]).isEqualTo(5);
    }

    @Test
    void whatWasNotHeardIsNotKnown() {
        add(START, 1, 4, false);
        add(START + 3, 1, 4, false);
        ring.advance(START + 4);
        LevelRing.Stretch last = ring.last(6);
        assertThat(last.firstSecond()).isEqualTo(START - 1);
        assertThat(new boolean[] {
                    last.known(0), last.known(1), last.known(2), last.known(3), last.known(4), last.known(5)
                })
                .containsExactly(false, true, false, false, true, false);
    }

    @Test
    void aDayLaterEverythingIsForgotten() {
        for (int second = 0; second < LevelRing.SECONDS; second++) {
            add(START + second, 1, 4, true);
        }
        assertThat(ring.last(LevelRing.SECONDS).known(0)).isTrue();
        add(START + LevelRing.SECONDS, 2, 4, false);
        LevelRing.Stretch day = ring.last(LevelRing.SECONDS);
        assertThat(day.firstSecond()).isEqualTo(START + 1);
        assertThat(day.moving(LevelRing.SECONDS - 1)).isFalse();
        // A clock that jumps by years leaves nothing old behind, and one that jumps back harms nothing.
        add(START + 1_000_000_000L, 3, 4, false);
        day = ring.last(LevelRing.SECONDS);
        int known = 0;
        for (int i = 0; i < day.seconds(); i++) {
            known += day.known(i) ? 1 : 0;
        }
        assertThat(known).isEqualTo(1);
        add(START, 9, 4, true);
        assertThat(ring.last(1).evidenceNats()[0]).isEqualTo(3);
    }

    @Test
    void nothingIsKnownBeforeTheFirstSecond() {
        assertThat(ring.last(10).known(9)).isFalse();
    }
}
