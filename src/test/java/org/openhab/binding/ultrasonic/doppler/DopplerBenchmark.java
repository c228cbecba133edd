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
package org.openhab.binding.ultrasonic.doppler;

import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
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

/** Clutter filter and short-time spectra of one hop of 21.3 ms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DopplerBenchmark {

    private static final int HOPS = 48;

    @Param({"1", "4", "8"})
    private int microphones;

    private Baseband[] hops;
    private DopplerAnalyzer analyzer;
    private int next;

    /** Mixes a second down beforehand. */
    @Setup
    public void setUp() {
        BenchmarkSignal signal = new BenchmarkSignal(microphones);
        Downconverter downconverter =
                new Downconverter(signal.plan(), microphones, new double[] {BenchmarkSignal.CARRIER_HZ});
        analyzer = new DopplerAnalyzer(
                signal.plan(), microphones, BenchmarkSignal.CARRIER_HZ, downconverter.settleSamples());
        hops = new Baseband[HOPS];
        for (int hop = 0; hop < HOPS; hop++) {
            downconverter.process(signal.samples(), signal.nextOffset(), new double[1]);
            Baseband baseband = downconverter.baseband(0);
            hops[hop] = new Baseband(copy(baseband.re()), copy(baseband.im()));
        }
    }

    private static float[][] copy(float[][] rows) {
        float[][] copy = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            copy[row] = rows[row].clone();
        }
        return copy;
    }

    /** One hop. */
    @Benchmark
    public DopplerFrame analyse() {
        analyzer.process(hops[next]);
        next = (next + 1) % HOPS;
        return analyzer.frame();
    }
}
