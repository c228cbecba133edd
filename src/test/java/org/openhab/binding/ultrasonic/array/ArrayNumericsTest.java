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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DisplacementAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/** Inputs that would break the inverse of a covariance: the output stays finite and never exceeds what came in. */
class ArrayNumericsTest {

    private static final int MICROPHONES = 4;

    private enum Input {
        EQUAL,
        SILENT,
        ALL_SILENT,
        ONE_HOT,
        NOISELESS,
        HUGE,
        TINY
    }

    private static double sample(Input input, int mic, long index, double noise) {
        double tone = 0.1 + 0.02 * Math.sin(0.3 * index);
        return switch (input) {
            case EQUAL -> tone + 1e-4 * Math.sin(1.7 * index * index % 6.28);
            case SILENT -> mic == 2 ? 0 : tone + 1e-4 * noise;
            case ALL_SILENT -> 0;
            case ONE_HOT -> index == 5000 && mic == 1 ? 1 : 0;
            case NOISELESS -> 0.1;
            case HUGE -> 1e12 * (tone + 1e-4 * noise);
            case TINY -> 1e-12 * (tone + 1e-4 * noise);
        };
    }

    @ParameterizedTest
    @EnumSource
    void degenerateInputsStayFinite(Input input) {
        BasebandPlan plan = BasebandPlan.of(96_000);
        DopplerAnalyzer analyzer = new DopplerAnalyzer(plan, MICROPHONES, 33_000, 0);
        DisplacementAnalyzer displacement = new DisplacementAnalyzer(MICROPHONES);
        DopplerFrame frame = analyzer.frame();
        ArrayReceiver receiver = new ArrayReceiver(
                frame.axis(), frame.slowAxis().bins(), MICROPHONES, plan.hopSeconds(), SignalTap.NONE);
        int hop = BasebandPlan.HOP;
        Baseband baseband = new Baseband(new float[MICROPHONES][hop], new float[MICROPHONES][hop]);
        Random random = new Random(3);
        for (int block = 0; block < 200; block++) {
            for (int mic = 0; mic < MICROPHONES; mic++) {
                for (int n = 0; n < hop; n++) {
                    long index = (long) block * hop + n;
                    baseband.re()[mic][n] = (float) sample(input, mic, index, random.nextGaussian());
                    baseband.im()[mic][n] = (float) sample(input, mic, index, random.nextGaussian());
                }
            }
            analyzer.process(baseband);
            if (!frame.valid()) {
                continue;
            }
            receiver.process(frame, new int[MICROPHONES]);
            displacement.process(frame, false);
            if (frame.slowValid()) {
                receiver.processSlow(frame);
            }
            for (float power : receiver.power()) {
                assertThat(power).isFinite().isNotNegative();
            }
            for (float power : receiver.slowPower()) {
                assertThat(power).isFinite().isNotNegative();
            }
        }
        if (input == Input.SILENT) {
            assertThat(receiver.microphones().get(2)).isEqualTo(MicrophoneState.DEAD);
        }
    }
}
