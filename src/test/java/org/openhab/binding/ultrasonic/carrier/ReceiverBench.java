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

import java.util.Arrays;

/** Drives a {@link Downconverter} over whole recordings and keeps the baseband of one carrier. */
final class ReceiverBench {

    final BasebandPlan plan;
    final Downconverter downconverter;
    private final double[] steeringHz;

    ReceiverBench(int sampleRateHz, int microphones, double... carriersHz) {
        this.plan = BasebandPlan.of(sampleRateHz);
        this.downconverter = new Downconverter(plan, microphones, carriersHz);
        this.steeringHz = new double[carriersHz.length];
    }

    /** Hops that hold the filters' transient. */
    int settleHops() {
        return (downconverter.settleSamples() + BasebandPlan.HOP - 1) / BasebandPlan.HOP;
    }

    /** Samples of a number of hops. */
    int samples(int hops) {
        return hops * plan.hopSamples();
    }

    /**
     * Runs over all whole hops.
     *
     * @return {@code [carrier][microphone][re, im][baseband sample]}
     */
    float[][][][] run(float[][] samples) {
        int hops = samples[0].length / plan.hopSamples();
        int carriers = downconverter.carriers();
        float[][][][] out = new float[carriers][samples.length][2][hops * BasebandPlan.HOP];
        for (int hop = 0; hop < hops; hop++) {
            downconverter.process(samples, hop * plan.hopSamples(), steeringHz);
            for (int carrier = 0; carrier < carriers; carrier++) {
                Baseband baseband = downconverter.baseband(carrier);
                for (int mic = 0; mic < samples.length; mic++) {
                    int at = hop * BasebandPlan.HOP;
                    System.arraycopy(baseband.re()[mic], 0, out[carrier][mic][0], at, BasebandPlan.HOP);
                    System.arraycopy(baseband.im()[mic], 0, out[carrier][mic][1], at, BasebandPlan.HOP);
                }
            }
        }
        return out;
    }

    /** As {@link #run} with all oscillators off the nominal frequency. */
    float[][][][] run(float[][] samples, double offsetHz) {
        Arrays.fill(steeringHz, offsetHz);
        return run(samples);
    }
}
