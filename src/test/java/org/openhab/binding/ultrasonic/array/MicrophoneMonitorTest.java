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
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/** Bad microphones are found, left out and taken back. */
class MicrophoneMonitorTest {

    private static final int MICROPHONES = 4;
    private static final BasebandPlan PLAN = BasebandPlan.of(96_000);

    private final DopplerAnalyzer analyzer = new DopplerAnalyzer(PLAN, MICROPHONES, 33_000, 0);
    private final DopplerFrame frame = analyzer.frame();
    private final ArrayReceiver receiver =
            new ArrayReceiver(frame.axis(), frame.slowAxis().bins(), MICROPHONES, PLAN.hopSeconds(), SignalTap.NONE);
    private final Random random = new Random(8);
    private final int[] clipped = new int[MICROPHONES];
    private final double[] gain = {1, 1, 1, 1};
    private final double[] noise = {1e-5, 1e-5, 1e-5, 1e-5};
    private final int[] channel = {0, 1, 2, 3};

    private void run(double seconds) {
        int hop = BasebandPlan.HOP;
        Baseband baseband = new Baseband(new float[MICROPHONES][hop], new float[MICROPHONES][hop]);
        for (int block = 0; block < seconds / PLAN.hopSeconds(); block++) {
            for (int mic = 0; mic < MICROPHONES; mic++) {
                double phase = 1.3 * channel[mic];
                for (int n = 0; n < hop; n++) {
                    double re = 0.1 * Math.cos(phase) + noise[mic] * random.nextGaussian();
                    double im = 0.1 * Math.sin(phase) + noise[mic] * random.nextGaussian();
                    baseband.re()[mic][n] = (float) (gain[mic] * re);
                    baseband.im()[mic][n] = (float) (gain[mic] * im);
                }
            }
            analyzer.process(baseband);
            if (frame.valid()) {
                receiver.process(frame, clipped);
            }
        }
    }

    private void assertStates(MicrophoneState first, MicrophoneState second) {
        assertThat(receiver.microphones()).containsExactly(first, second, MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void allAreUsedWhileAllIsWell() {
        run(10);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void deadMicrophoneIsLeftOutAndTakenBack() {
        run(4);
        gain[1] = 0;
        run(1);
        assertStates(MicrophoneState.USED, MicrophoneState.DEAD);
        gain[1] = 1;
        run(6);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void clippingMicrophoneIsLeftOutAndTakenBack() {
        run(4);
        clipped[0] = 30;
        run(0.5);
        assertStates(MicrophoneState.CLIPPING, MicrophoneState.USED);
        clipped[0] = 0;
        run(3);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void muchNoisierMicrophoneIsLeftOutAndTakenBack() {
        run(4);
        noise[1] = 1e-3;
        run(8);
        assertStates(MicrophoneState.USED, MicrophoneState.NOISY);
        noise[1] = 1e-5;
        run(15);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void exchangedChannelsAreLeftOutUntilTheyAreKnownAgain() {
        run(4);
        channel[0] = 1;
        channel[1] = 0;
        run(1);
        assertStates(MicrophoneState.CHANGED, MicrophoneState.CHANGED);
        run(4);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }

    @Test
    void musicAndVolumeConcernAllAlike() {
        run(4);
        for (int mic = 0; mic < MICROPHONES; mic++) {
            gain[mic] = 0.3;
        }
        run(2);
        assertStates(MicrophoneState.USED, MicrophoneState.USED);
    }
}
