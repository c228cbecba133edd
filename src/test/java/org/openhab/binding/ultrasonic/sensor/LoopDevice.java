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
package org.openhab.binding.ultrasonic.sensor;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.live.PacedDuplex;

/**
 * A device whose two microphones hear what it plays, and the echo of somebody who goes to and fro while they are told
 * so: 40 dB under the tone with a Doppler shift of 60 to 110 Hz. In real time.
 */
final class LoopDevice {

    static final int RATE = 48_000;
    private static final double TONE_HZ = 20_000;
    private static final double NOISE = 2e-6;

    volatile boolean broken;
    volatile boolean somebody;
    volatile boolean deaf;
    volatile DeviceException refusal;
    final AtomicInteger open = new AtomicInteger();
    volatile float lastPeak;

    DeviceChoice choice() {
        return new DeviceChoice("loop", false, true, this::open, this::openUnpaced);
    }

    private AudioDuplex open() throws DeviceException {
        return new PacedDuplex(openUnpaced());
    }

    private AudioDuplex openUnpaced() throws DeviceException {
        DeviceException told = refusal;
        if (told != null) {
            throw told;
        }
        open.incrementAndGet();
        return new Opened();
    }

    private final class Opened implements AudioDuplex {

        private final float[] played = new float[RATE / 100];
        private final float[][] heard = new float[2][RATE / 100];
        private final Random noise = new Random(7);
        private final double[] before = new double[2];
        private long samples;
        private boolean closed;

        @Override
        public String name() {
            return "loop";
        }

        @Override
        public int sampleRateHz() {
            return RATE;
        }

        @Override
        public int microphones() {
            return 2;
        }

        @Override
        public AudioBlock exchange(Playback playback) throws DeviceException {
            if (broken) {
                throw new DeviceException(DeviceException.Reason.LOST, "loop", "is gone");
            }
            playback.fill(played, played.length);
            double gain = deaf ? 0 : 0.1;
            float peak = 0;
            for (int i = 0; i < played.length; i++) {
                peak = Math.max(peak, Math.abs(played[i]));
                double echo = echo((double) (samples + i) / RATE, played[i]);
                heard[0][i] = (float) (gain * (played[i] + echo) + NOISE * noise.nextGaussian());
                heard[1][i] = (float) (gain / 2 * (played[i] + echo) + NOISE * noise.nextGaussian());
            }
            lastPeak = peak;
            AudioBlock block = new AudioBlock(heard, RATE, samples);
            samples += block.length();
            return block;
        }

        /** Trunk and a limb that approach: the tone of 20 kHz, shifted. */
        private double echo(double seconds, float newest) {
            double quadrature = (before[1] - newest) / (2 * Math.sin(2 * Math.PI * TONE_HZ / RATE));
            double trunk = 2 * Math.PI * 85 * seconds + 4 * Math.sin(6 * seconds);
            double limb = 2 * Math.PI * 85 * seconds + 9 * Math.sin(12 * seconds);
            double inPhase = Math.cos(trunk) + 0.5 * Math.cos(limb);
            double across = Math.sin(trunk) + 0.5 * Math.sin(limb);
            double echo = somebody ? 0.01 * (before[0] * inPhase + quadrature * across) : 0;
            before[1] = before[0];
            before[0] = newest;
            return echo;
        }

        @Override
        public DuplexCounters counters() {
            return DuplexCounters.NONE;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
