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
import java.util.OptionalLong;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Tone;

/**
 * Renders a scene to what a sound card would record: the envelopes mixed up to their tones, the audible music,
 * microphones' noise over the whole band, the host's gain, dropouts and the converter.
 *
 * <p>Ends after the scene's duration. In a dropout samples are lost: the next block's index jumps.
 */
public final class FullRateRenderer implements AudioSource {

    private final Scene scene;
    private final RenderSettings settings;
    private final EnvelopeRenderer envelopes;
    private final EnvelopeInterpolator[][] interpolators;
    private final CarrierPhasor carrier = new CarrierPhasor();
    private final AudibleSound audible;
    private final CaptureChain capture;
    private final long total;
    private long position;

    /** A renderer at time 0. */
    public FullRateRenderer(Scene scene, RenderSettings settings) {
        this(scene, settings, new EnvelopeRenderer(scene, settings.noiseless()));
    }

    FullRateRenderer(Scene scene, RenderSettings settings, EnvelopeRenderer envelopes) {
        this.scene = scene;
        this.settings = settings;
        this.envelopes = envelopes;
        int tones = scene.emission().tones().size();
        interpolators = new EnvelopeInterpolator[tones][microphones()];
        for (int tone = 0; tone < tones; tone++) {
            for (int mic = 0; mic < microphones(); mic++) {
                interpolators[tone][mic] = new EnvelopeInterpolator(settings.envelopeDecimation());
            }
        }
        audible = new AudibleSound(scene, settings.sampleRateHz());
        capture = new CaptureChain(scene, settings.sampleRateHz());
        total = Math.round(scene.durationSeconds() * settings.sampleRateHz());
        prime();
    }

    /** Reads the envelope that the interpolators look ahead. */
    private void prime() {
        EnvelopeBlock block = envelopes.process(EnvelopeInterpolator.AHEAD);
        for (int tone = 0; tone < interpolators.length; tone++) {
            for (int mic = 0; mic < microphones(); mic++) {
                interpolators[tone][mic].prime(block.re()[tone][mic], block.im()[tone][mic]);
            }
        }
    }

    @Override
    public String name() {
        return scene.name();
    }

    @Override
    public int sampleRateHz() {
        return settings.sampleRateHz();
    }

    @Override
    public int microphones() {
        return scene.device().microphones().size();
    }

    @Override
    public OptionalLong totalSamples() {
        return OptionalLong.of(total);
    }

    @Override
    public AudioBlock read(int maxSamples) throws IOException {
        int decimation = settings.envelopeDecimation();
        while (position < total) {
            long first = position;
            long end = Math.min(first + Math.min(maxSamples, decimation * (long) BandSignal.CHUNK), total);
            int length = (int) (Math.min(end, capture.boundaryAfter(first)) - first);
            float[][] samples = render(length);
            position += length;
            if (settings.noise()) {
                capture.process(first, samples, length);
            }
            if (!capture.lost(first)) {
                return new AudioBlock(samples, length, settings.sampleRateHz(), first);
            }
        }
        return null;
    }

    private float[][] render(int length) {
        float[][] samples = new float[microphones()][length];
        int decimation = settings.envelopeDecimation();
        // The envelope sample that lies AHEAD samples beyond the last one begun is needed when a new one begins.
        int fresh = EnvelopeInterpolator.freshBetween(position, length, decimation);
        EnvelopeBlock block = fresh == 0 ? null : envelopes.process(fresh);
        for (int tone = 0; tone < interpolators.length; tone++) {
            Tone emitted = scene.emission().tones().get(tone);
            carrier.at(position, length, emitted.frequencyHz() / settings.sampleRateHz());
            for (int mic = 0; mic < microphones(); mic++) {
                interpolators[tone][mic].add(
                        block == null ? null : block.re()[tone][mic],
                        block == null ? null : block.im()[tone][mic],
                        position,
                        length,
                        carrier,
                        samples[mic]);
            }
        }
        audible.add(position, length, samples);
        return samples;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
