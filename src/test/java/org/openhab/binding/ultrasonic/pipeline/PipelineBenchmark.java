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

import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.math.Windows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole pipeline for one hop of 21.3 ms, and the plain transforms that it is compared with. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PipelineBenchmark {

    private static final int STFT_FRAME = 4096;

    @Param({"1", "2", "4", "8"})
    private int microphones;

    private BenchmarkSignal signal;

    @Param({"false", "true"})
    private boolean canceller;

    private SensingPipeline pipeline;
    private float[][] hop;
    private long sampleIndex;
    private FloatFFT_1D fft;
    private double[] window;
    private float[] frame;
    private double heardSeconds;

    /** Prepares the pipeline. */
    @Setup
    public void setUp() {
        signal = new BenchmarkSignal(microphones);
        pipeline = new SensingPipeline(
                BenchmarkSignal.SAMPLE_RATE_HZ,
                microphones,
                PipelineConfig.defaults().withCanceller(canceller));
        hop = new float[microphones][signal.plan().hopSamples()];
        fft = new FloatFFT_1D(STFT_FRAME);
        window = Windows.hann(STFT_FRAME);
        frame = new float[STFT_FRAME];
    }

    /** All stages. */
    @Benchmark
    public double pipeline() {
        int offset = signal.nextOffset();
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(signal.samples()[mic], offset, hop[mic], 0, hop[mic].length);
        }
        pipeline.process(
                new AudioBlock(hop, BenchmarkSignal.SAMPLE_RATE_HZ, sampleIndex),
                (report, features) -> heardSeconds = report.timeSeconds());
        sampleIndex += hop[0].length;
        return heardSeconds;
    }

    /** A Hann window of 4096 samples and a real transform for every microphone. */
    @Benchmark
    public float[] plainStft() {
        int offset = Math.min(signal.nextOffset(), signal.samples()[0].length - STFT_FRAME);
        for (float[] row : signal.samples()) {
            for (int i = 0; i < STFT_FRAME; i++) {
                frame[i] = (float) (row[offset + i] * window[i]);
            }
            fft.realForward(frame);
        }
        return frame;
    }
}
