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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;
import org.openhab.binding.ultrasonic.audio.WavFormat;
import org.openhab.binding.ultrasonic.audio.WavWriter;

/**
 * Sound files that tests replay: a tone of 20 kHz at 48 kHz, what moves in front of it, and what can be wrong with it.
 */
final class MadeUpRecording {

    static final int SAMPLE_RATE_HZ = 48_000;
    static final double CARRIER_HZ = 20_000;
    static final double TONE = 0.25;
    static final double ECHO = 0.002;
    static final double MOVES_FROM_SECONDS = 1.5;
    static final double MOVES_TO_SECONDS = 2.5;
    static final double SECONDS = 4;

    private static final double NOISE = 3e-5;
    private static final double SOUND_SPEED = 343.2;

    private MadeUpRecording() {}

    /** Noise of one microphone. */
    static float[] noise(double seconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[(int) Math.round(seconds * SAMPLE_RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (NOISE * random.nextGaussian());
        }
        return samples;
    }

    /** Noise and the tone with an amplitude over time. */
    static float[] tone(double seconds, long seed, DoubleUnaryOperator amplitude) {
        float[] samples = noise(seconds, seed);
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / SAMPLE_RATE_HZ;
            samples[i] += (float) (amplitude.applyAsDouble(time) * Math.sin(2 * Math.PI * CARRIER_HZ * time));
        }
        return samples;
    }

    /** Four seconds of the tone; a mover approaches at 1 m/s between 1.5 and 2.5 s. */
    static float[] walk(long seed) {
        float[] samples = tone(SECONDS, seed, time -> TONE);
        double shiftedHz = CARRIER_HZ * (1 + 2 * 1.0 / SOUND_SPEED);
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / SAMPLE_RATE_HZ;
            double through = (time - MOVES_FROM_SECONDS) / (MOVES_TO_SECONDS - MOVES_FROM_SECONDS);
            if (through > 0 && through < 1) {
                double fade = Math.min(1, 8 * Math.min(through, 1 - through));
                samples[i] += (float) (ECHO * fade * Math.sin(2 * Math.PI * shiftedHz * time));
            }
        }
        return samples;
    }

    /** Writes a sound file of floats, which can hold anything. */
    static Path write(Path file, float[]... microphones) throws IOException {
        WavFormat format = new WavFormat(SampleEncoding.FLOAT_32, microphones.length, SAMPLE_RATE_HZ);
        try (WavWriter writer = WavWriter.create(file, format)) {
            writer.write(microphones, microphones[0].length);
            writer.finish();
        }
        return file;
    }

    /** Writes the labels of {@link #walk} beside a sound file. */
    static void writeLabels(Path recording, int microphones) throws IOException {
        String name = recording.getFileName().toString();
        new RecordingLabels(
                        name.substring(0, name.lastIndexOf('.')),
                        SECONDS,
                        microphones,
                        List.of(CARRIER_HZ),
                        SAMPLE_RATE_HZ,
                        List.of(new MotionLabel(MOVES_FROM_SECONDS, MOVES_TO_SECONDS, MotionLabel.Kind.MAJOR)),
                        true)
                .write(RecordingLabels.fileBeside(recording));
    }
}
