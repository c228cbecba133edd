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
package org.openhab.binding.ultrasonic.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** Quiet is 1, a mover is where its velocity says, whatever carriers and microphones there are. */
class FeatureExtractorTest {

    private static final BasebandPlan PLAN = BasebandPlan.of(96_000);
    private static final double RATE_HZ = 3000;
    private static final double CARRIER = 0.025;
    private static final double NOISE = 1e-4 * CARRIER;
    private static final List<String> NAMES = FeatureSpec.names();

    /** Echoes of one hop: {@code (re, im, carrierHz, microphone, first sample)}. */
    private interface Echoes {
        void addTo(float[] re, float[] im, double carrierHz, int microphone, long first);
    }

    /** Analyzers and extractor over baseband that is made up. */
    private static final class Room {
        final FeatureExtractor features;
        private final List<DopplerAnalyzer> analyzers = new ArrayList<>();
        private final double[] carriersHz;
        private final boolean[] heard;
        private final int microphones;
        private final SplittableRandom random = new SplittableRandom(1);
        private long samples;

        Room(int microphones, double... carriersHz) {
            this.microphones = microphones;
            this.carriersHz = carriersHz;
            this.heard = new boolean[carriersHz.length];
            Arrays.fill(heard, true);
            List<DopplerFrame> frames = new ArrayList<>();
            for (double carrierHz : carriersHz) {
                analyzers.add(new DopplerAnalyzer(PLAN, microphones, carrierHz, 0));
                frames.add(analyzers.get(analyzers.size() - 1).frame());
            }
            this.features = new FeatureExtractor(frames, PLAN.hopSeconds());
        }

        FeatureFrame hop(double gainStepDb, Echoes echoes) {
            for (int tone = 0; tone < carriersHz.length; tone++) {
                Baseband baseband = new Baseband(new float[microphones][64], new float[microphones][64]);
                for (int mic = 0; mic < microphones; mic++) {
                    float[] re = baseband.re()[mic];
                    float[] im = baseband.im()[mic];
                    TestWaves.addLine(re, im, CARRIER, 0, RATE_HZ, mic, samples);
                    TestWaves.addNoise(re, NOISE, random);
                    TestWaves.addNoise(im, NOISE, random);
                    echoes.addTo(re, im, carriersHz[tone], mic, samples);
                }
                analyzers.get(tone).process(baseband);
            }
            samples += 64;
            features.process(heard, gainStepDb);
            return features.frame();
        }

        FeatureFrame run(double seconds, Echoes echoes) {
            FeatureFrame frame = features.frame();
            for (int hop = 0; hop < seconds / PLAN.hopSeconds(); hop++) {
                frame = hop(0, echoes);
            }
            return frame;
        }
    }

    private static final Echoes NOBODY = (re, im, carrierHz, mic, first) -> {};

    private static Echoes mover(double metersPerSecond, double amplitude) {
        return (re, im, carrierHz, mic, first) -> TestWaves.addLine(
                re, im, amplitude, 2 * metersPerSecond * carrierHz / 343.2, RATE_HZ, 1.7 * mic, first);
    }

    private static double value(FeatureFrame frame, String name) {
        return frame.values()[NAMES.indexOf(name)];
    }

