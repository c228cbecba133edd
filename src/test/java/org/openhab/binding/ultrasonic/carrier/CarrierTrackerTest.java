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
package org.openhab.binding.ultrasonic.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** The loop holds the carrier's phase against clocks, and lets people, fans and noise be. */
class CarrierTrackerTest {

    private static final int RATE = 48_000;
    private static final double CARRIER_HZ = 20_000;
    private static final double AMPLITUDE = 0.1;

    private static double sine(double hz, int rate, long sample) {
        double cycles = hz / rate * sample;
        return Math.cos(2 * Math.PI * (cycles - Math.rint(cycles)));
    }

    private static TrackedReceiver.Sound tone(double hz) {
        return (sample, mic) -> AMPLITUDE * sine(hz, RATE, sample);
    }

    private static double phase(float[][] baseband, int n) {
        return Math.atan2(baseband[1][n], baseband[0][n]);
    }

    /** The farthest that the phase gets away from where it was at first. */
    private static double phaseExcursion(float[][] baseband) {
        double most = 0;
        for (int n = 0; n < baseband[0].length; n++) {
            most = Math.max(most, Math.abs(Math.IEEEremainder(phase(baseband, n) - phase(baseband, 0), 2 * Math.PI)));
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 16000, 0.1",
        "48000, 20000, -1",
        "96000, 36000, 1",
        "96000, 45000, -0.1",
        "192000, 45000, 0.5",
    })
    void pullsInWhatTheFinderLeftAndHoldsIt(int rate, double hz, double errorHz) {
        TrackedReceiver receiver = new TrackedReceiver(rate, 1, hz + errorHz);
        TrackedReceiver.Sound sound = (sample, mic) -> AMPLITUDE * sine(hz, rate, sample);

        receiver.run(4, sound);
        assertThat(receiver.tracker.offsetHz()).isCloseTo(-errorHz, within(0.02));
        receiver.run(8, sound);
        float[][] held = receiver.record(3, 0, sound);

        assertThat(receiver.tracker.offsetHz()).isCloseTo(-errorHz, within(0.001));
        assertThat(receiver.tracker.steeringHz()).isCloseTo(-errorHz, within(0.001));
        assertThat(phaseExcursion(held)).isLessThan(0.005);
        assertThat(receiver.tracker.levelDbfs(0)).isCloseTo(-20, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 2, 3.1})
    void behindAGapThePhaseIsTakenAsItComes(double jumpRadians) {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        receiver.run(12, tone(CARRIER_HZ + 0.3));
        double offsetHz = receiver.tracker.offsetHz();
        long first = Math.round(receiver.seconds() * RATE);
        TrackedReceiver.Sound later = (sample, mic) -> AMPLITUDE
                * Math.cos(2 * Math.PI * (CARRIER_HZ + 0.3) / RATE * (sample - first)
                        + 2 * Math.PI * (CARRIER_HZ + 0.3) / RATE * first
                        + jumpRadians);
        receiver.gap(later);
        float[][] held = receiver.record(6, 0, later);

        assertThat(phaseExcursion(held)).isLessThan(0.01);
        assertThat(receiver.tracker.offsetHz()).isCloseTo(offsetHz, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, -100})
    void clocksThatAreAHundredPpmApartArePulledIn(double ppm) {
        // As if the tone had been told instead of found.
        double hz = CARRIER_HZ * (1 + ppm * 1e-6);
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        receiver.run(12, tone(hz));
        float[][] held = receiver.record(3, 0, tone(hz));

        assertThat(receiver.tracker.offsetHz()).isCloseTo(hz - CARRIER_HZ, within(0.002));
        assertThat(phaseExcursion(held)).isLessThan(0.02);
    }

    @Test
    void wanderingClockIsFollowed() {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        double hzPerSecond = 0.5e-6 * CARRIER_HZ;
        // Half a ppm a second for 40 s, then as far back.
        TrackedReceiver.Sound sound = (sample, mic) -> {
            double seconds = (double) sample / RATE;
            double extra = seconds < 40
                    ? hzPerSecond / 2 * seconds * seconds
                    : hzPerSecond * (40 * 40 - (80 - seconds) * (80 - seconds) / 2);
            return AMPLITUDE * Math.cos(2 * Math.PI * (CARRIER_HZ * seconds % 1 + extra));
        };
        double first = Double.NaN;
        double most = 0;
        while (receiver.seconds() < 60) {
            Baseband baseband = receiver.hop(sound);
            double phase = Math.atan2(baseband.im()[0][0], baseband.re()[0][0]);
            first = receiver.seconds() < 0.2 ? phase : first;
            if (receiver.seconds() > 0.2) {
                most = Math.max(most, Math.abs(Math.IEEEremainder(phase - first, 2 * Math.PI)));
            }
        }
        // A type 2 loop lags behind an acceleration a by 2 pi a / wn^2 = 0.11 rad; where it turns round, twice that.
        assertThat(most).isLessThan(0.35);
        assertThat(receiver.tracker.offsetHz()).isCloseTo(hzPerSecond * 20, within(0.05));
    }

