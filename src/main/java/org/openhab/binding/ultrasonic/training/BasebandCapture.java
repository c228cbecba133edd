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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.render.FullRateRenderer;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneLabels;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

/**
 * Keeps the basebands of the tones that a pipeline follows. It is told of each block before the pipeline is, and of all
 * the pipeline's reports.
 */
public final class BasebandCapture implements MotionListener {

    private static final int BLOCK_SAMPLES = 4096;
    private static final int MOST_CLIPPED = 127;
    /** Where 16-bit converters end. */
    private static final float FULL_SCALE = 32767f / 32768f;

    private final int hopSamples;
    private final double hopSeconds;
    private final int microphones;
    private final List<Growing> runs = new ArrayList<>();
    private List<Double> carriersHz = List.of();
    private int[][] clipped = new int[1024][];
    private Growing current;

    /**
     * @param sampleRateHz of the blocks to come
     * @param microphones of the blocks to come
     */
    public BasebandCapture(int sampleRateHz, int microphones) {
        BasebandPlan plan = BasebandPlan.of(sampleRateHz);
        this.hopSamples = plan.hopSamples();
        this.hopSeconds = plan.hopSeconds();
        this.microphones = microphones;
    }

    /**
     * Renders a scene.
     *
     * @param index which scene of its mix; in half of them the pipeline is told the tones, in half it finds them
     */
    static BasebandScene of(SceneFile file, long index) throws IOException {
        Scene scene = file.scene();
        int rate = file.sampleRateHz();
        PipelineConfig config = PipelineConfig.defaults().withCanceller(false);
        if (index % 2 == 0) {
            config = config.withCarriersHz(scene.emission().tones().stream()
                    .map(tone -> tone.frequencyHz())
                    .toList());
        }
        int microphones = scene.device().microphones().size();
        SensingPipeline pipeline = new SensingPipeline(rate, microphones, config);
        BasebandCapture capture = new BasebandCapture(rate, microphones);
        long samples = 0;
        try (AudioSource source = new FullRateRenderer(scene, SceneRecorder.settings(scene, rate))) {
            for (AudioBlock block = source.read(BLOCK_SAMPLES); block != null; block = source.read(BLOCK_SAMPLES)) {
                capture.heard(block);
                pipeline.process(block, capture);
                samples = block.endSampleIndex();
            }
        }
        RecordingLabels labels = SceneLabels.of(scene, rate, (double) samples / rate);
        return capture.finished(SceneInfo.of(scene, index, labels));
    }

    /** Takes note of the samples at full scale, before the pipeline processes the block. */
    public void heard(AudioBlock block) {
        for (int mic = 0; mic < microphones; mic++) {
            for (int i = 0; i < block.length(); i++) {
                if (Math.abs(block.samples()[mic][i]) >= FULL_SCALE) {
                    clippedAt((int) ((block.firstSampleIndex() + i) / hopSamples))[mic]++;
                }
            }
        }
    }

    private int[] clippedAt(int hop) {
        if (hop >= clipped.length) {
            clipped = Arrays.copyOf(clipped, Math.max(hop + 1, 2 * clipped.length));
        }
        if (clipped[hop] == null) {
            clipped[hop] = new int[microphones];
        }
        return clipped[hop];
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        if (frame == null) {
            current = null;
            return;
        }
        List<Double> followed =
                frame.tones().stream().map(tone -> tone.axis().carrierHz()).toList();
        if (!carriersHz.isEmpty() && !followed.equals(carriersHz)) {
            // Found anew, and not the same: what came before is kept, what comes now is of another kind.
            current = null;
            return;
        }
        carriersHz = followed;
        if (current == null) {
            current = new Growing(report.timeSeconds());
            runs.add(current);
        }
        int hop = (int) Math.round(report.timeSeconds() / hopSeconds) - 1;
        current.add(frame.tones(), clippedAt(hop));
    }

    /** What was heard up to now. */
    BasebandScene finished(SceneInfo info) {
        List<BasebandScene.Run> finished = new ArrayList<>();
        for (Growing run : runs) {
            finished.add(new BasebandScene.Run(
                    run.firstSeconds,
                    run.hops,
                    FloatBuffer.wrap(run.samples, 0, run.size),
                    ByteBuffer.wrap(run.clipped, 0, run.hops * microphones)));
        }
        return new BasebandScene(info, microphones, carriersHz, hopSeconds, finished);
    }

    /** Hops without a gap, while they grow. */
    private static final class Growing {

        private final double firstSeconds;
        private float[] samples = new float[1 << 18];
        private byte[] clipped = new byte[1 << 12];
        private int size;
        private int hops;

        Growing(double firstSeconds) {
            this.firstSeconds = firstSeconds;
        }

        void add(List<DopplerFrame> tones, int[] clippedSamples) {
            for (DopplerFrame tone : tones) {
                for (int mic = 0; mic < tone.microphones(); mic++) {
                    append(tone.basebandRe()[mic]);
                    append(tone.basebandIm()[mic]);
                }
            }
            if ((hops + 1) * clippedSamples.length > clipped.length) {
                clipped = Arrays.copyOf(clipped, 2 * clipped.length);
            }
            for (int mic = 0; mic < clippedSamples.length; mic++) {
                clipped[hops * clippedSamples.length + mic] = (byte) Math.min(MOST_CLIPPED, clippedSamples[mic]);
            }
            hops++;
        }

        private void append(float[] values) {
            if (size + values.length > samples.length) {
                samples = Arrays.copyOf(samples, 2 * samples.length);
            }
            System.arraycopy(values, 0, samples, size, values.length);
            size += values.length;
        }
    }
}