    @ParameterizedTest
    @CsvSource({"1, 36000", "4, 20000", "2, 45000"})
    void quietRoomHasAnExcessOfOne(int microphones, double carrierHz) {
        Room room = new Room(microphones, carrierHz);
        room.run(6, NOBODY);
        double fast = 0;
        double slow = 0;
        double level = 0;
        int hops = 400;
        int cells = 0;
        for (int hop = 0; hop < hops; hop++) {
            FeatureFrame frame = room.hop(0, NOBODY);
            for (int cell = 8; cell < 173; cell++) {
                if (Math.abs(cell - 90) > 3) {
                    fast += frame.fastExcess()[cell];
                    cells++;
                }
            }
            for (int cell = 5; cell < 36; cell++) {
                slow += frame.slowExcess()[cell] / 31 / hops;
            }
            level = Math.max(level, frame.levelDb());
            for (float value : frame.values()) {
                assertThat(value).isBetween(FeatureSpec.LEAST, 2f);
            }
            assertThat(frame.valid()).isTrue();
        }

        assertThat(fast / cells).isCloseTo(1, within(0.1));
        assertThat(slow).isBetween(0.6, 1.6);
        assertThat(level).isLessThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00, 36000",
        "-1.00, 36000",
        "1.00, 20000",
        "0.5, 40000",
        "-2.1, 40000",
        "0.35, 36000",
        "3.0, 20000",
    })
    void moverHasItsVelocityBandAndLevel(double velocity, double carrierHz) {
        Room room = new Room(2, carrierHz);
        room.run(4, NOBODY);

        // 20 dB above the noise in a bin: its power gathers over 192 of 384 samples.
        double amplitude = NOISE * Math.sqrt(2) * 10 / Math.sqrt(192);
        FeatureFrame frame = room.run(0.5, mover(velocity, amplitude));

        assertThat(frame.velocityMetersPerSecond()).isCloseTo(velocity, within(0.05));
        // The main lobe holds the energy of 2.7 bins, the level is the mean over three cells: 3 to 6 bins here.
        assertThat(frame.levelDb()).isBetween(15.0, 21.0);
        String direction = velocity > 0 ? "approaching-" : "receding-";
        int highest = 0;
        for (int index = 0; index < 30; index++) {
            highest = frame.values()[index] > frame.values()[highest] ? index : highest;
        }
        String[] band = NAMES.get(highest).substring(direction.length()).split("-", 2);
        assertThat(NAMES.get(highest)).startsWith(direction);
        // An edge may share the line with the next band.
        assertThat(Math.abs(velocity))
                .isBetween(Double.parseDouble(band[0]) - 0.05, Double.parseDouble(band[1]) + 0.05);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, -0.05, 0.03})
    void slowMoverIsInTheSlowBands(double velocity) {
        Room room = new Room(1, 36_000);
        room.run(8, NOBODY);

        FeatureFrame frame = room.run(1.5, mover(velocity, NOISE));

        String name = "slow-" + (velocity > 0 ? "approaching-" : "receding-")
                + (Math.abs(velocity) > 0.035 ? "0.035-0.055" : "0.02-0.035");
        String mirrored = "slow-" + (velocity > 0 ? "receding-" : "approaching-")
                + (Math.abs(velocity) > 0.035 ? "0.035-0.055" : "0.02-0.035");
        assertThat(frame.slowValid()).isTrue();
        assertThat(value(frame, name)).isGreaterThan(1);
        assertThat(value(frame, name) - value(frame, mirrored)).isGreaterThan(0.7);
        assertThat(frame.velocityMetersPerSecond()).isCloseTo(velocity, within(0.02));
    }

    @Test
    void twoTonesAreAveraged() {
        Room one = new Room(1, 36_000);
        Room two = new Room(1, 36_000, 24_000);
        one.run(5, NOBODY);
        two.run(5, NOBODY);
        double varianceOfOne = 0;
        double varianceOfTwo = 0;
        for (int hop = 0; hop < 300; hop++) {
            float[] a = one.hop(0, NOBODY).fastExcess();
            float[] b = two.hop(0, NOBODY).fastExcess();
            for (int cell = 110; cell < 160; cell++) {
                varianceOfOne += (a[cell] - 1) * (a[cell] - 1);
                varianceOfTwo += (b[cell] - 1) * (b[cell] - 1);
            }
        }
        assertThat(two.features.frame().averages()).isEqualTo(2);
        assertThat(varianceOfTwo / varianceOfOne).isBetween(0.4, 0.75);

        // The same velocity at both tones, though at different shifts.
        FeatureFrame frame = two.run(0.5, mover(1.0, NOISE * 2));
        assertThat(frame.velocityMetersPerSecond()).isCloseTo(1, within(0.05));
    }

    @Test
    void toneThatIsNotHeardDoesNotCount() {
        Room room = new Room(1, 36_000, 24_000);
        room.run(3, NOBODY);
        room.heard[1] = false;
        Echoes spoilt = (re, im, carrierHz, mic, first) -> {
            if (carrierHz == 24_000) {
                Arrays.fill(re, Float.NaN);
                Arrays.fill(im, Float.NaN);
            } else {
                mover(-1, NOISE * 2).addTo(re, im, carrierHz, mic, first);
            }
        };

        FeatureFrame frame = room.run(0.5, spoilt);

        assertThat(frame.valid()).isTrue();
        assertThat(frame.velocityMetersPerSecond()).isCloseTo(-1, within(0.05));
        room.heard[0] = false;
        frame = room.run(0.1, NOBODY);
        assertThat(frame.valid()).isFalse();
        assertThat(frame.levelDb()).isZero();
        for (float value : frame.values()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void symmetryTellsShakingFromMoving() {
        Room room = new Room(1, 36_000);
        room.run(4, NOBODY);
        // Amplitude modulation by fan blades: four lines on each side; a person fills one side.
        Echoes blades = (re, im, carrierHz, mic, first) -> {
            for (int line = 1; line <= 4; line++) {
                TestWaves.addLine(re, im, NOISE * 3, 95.0 * line, RATE_HZ, line, first);
                TestWaves.addLine(re, im, NOISE * 3, -95.0 * line, RATE_HZ, -line, first);
            }
        };
        double symmetric = value(room.run(0.5, blades), "symmetry");
        room.run(2, NOBODY);
        Echoes person = (re, im, carrierHz, mic, first) -> {
            for (int line = 1; line <= 4; line++) {
                TestWaves.addLine(re, im, NOISE * 3, 95.0 * line, RATE_HZ, line, first);
            }
        };
        double oneSided = value(room.run(0.5, person), "symmetry");
        double quiet = value(room.run(2, NOBODY), "symmetry");

        assertThat(symmetric).isGreaterThan(0.8);
        assertThat(oneSided).isLessThan(0.25);
        assertThat(quiet).isLessThan(0.8);
    }

    @Test
    void clickIsBroadbandAndGainStepIsHandedOn() {
        Room room = new Room(1, 36_000);
        room.run(3, NOBODY);
        Echoes click = (re, im, carrierHz, mic, first) -> re[10] += (float) (NOISE * 300);
        FeatureFrame frame = room.hop(-6, click);
        assertThat(value(frame, "gain-step")).isCloseTo(0.6, within(1e-6));
        room.hop(0, NOBODY);
        frame = room.hop(0, NOBODY);

        assertThat(frame.broadbandDb()).isGreaterThan(10);
        assertThat(value(frame, "broadband")).isGreaterThan(1);
        assertThat(value(frame, "gain-step")).isZero();
    }

    @Test
    void valuesTellWhatTheExcessIsTheMeanOf() {
        Room room = new Room(4, 36_000, 24_000);
        FeatureFrame frame = room.run(5, NOBODY);

        assertThat(value(frame, "averages")).isCloseTo(1, within(1e-6));
        assertThat(value(frame, "floor-age")).isCloseTo(frame.floorAgeSeconds() / 10, within(1e-6));
        assertThat(value(frame, "distortion")).isZero();
        assertThat(value(frame, "residual")).isZero();
        room.heard[1] = false;
        frame = room.run(8, NOBODY);
        assertThat(value(frame, "averages")).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(value(frame, "floor-age")).isEqualTo(1);
    }

    @Test
    void resetIsLikeNew() {
        Room used = new Room(1, 36_000);
        used.run(6, mover(0.7, NOISE * 5));
        used.features.reset();
        assertThat(used.features.frame().valid()).isFalse();
        assertThat(used.features.frame().floorAgeSeconds()).isZero();

        // Behind a reset the analyzers' windows still hold the mover; what the extractor learns is new.
        FeatureFrame frame = used.run(6, NOBODY);

        assertThat(frame.floorAgeSeconds()).isCloseTo(6, within(0.1));
        assertThat(frame.levelDb()).isLessThan(10);
    }
}
