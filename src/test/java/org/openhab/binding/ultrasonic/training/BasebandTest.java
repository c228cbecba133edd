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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

class BasebandTest {

    private static SceneFile walk;
    private static BasebandScene captured;

    @TempDir
    private Path folder;

    @BeforeAll
    static void capture() throws Exception {
        walk = new SceneGenerator(SceneFamily.TRAIN, 11)
                .scene(SceneKind.WALKS, 3)
                .withMicrophonesUpTo(2, Path.of(""));
        captured = BasebandCapture.of(walk, 0);
    }

    @Test
    void theFileGivesTheSameTracks() throws IOException {
        Path file = folder.resolve("scene.bin");
        BasebandFile.write(file, captured);
        List<FeatureTrack> direct = SceneTracks.of(captured);
        List<FeatureTrack> read = SceneTracks.of(BasebandFile.read(file));
        assertThat(direct).isNotEmpty();
        assertThat(read).hasSameSizeAs(direct);
        for (int i = 0; i < direct.size(); i++) {
            assertThat(read.get(i).info()).isEqualTo(direct.get(i).info());
            assertThat(read.get(i).data()).isEqualTo(direct.get(i).data());
        }

        Path shard = folder.resolve("shard.bin");
        ShardFile.write(shard, 20, direct);
        assertThat(ShardFile.read(shard).tracks().get(0).data())
                .isEqualTo(direct.get(0).data());
        Files.write(shard, Arrays.copyOf(Files.readAllBytes(shard), 4000));
        assertThatThrownBy(() -> ShardFile.read(shard))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> BasebandFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no rendered scene");
    }

    @Test
    void whatIsKeptWhileAPipelineWithCancellerListensIsTheSame() throws IOException {
        int rate = walk.sampleRateHz();
        PipelineConfig config = PipelineConfig.defaults().withCanceller(true).withCarriersHz(captured.carriersHz());
        SensingPipeline pipeline = new SensingPipeline(rate, captured.microphones(), config);
        BasebandCapture beside = new BasebandCapture(rate, captured.microphones());
        try (AudioSource source = new FullRateRenderer(walk.scene(), SceneRecorder.settings(walk.scene(), rate))) {
            for (AudioBlock block = source.read(1000); block != null; block = source.read(1000)) {
                beside.heard(block);
                pipeline.process(block, beside);
            }
        }
        BasebandScene heard = beside.finished(captured.info());
        assertThat(heard.carriersHz()).isEqualTo(captured.carriersHz());
        assertThat(heard.hopSeconds()).isEqualTo(captured.hopSeconds());
        assertThat(heard.runs()).isEqualTo(captured.runs());
    }

    /** The live pipeline has heard the same for a few hops longer, so its floor is not quite the same. */
    @Test
    void featuresAreThoseOfTheLivePipeline() throws IOException {
        List<float[]> live = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        int rate = walk.sampleRateHz();
        PipelineConfig config = PipelineConfig.defaults().withCanceller(true).withCarriersHz(captured.carriersHz());
        SensingPipeline pipeline = new SensingPipeline(rate, captured.microphones(), config);
        try (AudioSource source = new FullRateRenderer(walk.scene(), SceneRecorder.settings(walk.scene(), rate))) {
            for (AudioBlock block = source.read(4096); block != null; block = source.read(4096)) {
                pipeline.process(block, (report, frame) -> {
                    if (frame != null && frame.valid()) {
                        live.add(frame.values().clone());
                        times.add(report.timeSeconds());
                    }
                });
            }
        }
        FeatureTrack track = SceneTracks.of(captured).get(0);
        float[] values = new float[track.hops() * FeatureSpec.size()];
        track.features(0, track.hops(), values, 0);
        double difference = 0;
        double size = 0;
        int compared = 0;
        for (int hop = 0; hop < track.hops(); hop++) {
            double time = track.info().timeSeconds(hop);
            int same = live.size() - track.hops() + hop;
            assertThat(times.get(same)).isCloseTo(time, within(1e-6));
            for (int i = 0; i < 30 && time > 4; i++) {
                difference += Math.abs(live.get(same)[i] - values[hop * FeatureSpec.size() + i]);
                size += Math.abs(live.get(same)[i]);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(5000);
        assertThat(difference / compared).isLessThan(0.03);
        assertThat(difference).isLessThan(0.2 * size);
    }
}
