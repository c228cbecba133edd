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

import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
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

/**
 * The microphones of one tone made one, with the canceller and without. The share of the canceller in the pipeline's
 * time is this against {@code PipelineBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ArrayBenchmark {

    private static final int FILLING_HOPS = 200;

    @Param({"1", "2", "4", "8"})
    private int microphones;

    private DopplerFrame doppler;
    private SpectrumCombiner receiver;
    private SpectrumCombiner plain;
    private int[] unclipped;

    /** Fills the frame with four seconds of sound. */
    @Setup
    public void setUp() {
        BenchmarkSignal signal = new BenchmarkSignal(microphones);
        Downconverter downconverter =
                new Downconverter(signal.plan(), microphones, new double[] {BenchmarkSignal.CARRIER_HZ});
        DopplerAnalyzer analyzer = new DopplerAnalyzer(
                signal.plan(), microphones, BenchmarkSignal.CARRIER_HZ, downconverter.settleSamples());
        for (int hop = 0; hop < FILLING_HOPS; hop++) {
            downconverter.process(signal.samples(), signal.nextOffset(), new double[1]);
            analyzer.process(downconverter.baseband(0));
        }
        doppler = analyzer.frame();
        int slowBins = doppler.slowAxis().bins();
        double hopSeconds = signal.plan().hopSeconds();
        receiver = new ArrayReceiver(doppler.axis(), slowBins, microphones, hopSeconds, SignalTap.NONE);
        plain = new MicrophoneCombiner(doppler.axis(), slowBins, microphones, hopSeconds);
        unclipped = new int[microphones];
    }

    /** One hop with the canceller. */
    @Benchmark
    public float[] canceller() {
        receiver.process(doppler, unclipped);
        receiver.processSlow(doppler);
        return receiver.power();
    }

    /** One hop of powers added up. */
    @Benchmark
    public float[] withoutCanceller() {
        plain.process(doppler, unclipped);
        plain.processSlow(doppler);
        return plain.power();
    }
}
