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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/** What counts as alive is progress and the tone; everything else is told apart by what can be seen. */
class WatchdogTest {

    private static final double TICK = 0.2;

    private final Watchdog watchdog = new Watchdog("card");
    private double now;
    private double captured;
    private Watchdog.Verdict verdict;

    @BeforeEach
    void open() {
        watchdog.opening(0);
    }

    private static PipelineHealth hearing(double levelDbfs, double snrDb, MicrophoneState second) {
        return new PipelineHealth(
                false,
                List.of(new PipelineHealth.Carrier(
                        36_000, List.of(levelDbfs, levelDbfs - 3), List.of(snrDb, snrDb - 3))),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(MicrophoneState.USED, second));
    }

    private static PipelineHealth hearing() {
        return hearing(-30, 70, MicrophoneState.USED);
    }

    private static PipelineHealth searching() {
        return new PipelineHealth(true, List.of(), 0, 0, 0, 0, 0, List.of(), List.of());
    }

    private static LevelMeter.Reading levels(int silent, double clipped, double rms) {
        return new LevelMeter.Reading(silent, 2, clipped, rms);
    }

    /** Time passes with sound. */
    private void pass(double seconds, PipelineHealth health, LevelMeter.Reading levels) {
        for (double until = now + seconds; now < until; ) {
            now += TICK;
            captured += TICK;
            judge(health, levels, DuplexCounters.NONE, 0);
        }
    }

    /** Time passes in which no sample comes. */
    private void stall(double seconds) {
        for (double until = now + seconds; now < until; ) {
            now += TICK;
            judge(hearing(), levels(0, 0, 0.01), DuplexCounters.NONE, 0);
        }
    }

    private void judge(PipelineHealth health, LevelMeter.Reading levels, DuplexCounters counters, long dropped) {
        verdict = watchdog.judge(now, new Vitals(Optional.empty(), true, captured, counters, dropped, levels, health));
    }

    private void assertBlind(HealthReason reason) {
        assertThat(verdict.state()).isEqualTo(LiveState.BLIND);
        assertThat(verdict.notes().get(0).reason()).isEqualTo(reason);
    }

    @Test
    void tonesThatAreHeardAreSensing() {
        pass(1, hearing(), levels(0, 0, 0.01));

        assertThat(verdict.state()).isEqualTo(LiveState.SENSING);
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.reopen()).isFalse();
    }

    @Test
    void firstSamplesMayTakeSeconds() {
        stall(3);
        assertThat(verdict.state()).isEqualTo(LiveState.STARTING);
        stall(2);
        assertBlind(HealthReason.DEVICE_STALLED);
    }

    @Test
    void stallIsBlindAtOnceAndOpenedAnewLater() {
        pass(5, hearing(), levels(0, 0, 0.01));
        stall(1);
        assertThat(verdict.state()).isEqualTo(LiveState.SENSING);
        stall(0.6);
        assertBlind(HealthReason.DEVICE_STALLED);
        assertThat(verdict.reopen()).isFalse();
        stall(3);
        assertThat(verdict.reopen()).isTrue();
    }

    @Test
    void samplesAfterAStallAreWelcome() {
        pass(5, hearing(), levels(0, 0, 0.01));
        stall(3);
        pass(0.4, hearing(), levels(0, 0, 0.01));

        assertThat(verdict.state()).isEqualTo(LiveState.SENSING);
    }

    @Test
    void aDeviceThatFailedIsLost() {
        verdict = watchdog.judge(
                1, new Vitals(Optional.of("card: is gone"), true, 1, DuplexCounters.NONE, 0, null, hearing()));

        assertBlind(HealthReason.DEVICE_LOST);
        assertThat(verdict.notes().get(0).text()).isEqualTo("card: is gone");
        assertThat(verdict.reopen()).isTrue();
    }

    @Test
    void toneThatEndsAtOnceIsNotHeardAnyMore() {
        pass(5, hearing(), levels(0, 0, 0.01));
        pass(1, searching(), levels(0, 0, 0.001));
        assertThat(verdict.state()).isEqualTo(LiveState.STARTING);
        pass(1.6, searching(), levels(0, 0, 0.001));

        assertBlind(HealthReason.TONE_NOT_HEARD);
        assertThat(verdict.reopen()).isFalse();
        pass(30, searching(), levels(0, 0, 0.001));
        assertThat(verdict.reopen()).isTrue();
    }

    @Test
    void toneThatFadesAccusesEchoCancellation() {
        pass(1, hearing(), levels(0, 0, 0.01));
        for (double levelDbfs = -32; levelDbfs > -60; levelDbfs -= 4) {
            pass(0.1, hearing(levelDbfs, 40, MicrophoneState.USED), levels(0, 0, 0.01));
        }
        pass(3, searching(), levels(0, 0, 0.001));

        assertBlind(HealthReason.ECHO_CANCELLATION_SUSPECTED);
    }

    @Test
    void nothingButZerosIsMuted() {
        pass(4, searching(), levels(2, 0, 0));

        assertBlind(HealthReason.MICROPHONES_MUTED);
    }

    @Test
    void oneMicrophoneOutIsSaidWhileTheOtherSenses() {
        pass(2, hearing(-30, 70, MicrophoneState.DEAD), levels(1, 0, 0.01));

        assertThat(verdict.state()).isEqualTo(LiveState.SENSING);
        assertThat(verdict.notes()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(HealthReason.MICROPHONE_OUT);
            assertThat(note.text()).contains("microphone 2 dead");
        });
    }

    @Test
    void clippingAndInterferenceAreSaidWhileSensing() {
        pass(2, hearing(-30, 15, MicrophoneState.USED), levels(0, 0.01, 0.5));

        assertThat(verdict.state()).isEqualTo(LiveState.SENSING);
        assertThat(verdict.notes())
                .extracting(HealthNote::reason)
                .containsExactly(HealthReason.CLIPPING, HealthReason.INTERFERENCE);
    }

    @Test
    void lossesAreSaidForAWhile() {
        pass(5, hearing(), levels(0, 0, 0.01));
        now += TICK;
        captured += TICK;
        judge(hearing(), levels(0, 0, 0.01), new DuplexCounters(1, 0, 100, 0), 960);

        assertThat(verdict.notes())
                .extracting(HealthNote::reason)
                .containsExactly(HealthReason.OVERLOADED, HealthReason.DROPOUTS);
        for (int i = 0; i < 60; i++) {
            now += TICK;
            captured += TICK;
            judge(hearing(), levels(0, 0, 0.01), new DuplexCounters(1, 0, 100, 0), 960);
        }
        assertThat(verdict.notes()).isEmpty();
    }

    @Test
    void waitingTimesDoubleUntilTheDeviceHasRun() {
        BackOff backOff = new BackOff();

        assertThat(List.of(
                        backOff.failed(0),
                        backOff.failed(0),
                        backOff.failed(0),
                        backOff.failed(0),
                        backOff.failed(0),
                        backOff.failed(0),
                        backOff.failed(20)))
                .containsExactly(0.5, 1.0, 2.0, 2.0, 2.0, 2.0, 0.5);
    }
}
