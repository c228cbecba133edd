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
package org.openhab.binding.ultrasonic.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.array.SignalTap.Stage;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * A device that somebody carries elsewhere while music plays: all reflections change, so that what was learnt of the
 * distortion's direction is wrong, and must be learnt anew within seconds.
 */
class MovedDeviceTest {

    private static final long FIRST_ROOM = 301;
    private static final int ROOMS = 4;
    private static final double BEFORE_SECONDS = 8;
    private static final double AFTER_SECONDS = 8;
    private static final double LEARNING_SECONDS = 3;

    @ParameterizedTest
    @CsvSource({"4, 14", "2, 8"})
    void distortionIsTakenOutAgainWithinSeconds(int microphones, double leastDb) {
        double before = 0;
        double after = 0;
        for (long seed = FIRST_ROOM; seed < FIRST_ROOM + ROOMS; seed++) {
            MusicRoom here = new MusicRoom(seed, microphones);
            EnvelopeReceiver first = new EnvelopeReceiver(here.music(BEFORE_SECONDS, MusicRoom.MODERATE_DB));
            EnvelopeReceiver then = new EnvelopeReceiver(here.moved().music(AFTER_SECONDS, MusicRoom.MODERATE_DB));
            BandPower power = new BandPower(BEFORE_SECONDS + LEARNING_SECONDS);
            ArrayReceiver array = BandPower.receiver(first, power);
            int[] unclipped = new int[microphones];
            first.run(frame -> array.process(frame, unclipped));
            then.run(frame -> array.process(frame, unclipped));
            // Noise alone is 1 per bin.
            before += power.at(Stage.RECEIVED) - 1;
            after += Math.max(0, power.at(Stage.COMBINED) - 1);
        }
        assertThat(Decibels.ofPower(before / ROOMS)).isGreaterThan(7);
        assertThat(Decibels.ofPower(before / after)).isGreaterThan(leastDb);
    }
}
