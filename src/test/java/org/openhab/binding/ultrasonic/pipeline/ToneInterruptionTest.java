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
package org.openhab.binding.ultrasonic.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;

/**
 * What a loudspeaker does that runs dry, is muted or is turned up, while the microphones go on: the tone ends in a
 * step, comes back within 30 ms with any phase, and its reverberation dies away and comes up again. Nobody is there,
 * and nobody may be seen, by either detector; who comes later is.
 */
class ToneInterruptionTest {

    private static final PipelineConfig PHYSICS = PipelineConfig.defaults().withDetector(Detector.PHYSICS);
    private static final double OFF_SECONDS = 9.013;
    private static final double RAMP_SECONDS = 0.03;
    private static final double DECAY_SECONDS = 0.06;
    private static final double ECHO = 0.2;

    @ParameterizedTest
    @CsvSource({
        "0.004, 1.5",
        "0.004, 3",
        "0.02, 3",
        "0.05, 0.7",
        "0.08, 2",
        "0.12, 1.5",
        "0.16, 3",
        "0.2, 1",
        "0.25, 3",
        "0.3, 1.5",
        "0.35, 3",
        "0.4, 1.5",
        "0.5, 2",
        "3, 3"
    })
    void nobodyIsSeenBecauseTheToneWasGone(double goneSeconds, double radians) {
        assertNobody(PHYSICS, goneSeconds, radians);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 3", "0.25, 3", "0.4, 1.5"})
    void norByTheNetwork(double goneSeconds, double radians) {
        assertNobody(PipelineConfig.defaults(), goneSeconds, radians);
    }

    private static void assertNobody(PipelineConfig config, double goneSeconds, double radians) {
        double back = OFF_SECONDS + goneSeconds;
        SensingPipeline pipeline = new SensingPipeline(96_000, 2, config);
        SyntheticSound sound = new SyntheticSound(96_000, 2, 36_000, 18)
                .mute()
                .part((seconds, mic, tone) -> SyntheticSound.TONE_AMPLITUDE
                        * (direct(seconds, back, tone + mic, radians)
                                + ECHO * reverberation(seconds, back, tone + 2 * mic, radians)))
                .mover(1.2, -35, 2, 4)
                .mover(-1.2, -35, back + 5, back + 7);
        // Whoever has walked by makes the room sensitive to small motion.
        assertThat(sound.through(pipeline, OFF_SECONDS - 2).stream().anyMatch(report -> report.motion() != Motion.NONE))
                .isEqualTo(config.detector() == Detector.PHYSICS);
        List<MotionReport> after = sound.through(pipeline, back + 5 - (OFF_SECONDS - 2));
        assertThat(after.stream()
                        .filter(report -> report.motion() != Motion.NONE)
                        .map(MotionReport::timeSeconds))
                .isEmpty();
        assertThat(after.stream()
                        .filter(report -> report.timeSeconds() > back + 1.5)
                        .allMatch(report -> report.room().known()))
                .as("known again within 1.5 s")
                .isTrue();
        if (config.detector() == Detector.PHYSICS) {
            assertThat(sound.through(pipeline, 2).stream().anyMatch(report -> report.motion() == Motion.MAJOR))
                    .isTrue();
        }
    }

    private static double direct(double seconds, double back, double tone, double radians) {
        if (seconds < OFF_SECONDS) {
            return Math.sin(tone);
        }
        double rise = Math.max(0, Math.min(1, (seconds - back) / RAMP_SECONDS));
        return rise * rise * (3 - 2 * rise) * Math.sin(tone + radians);
    }

    private static double reverberation(double seconds, double back, double tone, double radians) {
        double old = seconds < OFF_SECONDS ? 1 : Math.exp((OFF_SECONDS - seconds) / DECAY_SECONDS);
        double fresh = seconds < back ? 0 : 1 - Math.exp((back - seconds) / DECAY_SECONDS);
        return old * Math.sin(tone) + fresh * Math.sin(tone + radians);
    }
}