    /** Level of the highest line away from the carrier and the echo, dB re the carrier. */
    private static double spuriousDb(float[][] baseband, double basebandRateHz, double echoHz) {
        int length = baseband[0].length;
        double[] lines = TestWaves.lineSpectrum(baseband[0], baseband[1], 0, length);
        double binHz = basebandRateHz / length;
        double highest = 0;
        for (int bin = 0; bin < length; bin++) {
            double hz = (bin - length / 2) * binHz;
            if (Math.abs(hz) > 5 * binHz && Math.abs(hz - echoHz) > 5 * binHz) {
                highest = Math.max(highest, lines[bin]);
            }
        }
        return Decibels.ofAmplitude(highest / lines[length / 2]);
    }

    @ParameterizedTest
    @CsvSource({"10, -80", "25, -90", "40, -90", "47.875, -90", "200, -90", "-120, -90"})
    void echoOfAPersonLeavesNoLinesOfItsOwn(double echoHz, double mostDb) {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        TrackedReceiver.Sound sound = (sample, mic) ->
                AMPLITUDE * (sine(CARRIER_HZ, RATE, sample) + 0.1 * sine(CARRIER_HZ + echoHz, RATE, sample));
        receiver.run(10, sound);

        float[][] baseband = receiver.record(2, 0, sound);

        assertThat(spuriousDb(baseband, receiver.plan.basebandRateHz(), echoHz)).isLessThan(mostDb);
    }

    @Test
    void amplitudeModulationDoesNotSteer() {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        TrackedReceiver.Sound sound = (sample, mic) -> AMPLITUDE
                * (1 + 0.5 * sine(1.3, RATE, sample) + 0.3 * sine(17, RATE, sample))
                * sine(CARRIER_HZ, RATE, sample);
        receiver.run(2, sound);
        double most = 0;
        while (receiver.seconds() < 10) {
            receiver.hop(sound);
            most = Math.max(most, Math.abs(receiver.tracker.steeringHz()));
        }

        assertThat(most).isLessThan(1e-4);
        assertThat(receiver.tracker.heard()).isTrue();
    }

    @Test
    void breathingIsNotFollowedAway() {
        // A chest in front of the speaker: a phase of +-0.3 rad at 0.3 Hz must still be there in the baseband.
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        TrackedReceiver.Sound sound = (sample, mic) -> {
            double seconds = (double) sample / RATE;
            double cycles = CARRIER_HZ / RATE * sample;
            return AMPLITUDE
                    * Math.cos(
                            2 * Math.PI * (cycles - Math.rint(cycles)) + 0.3 * Math.sin(2 * Math.PI * 0.3 * seconds));
        };
        receiver.run(10, sound);
        float[][] baseband = receiver.record(10, 0, sound);
        double least = 10;
        double most = -10;
        for (int n = 0; n < baseband[0].length; n += 64) {
            double phase = Math.IEEEremainder(phase(baseband, n) - phase(baseband, 0), 2 * Math.PI);
            least = Math.min(least, phase);
            most = Math.max(most, phase);
        }

        assertThat((most - least) / 2).isBetween(0.2, 0.5);
    }

    @Test
    void toneThatVanishesIsLostWithinHalfASecond() {
        SplittableRandom random = new SplittableRandom(1);
        TrackedReceiver receiver = new TrackedReceiver(RATE, 2, CARRIER_HZ);
        receiver.run(3, (sample, mic) -> tone(CARRIER_HZ).at(sample, mic) + 1e-4 * random.nextGaussian());
        assertThat(receiver.tracker.heard()).isTrue();
        assertThat(receiver.tracker.lost()).isFalse();
        double from = receiver.seconds();
        double lostAt = Double.NaN;

        while (receiver.seconds() < from + 1) {
            receiver.hop((sample, mic) -> 1e-4 * random.nextGaussian());
            if (receiver.tracker.lost() && Double.isNaN(lostAt)) {
                lostAt = receiver.seconds() - from;
            }
        }

        assertThat(lostAt).isBetween(0.2, 0.5);
        assertThat(receiver.tracker.heard()).isFalse();
        assertThat(Math.abs(receiver.tracker.steeringHz())).isLessThan(0.01);
    }

    @Test
    void shortDropoutIsNoLossAndThePhaseIsKept() {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ + 0.5);
        receiver.run(10, tone(CARRIER_HZ));
        float[][] before = receiver.record(0.1, 0, tone(CARRIER_HZ));

        receiver.run(0.15, (sample, mic) -> 0);
        assertThat(receiver.tracker.lost()).isFalse();
        receiver.run(0.1, tone(CARRIER_HZ));
        float[][] after = receiver.record(0.1, 0, tone(CARRIER_HZ));

