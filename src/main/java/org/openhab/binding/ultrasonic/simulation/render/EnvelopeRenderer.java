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

import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.disturber.AdditiveSource;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * Renders a scene to complex envelopes around its tones: what the microphones would deliver after mixing each tone to 0
 * Hz. Faster than real time by the ratio of the rates and more.
 *
 * <p>One thread; independent renderers may run side by side. The samples do not depend on the lengths asked for.
 */
public final class EnvelopeRenderer {

    private final Scene scene;
    private final RenderSettings settings;
    private final EnvelopeSource customSource;
    private final int tones;
    private final int microphones;
    private final double rateHz;

    private PathNetwork network;
    private PathNetwork.Band[] bands;
    private BandSignal[] signals;
    private EnvelopeSource source;
    private long chunk;
    private int consumed;
    private long produced;
    private final float[][][] chunkRe;
    private final float[][][] chunkIm;
    private final float[][] emittedRe;
    private final float[][] emittedIm;

    /** A renderer at time 0 of a scene, which emits its own tones and music. */
    public EnvelopeRenderer(Scene scene, RenderSettings settings) {
        this(scene, settings, null);
    }

    EnvelopeRenderer(Scene scene, RenderSettings settings, EnvelopeSource customSource) {
        this.scene = scene;
        this.settings = settings;
        this.customSource = customSource;
        tones = scene.emission().tones().size();
        microphones = scene.device().microphones().size();
        rateHz = settings.envelopeRateHz();
        chunkRe = new float[tones][microphones][BandSignal.CHUNK];
        chunkIm = new float[tones][microphones][BandSignal.CHUNK];
        emittedRe = new float[tones][BandSignal.CHUNK];
        emittedIm = new float[tones][BandSignal.CHUNK];
        reset();
    }

    /** Goes back to time 0. */
    public void reset() {
        network = new PathNetwork(scene, rateHz, settings.wallOrder(), settings.echoFloorDb(), 0);
        bands = new PathNetwork.Band[tones];
        signals = new BandSignal[tones];
        for (int tone = 0; tone < tones; tone++) {
            double frequencyHz = scene.emission().tones().get(tone).frequencyHz();
            bands[tone] = network.band(frequencyHz);
            signals[tone] = new BandSignal(frequencyHz, rateHz);
        }
        source = customSource != null ? customSource : new EmittedEnvelope(scene, rateHz);
        chunk = 0;
        produced = 0;
        consumed = BandSignal.CHUNK;
        // The tone has been on long enough to fill the room.
        int chunks = signals[0].re.length / BandSignal.CHUNK + 1;
        for (int before = -chunks; before < 0; before++) {
            emit(before);
        }
    }

    private void emit(long into) {
        long first = into * BandSignal.CHUNK + BandSignal.AHEAD;
        source.next(first, BandSignal.CHUNK, emittedRe, emittedIm);
        for (int tone = 0; tone < tones; tone++) {
            if (!network.playsEvenly()) {
                for (int n = 0; n < BandSignal.CHUNK; n++) {
                    float gain = (float) network.playbackGain((first + n) / rateHz);
                    emittedRe[tone][n] *= gain;
                    emittedIm[tone][n] *= gain;
                }
            }
            signals[tone].push(emittedRe[tone], emittedIm[tone], 0, first / rateHz, rateHz);
        }
    }

    /**
     * Renders the next samples.
     *
     * @param length how many, 1 or more
     */
    public EnvelopeBlock process(int length) {
        float[][][] re = new float[tones][microphones][length];
        float[][][] im = new float[tones][microphones][length];
        int done = 0;
        while (done < length) {
            if (consumed == BandSignal.CHUNK) {
                renderChunk();
                consumed = 0;
            }
            int count = Math.min(length - done, BandSignal.CHUNK - consumed);
            for (int tone = 0; tone < tones; tone++) {
                for (int mic = 0; mic < microphones; mic++) {
                    System.arraycopy(chunkRe[tone][mic], consumed, re[tone][mic], done, count);
                    System.arraycopy(chunkIm[tone][mic], consumed, im[tone][mic], done, count);
                }
            }
            consumed += count;
            done += count;
        }
        EnvelopeBlock block = new EnvelopeBlock(re, im, length, rateHz, produced);
        produced += length;
        return block;
    }

    private void renderChunk() {
        emit(chunk);
        network.advance(chunk);
        long first = chunk * BandSignal.CHUNK;
        List<Tone> emitted = scene.emission().tones();
        AdditiveSource.Listening listening =
                new AdditiveSource.Listening(network.geometry().microphonePositions, scene.air());
        for (int tone = 0; tone < tones; tone++) {
            bands[tone].render(chunk, signals[tone], chunkRe[tone], chunkIm[tone]);
            AdditiveSource.Band band = new AdditiveSource.Band(emitted.get(tone).frequencyHz(), rateHz);
            for (AdditiveSource sound : network.sounds()) {
                sound.addEnvelope(band, listening, first, BandSignal.CHUNK, chunkRe[tone], chunkIm[tone]);
            }
            for (int mic = 0; mic < microphones; mic++) {
                bands[tone].respond(mic, chunkRe[tone][mic], chunkIm[tone][mic]);
                if (settings.noise()) {
                    addNoise(tone, mic, first);
                }
                if (!network.capturesEvenly()) {
                    capture(chunkRe[tone][mic], first);
                    capture(chunkIm[tone][mic], first);
                }
            }
        }
        chunk++;
    }

    /**
     * Self-noise and the converter's steps, as dense as at full rate: a band of width r holds power r times density.
     */
    private void addNoise(int tone, int mic, long first) {
        MicrophoneModel model = scene.device().microphones().get(mic);
        double step = scene.device().converter().stepSize();
        double density =
                Decibels.toPower(model.noiseDbPerRootHz()) + step * step / 12 / (settings.sampleRateHz() / 2.0);
        // Real noise of power density N has an envelope of power 2 N r, half in each part.
        float deviation = (float) Math.sqrt(density * rateHz);
        long seed = SeededNoise.derive(SeededNoise.derive(scene.seed(), "noise"), 64L * tone + mic);
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            chunkRe[tone][mic][n] += deviation * (float) SeededNoise.quickGaussian(seed, 2 * (first + n));
            chunkIm[tone][mic][n] += deviation * (float) SeededNoise.quickGaussian(seed, 2 * (first + n) + 1);
        }
    }

    private void capture(float[] samples, long first) {
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            samples[n] *= (float) network.captureGain((first + n) / rateHz);
        }
    }
}
