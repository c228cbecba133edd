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

import java.util.SplittableRandom;

/** Doppler frames with spectra that tests of the later stages make up, without any signal behind them. */
public final class FrameForge {

    private final DopplerFrame frame;
    private final SplittableRandom random;

    /** @param carrierHz carrier at a sample rate of 96 kHz */
    public FrameForge(int microphones, double carrierHz, long seed) {
        this.frame = new DopplerFrame(
                new DopplerAxis(512, 3000.0 / 512, carrierHz, 343.2),
                new DopplerAxis(64, 3000.0 / 64 / 64, carrierHz, 343.2),
                microphones,
                64);
        this.random = new SplittableRandom(seed);
        frame.valid(true);
    }

    /** The frame; each method below changes it. */
    public DopplerFrame frame() {
        return frame;
    }

    /** Fresh noise of this power per bin and a carrier in one microphone. */
    public FrameForge microphone(int mic, double carrier, double noisePower) {
        double deviation = Math.sqrt(noisePower / 2);
        for (int bin = 0; bin < frame.axis().bins(); bin++) {
            frame.spectrumRe()[mic][bin] = (float) (deviation * random.nextGaussian());
            frame.spectrumIm()[mic][bin] = (float) (deviation * random.nextGaussian());
        }
        frame.staticRe()[mic] = (float) carrier;
        return this;
    }

    /** Adds an echo to the same bin of a microphone, with a phase of its own. */
    public FrameForge echo(int mic, int bin, double amplitude) {
        double phase = 2 * Math.PI * random.nextDouble();
        frame.spectrumRe()[mic][bin] += (float) (amplitude * Math.cos(phase));
        frame.spectrumIm()[mic][bin] += (float) (amplitude * Math.sin(phase));
        return this;
    }
}
