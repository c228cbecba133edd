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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.Random;

/**
 * Composes music of a few kinds from a seed: enough bass, beat and spectrum to shake a driver as real music does. A
 * loop of eight bars that ends where it began.
 */
public final class MusicGenerator {

    private static final int RATE_HZ = 48_000;
    private static final int BARS = 8;
    private static final int BEATS = 4;

    /** Kinds of programme. */
    public enum Kind {
        /** Drums, bass guitar, chords. */
        POP,
        /** Slow strings over a cello, no beat. */
        CLASSICAL,
        /** Bass drum on every beat, sub-bass, sawtooth arpeggio. */
        ELECTRONIC,
        /** A voice: pitch pulses through formants, in syllables with pauses. */
        SPEECH
    }

    private final Random random;
    private final float[] mix;
    private final int beatSamples;

    private MusicGenerator(long seed, double beatsPerMinute) {
        random = new Random(seed);
        beatSamples = (int) (RATE_HZ * 60 / beatsPerMinute);
        mix = new float[beatSamples * BEATS * BARS];
    }

    /** Music of a kind; the same seed gives the same music. */
    public static Music compose(Kind kind, long seed) {
        Random tempo = new Random(seed + 1);
        MusicGenerator generator = new MusicGenerator(seed, 70 + 60 * tempo.nextDouble());
        switch (kind) {
            case POP -> generator.pop();
            case CLASSICAL -> generator.classical();
            case ELECTRONIC -> generator.electronic();
            case SPEECH -> generator.speech();
        }
        return new MusicLoop(generator.normalized(), RATE_HZ);
    }

    private float[] normalized() {
        float peak = 0;
        for (float sample : mix) {
            peak = Math.max(peak, Math.abs(sample));
        }
        for (int n = 0; n < mix.length; n++) {
            mix[n] *= 0.9f / peak;
        }
        return mix;
    }

    /** Equal temperament: semitones over 55 Hz. */
    private static double pitchHz(int semitones) {
        return 55 * Math.pow(2, semitones / 12.0);
    }

    private int[] roots() {
        int[][] progressions = {{0, 7, 9, 5}, {0, 5, 7, 5}, {9, 5, 0, 7}, {0, 3, 8, 10}};
        return progressions[random.nextInt(progressions.length)];
    }

    private void pop() {
        int key = random.nextInt(8) - 4;
        int[] roots = roots();
        for (int bar = 0; bar < BARS; bar++) {
            int root = key + roots[bar % 4];
            int at = bar * BEATS * beatSamples;
            for (int half = 0; half < 2 * BEATS; half++) {
                int beat = at + half * beatSamples / 2;
                if (half % 4 == 0 || random.nextInt(6) == 0) {
                    drum(beat, 0.9, 110, 48);
                }
                if (half % 4 == 2) {
                    noise(beat, 0.5, 0.12);
                }
                noise(beat, 0.12, 0.03);
                note(beat, 0.45 * beatSamples, pitchHz(root + (random.nextInt(4) == 0 ? 7 : 0)), 0.5, 6, 0.01);
            }
            for (int voice : new int[] {24, 28, 31}) {
                note(at, BEATS * beatSamples, pitchHz(root + voice), 0.1, 8, 0.05);
            }
        }
    }

    private void classical() {
        int key = random.nextInt(10) - 2;
        int[] roots = roots();
        for (int bar = 0; bar < BARS; bar++) {
            int at = bar * BEATS * beatSamples;
            int root = key + roots[bar % 4];
            note(at, BEATS * beatSamples * 1.1, pitchHz(root + 5), 0.4, 10, 0.25);
            for (int voice : new int[] {12, 19, 24, 28}) {
                note(at, BEATS * beatSamples * 1.1, pitchHz(root + voice), 0.2, 10, 0.3);
            }
            for (int beat = 0; beat < BEATS; beat++) {
                int melody = root + 36 + new int[] {0, 2, 4, 7, 9}[random.nextInt(5)];
                note(at + beat * beatSamples, beatSamples * 1.2, pitchHz(melody), 0.25, 8, 0.1);
            }
        }
    }

