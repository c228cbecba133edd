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

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
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

/** Microphones combined, noise floor and features of one frame, the same at every call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FeatureBenchmark {

    private static final int FILLING_HOPS = 200;

    @Param({"1", "4", "8"})
    private int microphones;

    private final boolean[] heard = {true};
    private FeatureExtractor features;

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
        features = new FeatureExtractor(List.of(analyzer.frame()), signal.plan().hopSeconds());
    }

    /** One hop. */
    @Benchmark
    public FeatureFrame extract() {
        features.process(heard, 0);
        return features.frame();
    }
}
