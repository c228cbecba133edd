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
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneLabels;
import org.openhab.binding.ultrasonic.simulation.scene.StreamedRecording;

/** The detector that judges by default: what is nobody leaves it cold, and who walks is found. */
class NetworkPipelineTest {

    @BeforeEach
    void theNetworkJudgesByDefault() {
        assumeThat(ShippedModel.exists()).as("this build ships no model").isTrue();
        assertThat(PipelineConfig.defaults().detector()).isEqualTo(Detector.NETWORK);
    }

    private static SensingPipeline pipeline(int sampleRateHz, int microphones) {
        return new SensingPipeline(sampleRateHz, microphones, PipelineConfig.defaults());
    }

    private static void assertNobody(List<MotionReport> reports) {
        assertThat(reports).isNotEmpty();
        assertThat(reports.stream()
                        .filter(report -> report.motion() != Motion.NONE)
                        .map(MotionReport::timeSeconds))
                .as("times of reported motion")
                .isEmpty();
    }

    @Test
    void aQuietRoomIsEmpty() {
        assertNobody(new SyntheticSound(48_000, 1, 20_000, 4).noise(3e-5).through(pipeline(48_000, 1), 120));
        assertNobody(new SyntheticSound(96_000, 4, 36_000, 5).through(pipeline(96_000, 4), 60));
    }

    @ParameterizedTest
    @CsvSource({"8000, 20000", "8000, 18999.7", "32000, 21333.3"})
    void roundingErrorsOfANoiselessToneAreNobody(double steps, double toneHz) {
        List<MotionReport> reports = new ArrayList<>();
        float[][] samples = new float[1][48_000 * 20];
        for (int i = 0; i < samples[0].length; i++) {
            samples[0][i] = (int) (steps * Math.sin(2 * Math.PI * toneHz * i / 48_000)) / 32_768f;
        }
        pipeline(48_000, 1).process(new AudioBlock(samples, 48_000, 0), (report, frame) -> reports.add(report));
        assertNobody(reports);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 1.1, 2.0})
    void theHostsGainMaySwitch(double factor) {
        SyntheticSound sound = new SyntheticSound(96_000, 2, 36_000, 12).gain(seconds -> seconds % 8 < 4 ? 1 : factor);
        assertNobody(sound.through(pipeline(96_000, 2), 24));
    }

    @Test
    void lostSamplesAreNobody() {
        SensingPipeline pipeline = pipeline(96_000, 1);
        SyntheticSound sound = new SyntheticSound(96_000, 1, 36_000, 14);
        List<MotionReport> reports = new ArrayList<>();
        for (int block = 0; block < 400; block++) {
            AudioBlock now = sound.next(3000);
            if (block % 37 != 36) {
                pipeline.process(now, (report, frame) -> reports.add(report));
            }
        }
        assertNobody(reports);
    }

    /** Walks of the family that it learnt from: who is close by must be found, or something in the chain is wrong. */
    @Test
    void whoWalksNearByIsFoundWithinASecond() throws IOException {
        SceneGenerator generator = new SceneGenerator(SceneFamily.TRAIN, 4711);
        int walks = 0;
        int found = 0;
        for (long index = 0; walks < 6; index++) {
            SceneFile file = generator.scene(SceneKind.WALKS, index).withMicrophonesUpTo(2, Path.of(""));
            Scene scene = file.scene();
            MotionLabel walk = SceneLabels.of(scene, file.sampleRateHz()).labels().stream()
                    .filter(label -> label.kind() == MotionLabel.Kind.MAJOR)
                    .findFirst()
                    .orElseThrow();
            if (walk.distanceMeters().orElse(9) > 3) {
                continue;
            }
            List<MotionReport> reports = new ArrayList<>();
            try (StreamedRecording recording = new StreamedRecording(scene, file.sampleRateHz())) {
                SensingPipeline pipeline = pipeline(recording.sampleRateHz(), recording.microphones());
                for (AudioBlock block = recording.read(4096); block != null; block = recording.read(4096)) {
                    pipeline.process(block, (report, frame) -> reports.add(report));
                }
            }
            walks++;
            found += reports.stream()
                            .anyMatch(report -> report.motion() == Motion.MAJOR
                                    && report.timeSeconds() >= walk.startSeconds()
                                    && report.timeSeconds() <= walk.startSeconds() + 1)
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
    }
}