    private void electronic() {
        int key = random.nextInt(8) - 6;
        int[] roots = roots();
        for (int bar = 0; bar < BARS; bar++) {
            int at = bar * BEATS * beatSamples;
            int root = key + roots[bar % 4];
            for (int sixteenth = 0; sixteenth < 4 * BEATS; sixteenth++) {
                int when = at + sixteenth * beatSamples / 4;
                if (sixteenth % 4 == 0) {
                    drum(when, 1, 150, 45);
                } else if (sixteenth % 4 == 2) {
                    note(when, 0.4 * beatSamples, pitchHz(root), 0.8, 2, 0.01);
                    noise(when, 0.2, 0.05);
                }
                note(when, 0.2 * beatSamples, pitchHz(root + 24 + 12 * random.nextInt(2)), 0.15, 20, 0.005);
            }
        }
    }

    private void speech() {
        int at = 0;
        double voiceHz = 90 + 130 * random.nextDouble();
        while (at < mix.length) {
            int syllable = (int) (RATE_HZ * (0.12 + 0.18 * random.nextDouble()));
            if (random.nextInt(7) == 0) {
                at += (int) (RATE_HZ * (0.3 + 0.5 * random.nextDouble()));
            } else if (random.nextInt(4) == 0) {
                noise(at, 0.2, 0.08);
            }
            syllable(at, syllable, voiceHz * (0.85 + 0.3 * random.nextDouble()));
            at += syllable;
        }
    }

    private void syllable(int at, int length, double pitchHz) {
        double firstFormantHz = 300 + 500 * random.nextDouble();
        double secondFormantHz = 900 + 1400 * random.nextDouble();
        for (int harmonic = 1; harmonic * pitchHz < 4000; harmonic++) {
            double frequencyHz = harmonic * pitchHz;
            double gain = 0.15 / harmonic
                    + 1 / (1 + Math.pow((frequencyHz - firstFormantHz) / 90, 2))
                    + 0.5 / (1 + Math.pow((frequencyHz - secondFormantHz) / 130, 2));
            tone(at, length, frequencyHz, 0.3 * gain, 0.03, 0);
        }
    }

    private void note(int at, double length, double pitchHz, double level, int harmonics, double attackSeconds) {
        for (int harmonic = 1; harmonic <= harmonics && harmonic * pitchHz < 16_000; harmonic++) {
            tone(at, (int) length, harmonic * pitchHz, level / harmonic, attackSeconds, 1.2);
        }
    }

    /** A partial that fades in, decays with a time constant in seconds (0: not) and fades out; wraps around the end. */
    private void tone(int at, int length, double frequencyHz, double level, double attackSeconds, double decaySeconds) {
        double turn = 2 * Math.PI * frequencyHz / RATE_HZ;
        double cos = 2 * Math.cos(turn);
        double start = 2 * Math.PI * random.nextDouble();
        double before = Math.sin(start - turn);
        double now = Math.sin(start);
        int fade = (int) Math.min(length / 2.0, attackSeconds * RATE_HZ + 1);
        double decay = decaySeconds == 0 ? 1 : Math.exp(-1 / (decaySeconds * RATE_HZ));
        double envelope = level;
        for (int n = 0; n < length; n++) {
            double edge = Math.min(1, Math.min((n + 1.0) / fade, (length - n) / (double) fade));
            mix[(at + n) % mix.length] += (float) (envelope * edge * now);
            double next = cos * now - before;
            before = now;
            now = next;
            envelope *= decay;
        }
    }

    private void drum(int at, double level, double fromHz, double toHz) {
        double phase = 0;
        for (int n = 0; n < RATE_HZ / 4; n++) {
            double seconds = (double) n / RATE_HZ;
            phase += 2 * Math.PI * (toHz + (fromHz - toHz) * Math.exp(-seconds / 0.03)) / RATE_HZ;
            mix[(at + n) % mix.length] += (float) (level * Math.exp(-seconds / 0.09) * Math.sin(phase));
        }
    }

    private void noise(int at, double level, double decaySeconds) {
        float last = 0;
        for (int n = 0; n < 5 * decaySeconds * RATE_HZ; n++) {
            float white = (float) random.nextGaussian();
            float high = white - 0.7f * last;
            last = white;
            mix[(at + n) % mix.length] += (float) (0.4 * level * Math.exp(-n / (decaySeconds * RATE_HZ))) * high;
        }
    }
}
