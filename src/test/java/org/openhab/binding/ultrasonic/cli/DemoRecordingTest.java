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
package org.openhab.binding.ultrasonic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.recording.Replay;

class DemoRecordingTest {

    private static float[] first(int samples, SplittableRandom lengths) {
        DemoRecording demo = new DemoRecording(7);
        float[] all = new float[samples];
        int filled = 0;
        while (filled < samples) {
            AudioBlock block = demo.read(Math.min(samples - filled, lengths.nextInt(1, 3000)));
            System.arraycopy(block.samples()[1], 0, all, filled, block.length());
            filled += block.length();
        }
        return all;
    }

    @Test
    void itDoesNotDependOnTheLengthOfTheBlocks() {
        assertThat(first(50_000, new SplittableRandom(1))).isEqualTo(first(50_000, new SplittableRandom(2)));
    }

    @Test
    void itEndsAfterThirtySeconds() {
        DemoRecording demo = new DemoRecording(1);
        long samples = 0;
        AudioBlock block;
        while ((block = demo.read(100_000)) != null) {
            samples = block.endSampleIndex();
        }
        assertThat(samples).isEqualTo(30L * DemoRecording.SAMPLE_RATE_HZ);
    }

    @Test
    void aPersonWhoComesInApproachesAtWalkingSpeedAndRecedesWhenLeaving() throws Exception {
        List<MotionReport> reports = new ArrayList<>();
        try (DemoRecording demo = new DemoRecording(1)) {
            new Replay(demo, PipelineConfig.defaults()).run((report, frame) -> reports.add(report), samples -> true);
        }
        List<MotionLabel> labels = DemoPerson.labels();
        // A path that starts 3.6 m aside and passes at 1.6 m: cos(atan(1.6 / 3.3)) of 1.1 m/s is radial.
        assertThat(meanVelocity(
                        reports,
                        labels.get(0).startSeconds() + 0.7,
                        labels.get(0).startSeconds() + 1.5))
                .isEqualTo(0.97, within(0.15));
        assertThat(meanVelocity(
                        reports, labels.get(2).endSeconds() - 1, labels.get(2).endSeconds() - 0.5))
                .isEqualTo(-1, within(0.2));
        assertThat(reports.stream()
                        .filter(report -> report.timeSeconds() < labels.get(0).startSeconds()))
                .allMatch(report -> report.motion() == Motion.NONE);
        for (MotionLabel label : labels) {
            assertThat(reports)
                    .anyMatch(report -> report.motion() != Motion.NONE && label.contains(report.timeSeconds()));
        }
    }

    private static double meanVelocity(List<MotionReport> reports, double from, double to) {
        return reports.stream()
                .filter(report -> report.timeSeconds() >= from && report.timeSeconds() <= to)
                .filter(report -> report.motion() != Motion.NONE)
                .mapToDouble(MotionReport::velocityMetersPerSecond)
                .average()
                .orElseThrow();
    }
}
