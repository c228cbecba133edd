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

import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/** Feeds a {@link DopplerAnalyzer} with baseband that a test makes up, hop by hop. */
final class AnalyzerBench {

    static final BasebandPlan PLAN = BasebandPlan.of(96_000);
    static final double CARRIER_HZ = 36_000;
    static final double RATE_HZ = 3000;

    /** Adds to one microphone's samples; {@code first} counts baseband samples from the start. */
    interface Part {
        void addTo(float[] re, float[] im, int microphone, long first);
    }

    final DopplerAnalyzer analyzer;
    private final Baseband baseband;
    private long samples;

    AnalyzerBench(int microphones, int settleSamples) {
        this.analyzer = new DopplerAnalyzer(PLAN, microphones, CARRIER_HZ, settleSamples);
        this.baseband =
                new Baseband(new float[microphones][BasebandPlan.HOP], new float[microphones][BasebandPlan.HOP]);
    }

    DopplerFrame hop(Part... parts) {
        for (int mic = 0; mic < baseband.microphones(); mic++) {
            java.util.Arrays.fill(baseband.re()[mic], 0f);
            java.util.Arrays.fill(baseband.im()[mic], 0f);
            for (Part part : parts) {
                part.addTo(baseband.re()[mic], baseband.im()[mic], mic, samples);
            }
        }
        samples += BasebandPlan.HOP;
        analyzer.process(baseband);
        return analyzer.frame();
    }

    DopplerFrame hops(int count, Part... parts) {
        for (int hop = 0; hop < count; hop++) {
            hop(parts);
        }
        return analyzer.frame();
    }

    static double power(DopplerFrame frame, int mic, int bin) {
        double re = frame.spectrumRe()[mic][bin];
        double im = frame.spectrumIm()[mic][bin];
        return re * re + im * im;
    }

    static double slowPower(DopplerFrame frame, int mic, int bin) {
        double re = frame.slowRe()[mic][bin];
        double im = frame.slowIm()[mic][bin];
        return re * re + im * im;
    }
}
