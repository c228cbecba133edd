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

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

    private final TestClock clock = new TestClock();
    private final AttemptLimit limit = new AttemptLimit(clock);

    /** Guesses as fast as it may for some time. */
    private int guesses(String address, Duration time) {
        int count = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            while (limit.waitSeconds(address) == 0 && count < 1_000_000) {
                limit.failed(address);
                count++;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        return count;
    }

    @Test
    void guessingForADayIsHopeless() {
        assertThat(guesses("10.0.0.9", Duration.ofDays(1))).isLessThan(150);
    }

    @Test
    void aTypingErrorCostsNothing() {
        limit.failed("10.0.0.1");
        assertThat(limit.waitSeconds("10.0.0.1")).isZero();
    }

    @Test
    void othersMayGoOnWhileOneGuesses() {
        for (int i = 0; i < 8; i++) {
            limit.failed("10.0.0.9");
        }
        assertThat(limit.waitSeconds("10.0.0.9")).isPositive();
        assertThat(limit.waitSeconds("10.0.0.1")).isZero();
    }

    @Test
    void manyAddressesTogetherAreSlowedDownToo() {
        for (int i = 0; i < 60; i++) {
            limit.failed("10.0.1." + i);
        }
        assertThat(limit.waitSeconds("10.0.2.1")).isPositive();
    }

    @Test
    void strangersCannotLockOutWhoHasBeenInBefore() {
        limit.trust("192.168.1.5");
        for (int i = 0; i < 1000; i++) {
            limit.failed("10.0." + i / 250 + "." + i % 250);
        }
        assertThat(limit.waitSeconds("192.168.1.6")).isPositive();
        assertThat(limit.waitSeconds("192.168.1.5")).isZero();
    }

    /** A user of one's own between two guesses at another's password must not make them free. */
    @Test
    void oneOwnPasswordDoesNotPayForGuessesAtAnother() {
        int guesses = 0;
        for (int second = 0; second < 3600; second++) {
            while (limit.waitSeconds("10.0.0.9") == 0) {
                limit.failed("10.0.0.9");
                limit.trust("10.0.0.9");
                guesses++;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(guesses).isLessThan(30);
    }

    @Test
    void successAndTimeForgive() {
        for (int i = 0; i < 4; i++) {
            limit.failed("10.0.0.1");
        }
        limit.forgive("10.0.0.1");
        limit.failed("10.0.0.1");
        assertThat(limit.waitSeconds("10.0.0.1")).isZero();
        for (int i = 0; i < 6; i++) {
            limit.failed("10.0.0.1");
        }
        clock.pass(Duration.ofHours(1));
        assertThat(limit.waitSeconds("10.0.0.1")).isZero();
        limit.failed("10.0.0.1");
        assertThat(limit.waitSeconds("10.0.0.1")).isZero();
    }
}
