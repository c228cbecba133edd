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
package org.openhab.binding.ultrasonic.carrier;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
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

/** A hop of 21.3 ms through the carrier stage, and one search for the tone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CarrierBenchmark {

    @Param({"1", "4", "8"})
    private int microphones;

    private BenchmarkSignal signal;
    private Downconverter downconverter;
    private CarrierTracker tracker;
    private CarrierFinder finder;
    private double[] steeringHz;

    /** Prepares the stages. */
    @Setup
    public void setUp() {
        signal = new BenchmarkSignal(microphones);
        downconverter = new Downconverter(signal.plan(), microphones, new double[] {BenchmarkSignal.CARRIER_HZ});
        tracker = new CarrierTracker(
                microphones, BenchmarkSignal.CARRIER_HZ, signal.plan().hopSeconds());
        finder = new CarrierFinder(BenchmarkSignal.SAMPLE_RATE_HZ);
        steeringHz = new double[1];
    }

    /** Mixing down and decimation. */
    @Benchmark
    public Baseband downconvert() {
        downconverter.process(signal.samples(), signal.nextOffset(), steeringHz);
        return downconverter.baseband(0);
    }

    /** The phase-locked loop on what the last mixing down left. */
    @Benchmark
    public double track() {
        tracker.process(downconverter.baseband(0));
        return tracker.steeringHz();
    }

    /** One search in a fifth of a second. */
    @Benchmark
    public List<CarrierTone> search() {
        return finder.findAll(signal.samples(), finder.searchSamples());
    }
}
