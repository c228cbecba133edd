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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.openhab.binding.ultrasonic.audio.AudioBlock;

/**
 * What microphones might hear, put together from parts that each state their physics: tones, noise, echoes, disturbers.
 *
 * <p>Levels are dB re the direct tone, which has amplitude {@link #TONE_AMPLITUDE}. Seeded; any block length gives the
 * same samples.
 */
final class SyntheticSound {

    static final double TONE_AMPLITUDE = 0.05;
    static final double SOUND_SPEED_METERS_PER_SECOND = 343.2;

    /** A contribution to one sample of one microphone. */
    interface Part {
        double at(double seconds, int microphone, double tonePhaseRadians);
    }

    private final int sampleRateHz;
    private final int microphones;
    private final double toneHz;
    private final List<Part> parts = new ArrayList<>();
    private final Random random;
    private double noiseRms = 1e-5;
    private DoubleUnaryOperator tonePhase;
    private DoubleUnaryOperator gain = seconds -> 1;
    private long index;

    SyntheticSound(int sampleRateHz, int microphones, double toneHz, long seed) {
        this.sampleRateHz = sampleRateHz;
        this.microphones = microphones;
        this.toneHz = toneHz;
        this.random = new Random(seed);
        this.tonePhase = seconds -> 2 * Math.PI * toneHz * seconds;
        parts.add((seconds, mic, phase) -> TONE_AMPLITUDE * Math.sin(phase + mic));
    }

    /** Without the direct tone. */
    SyntheticSound mute() {
        parts.remove(0);
        return this;
    }

    SyntheticSound noise(double rms) {
        noiseRms = rms;
        return this;
    }

    /** The emitting device's clock runs fast by this much. */
    SyntheticSound clockPpm(double ppm) {
        double hz = toneHz * (1 + ppm * 1e-6);
        tonePhase = seconds -> 2 * Math.PI * hz * seconds;
        return this;
    }

    /** The gain of everything over time. */
    SyntheticSound gain(DoubleUnaryOperator gainOverTime) {
        gain = gainOverTime;
        return this;
    }

    SyntheticSound part(Part part) {
        parts.add(part);
        return this;
    }

    /** A point that approaches (positive) at constant speed; its echo fades in and out within 0.2 s. */
    SyntheticSound mover(double metersPerSecond, double echoDb, double from, double to) {
        double amplitude = TONE_AMPLITUDE * Math.pow(10, echoDb / 20);
        double shift = 4 * Math.PI * metersPerSecond * toneHz / SOUND_SPEED_METERS_PER_SECOND;
        return part((seconds, mic, phase) -> {
            double fade = Math.min(1, Math.min(seconds - from, to - seconds) / 0.2);
            return fade <= 0 ? 0 : amplitude * fade * Math.sin(phase + shift * seconds + 2.1 * mic);
        });
    }

    /** Blades that reflect the tone periodically: lines at multiples of the blade frequency on both sides. */
    SyntheticSound fan(double bladeHz, double echoDb, double from, double to) {
        double amplitude = TONE_AMPLITUDE * Math.pow(10, echoDb / 20);
        return part((seconds, mic, phase) -> {
            double fade = Math.min(1, Math.min(seconds - from, to - seconds) / 2);
            double blade = 2 * Math.PI * bladeHz * seconds + 0.3 * mic;
            // The head swings: the blades are seen better and worse within 6 s.
            double swing = 0.6 + 0.4 * Math.sin(2 * Math.PI * seconds / 6);
            return fade <= 0 ? 0 : amplitude * fade * swing * Math.sin(phase + 3 * Math.sin(blade) + mic);
        });
    }

    /** Wide-band bursts that ring for a few milliseconds. */
    SyntheticSound clicks(double everySeconds, double peak) {
        return part((seconds, mic, phase) -> {
            double since = seconds % everySeconds;
            double hiss = Math.sin(seconds * 1e7 * (1 + 0.37 * Math.sin(seconds * 9e4)));
            return since < 0.02 && seconds > 2 ? peak * Math.exp(-since / 0.002) * hiss : 0;
        });
    }

    /** The next block. */
    AudioBlock next(int length) {
        float[][] samples = new float[microphones][length];
        for (int i = 0; i < length; i++) {
            double seconds = (double) (index + i) / sampleRateHz;
            double phase = tonePhase.applyAsDouble(seconds);
            double scale = gain.applyAsDouble(seconds);
            for (int mic = 0; mic < microphones; mic++) {
                double sum = noiseRms * random.nextGaussian();
                for (Part part : parts) {
                    sum += part.at(seconds, mic, phase);
                }
                samples[mic][i] = (float) (scale * sum);
            }
        }
        index += length;
        return new AudioBlock(samples, sampleRateHz, index - length);
    }

    /** Runs a pipeline over the sound and returns all reports. */
    List<MotionReport> through(SensingPipeline pipeline, double seconds) {
        List<MotionReport> reports = new ArrayList<>();
        int block = sampleRateHz / 50;
        for (long left = Math.round(seconds * sampleRateHz); left > 0; left -= block) {
            pipeline.process(next((int) Math.min(block, left)), (report, frame) -> reports.add(report));
        }
        return reports;
    }
}
