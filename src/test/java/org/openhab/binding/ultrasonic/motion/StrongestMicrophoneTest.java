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
package org.openhab.binding.ultrasonic.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

class StrongestMicrophoneTest {

    @Test
    void theLoudestIsKeptUntilReset() {
        StrongestMicrophone microphone = new StrongestMicrophone();
        assertThat(microphone.of(frame(0.1f, -0.5f, 0.3f))).isEqualTo(1);
        assertThat(microphone.of(frame(0.1f, 0.2f, 0.3f))).isEqualTo(1);
        microphone.reset();
        assertThat(microphone.of(frame(0.1f, 0.2f, 0.3f))).isEqualTo(2);
    }

    /** A hop in which each microphone hears the carrier with an amplitude and nothing else. */
    private static DopplerFrame frame(float... amplitudes) {
        DopplerAnalyzer analyzer = new DopplerAnalyzer(BasebandPlan.of(96_000), amplitudes.length, 36_000, 0);
        float[][] re = new float[amplitudes.length][BasebandPlan.HOP];
        for (int mic = 0; mic < amplitudes.length; mic++) {
            Arrays.fill(re[mic], amplitudes[mic]);
        }
        analyzer.process(new Baseband(re, new float[amplitudes.length][BasebandPlan.HOP]));
        return analyzer.frame();
    }
}
