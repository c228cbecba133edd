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
package org.openhab.binding.ultrasonic.neural;

import java.util.concurrent.TimeUnit;
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

/** One hop through networks of about 100,000 parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NetworkBenchmark {

    @Param({"separable", "gru", "broadcast"})
    private String architecture;

    private float[][] features;
    private float[] probabilities;
    private StreamingNetwork network;
    private int hop;

    /** Makes the network and what it hears. */
    @Setup
    public void setUp() {
        RandomNetworks networks = new RandomNetworks(1);
        NetworkModel model =
                switch (architecture) {
                    case "separable" -> networks.separable(96, 9);
                    case "gru" -> networks.recurrent(88);
                    default -> networks.broadcast(64, 24);
                };
        network = new StreamingNetwork(model);
        features = networks.features(512);
        probabilities = new float[RandomNetworks.CLASSES];
        System.out.println("parameters " + model.network().parameters() + ", multiplications "
                + model.network().multiplications());
    }

    /** One hop. */
    @Benchmark
    public float[] hop() {
        hop = (hop + 1) % features.length;
        network.process(features[hop], probabilities);
        return probabilities;
    }
}