        assertThat(receiver.tracker.heard()).isTrue();
        assertThat(Math.IEEEremainder(phase(after, 0) - phase(before, 0), 2 * Math.PI))
                .isCloseTo(0, within(0.05));
    }

    @Test
    void noiseIsNotHeardAsATone() {
        SplittableRandom random = new SplittableRandom(2);
        TrackedReceiver receiver = new TrackedReceiver(RATE, 4, CARRIER_HZ);
        receiver.run(0.2, (sample, mic) -> 0.1 * random.nextGaussian());
        int heard = 0;
        int hops = 0;
        while (receiver.seconds() < 5) {
            receiver.hop((sample, mic) -> 0.1 * random.nextGaussian());
            heard += receiver.tracker.heard() ? 1 : 0;
            hops++;
        }

        assertThat((double) heard / hops).isLessThan(0.02);
        assertThat(receiver.tracker.lost()).isTrue();
        assertThat(Math.abs(receiver.tracker.steeringHz())).isLessThan(CARRIER_HZ * 300e-6 + 1e-9);
    }

    @Test
    void silenceIsNotHeardAndNothingIsNaN() {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        receiver.run(1, (sample, mic) -> 0);

        assertThat(receiver.tracker.heard()).isFalse();
        assertThat(receiver.tracker.lost()).isTrue();
        assertThat(receiver.tracker.steeringHz()).isZero();
        assertThat(receiver.tracker.gainStepDb()).isZero();
        assertThat(receiver.tracker.snrDb(0)).isFinite();
        assertThat(receiver.tracker.levelDbfs(0)).isFinite();
    }

    @Test
    void deadMicrophoneAndDifferentPhasesDoNoHarm() {
        SplittableRandom random = new SplittableRandom(3);
        TrackedReceiver receiver = new TrackedReceiver(RATE, 3, CARRIER_HZ + 0.4);
        TrackedReceiver.Sound sound = (sample, mic) -> switch (mic) {
            case 0 -> 0;
            case 1 -> AMPLITUDE * sine(CARRIER_HZ, RATE, sample + 17);
            default -> -0.3 * AMPLITUDE * sine(CARRIER_HZ, RATE, sample) + 1e-3 * random.nextGaussian();
        };

        receiver.run(10, sound);

        assertThat(receiver.tracker.offsetHz()).isCloseTo(-0.4, within(0.003));
        assertThat(receiver.tracker.heard()).isTrue();
        assertThat(receiver.tracker.levelDbfs(1)).isCloseTo(-20, within(0.05));
        assertThat(receiver.tracker.levelDbfs(0)).isLessThan(-200);
        // White noise of power 1e-6 over 24 kHz, a tone of amplitude 0.03, a bandwidth of one hop.
        double expectedDb = Decibels.ofPower(0.03 * 0.03 / 2 / 1e-6 * RATE / 2 / 46.875);
        assertThat(receiver.tracker.snrDb(2)).isCloseTo(expectedDb, within(2.0));
    }

    @Test
    void stepOfTheGainIsTold() {
        TrackedReceiver receiver = new TrackedReceiver(RATE, 1, CARRIER_HZ);
        receiver.run(2, tone(CARRIER_HZ));
        assertThat(receiver.tracker.gainStepDb()).isZero();
        double largest = 0;
        for (int hop = 0; hop < 5; hop++) {
            receiver.hop((sample, mic) -> 0.5 * tone(CARRIER_HZ).at(sample, mic));
            largest = Math.min(largest, receiver.tracker.gainStepDb());
        }

        assertThat(largest).isCloseTo(-6.02, within(0.1));
    }

    @Test
    void resetIsLikeNew() {
        CarrierTracker tracker = new CarrierTracker(1, CARRIER_HZ, 0.02);
        Baseband turning = new Baseband(1);
        TestWaves.addLine(turning.re()[0], turning.im()[0], 0.05, 3, 3000, 0.7, 0);
        CarrierTracker fresh = new CarrierTracker(1, CARRIER_HZ, 0.02);
        for (int hop = 0; hop < 30; hop++) {
            tracker.process(turning);
        }

        tracker.reset();
        assertThat(tracker.levelDbfs(0)).isEqualTo(fresh.levelDbfs(0));
        assertThat(tracker.snrDb(0)).isEqualTo(fresh.snrDb(0));

        Baseband other = new Baseband(1);
        for (int hop = 0; hop < 30; hop++) {
            other.re()[0][hop % 64] += 0.01f * hop;
            other.im()[0][0] = 0.1f;
            tracker.process(other);
            fresh.process(other);
            assertThat(tracker.steeringHz()).isEqualTo(fresh.steeringHz());
            assertThat(tracker.gainStepDb()).isEqualTo(fresh.gainStepDb());
            assertThat(tracker.offsetHz()).isEqualTo(fresh.offsetHz());
            assertThat(tracker.heard()).isEqualTo(fresh.heard());
        }
    }
}
