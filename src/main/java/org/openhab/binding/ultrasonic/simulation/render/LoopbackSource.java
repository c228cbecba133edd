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
package org.openhab.binding.ultrasonic.simulation.render;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.device.Tone;

/**
 * A scene's recording with one channel more, the last: what the device plays, tones and music, as a host with a
 * loopback channel hands it over. Music is band-limited to 24 kHz at most.
 */
public final class LoopbackSource implements AudioSource {

    private final AudioSource microphones;
    private final Scene scene;
    private final Resampler music;
    private final double musicGain;

    /**
     * @param microphones renders the scene; its blocks are numbered by the scene's time
     * @param scene what is played
     */
    public LoopbackSource(AudioSource microphones, Scene scene) {
        this.microphones = microphones;
        this.scene = scene;
        Music played = scene.emission().music().orElse(null);
        int rateHz = microphones.sampleRateHz();
        this.music =
                played == null ? null : new Resampler(played, rateHz, 0.45 * Math.min(rateHz, played.sampleRateHz()));
        this.musicGain = Decibels.toAmplitude(scene.emission().musicLevelDb());
    }

    @Override
    public String name() {
        return microphones.name();
    }

    @Override
    public int sampleRateHz() {
        return microphones.sampleRateHz();
    }

    /** {@inheritDoc} The loopback channel counts. */
    @Override
    public int microphones() {
        return microphones.microphones() + 1;
    }

    @Override
    public OptionalLong totalSamples() {
        return microphones.totalSamples();
    }

    @Override
    public AudioBlock read(int maxSamples) throws IOException {
        AudioBlock block = microphones.read(maxSamples);
        if (block == null) {
            return null;
        }
        float[][] samples = Arrays.copyOf(block.samples(), block.microphones() + 1);
        samples[block.microphones()] = played(block.firstSampleIndex(), block.length());
        return new AudioBlock(samples, block.length(), block.sampleRateHz(), block.firstSampleIndex());
    }

    private float[] played(long first, int length) {
        float[] samples = new float[length];
        if (music != null) {
            music.read(first, samples, length);
        }
        for (int n = 0; n < length; n++) {
            double sum = musicGain * samples[n];
            for (Tone tone : scene.emission().tones()) {
                double cycles = tone.frequencyHz() * (first + n) / sampleRateHz();
                sum += Decibels.toAmplitude(tone.levelDb()) * Math.cos(2 * Math.PI * (cycles - Math.floor(cycles)));
            }
            samples[n] = (float) Math.max(-1, Math.min(1, sum));
        }
        return samples;
    }

    @Override
    public void close() throws IOException {
        microphones.close();
    }
}
