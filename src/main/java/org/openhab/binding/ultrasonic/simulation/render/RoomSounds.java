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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.disturber.AdditiveSource;

/**
 * Foreign sounds at full rate over the whole band: their envelope around a quarter of the rate, mixed up. The
 * microphones' responses are taken at 30 kHz, or at the middle above 16 kHz if that is beyond the band.
 */
final class RoomSounds {

    private static final int AHEAD = EnvelopeInterpolator.AHEAD;

    /** The band's centre against the sample rate. */
    private static final double TURNS_PER_SAMPLE = 0.25;

    private final List<AdditiveSource> sources;
    private final AdditiveSource.Band band;
    private final AdditiveSource.Listening listening;
    private final EnvelopeInterpolator[] interpolators;
    private final CarrierPhasor carrier = new CarrierPhasor();
    private final float[] responses;

    RoomSounds(Scene scene, List<AdditiveSource> sources, int sampleRateHz) {
        this.sources = List.copyOf(sources);
        band = new AdditiveSource.Band(sampleRateHz / 4.0, sampleRateHz / 2.0);
        listening = new AdditiveSource.Listening(
                new ArrayList<>(scene.placement().microphones(scene.device().geometry())), scene.air());
        int microphones = scene.device().microphones().size();
        interpolators = new EnvelopeInterpolator[microphones];
        responses = new float[microphones];
        double referenceHz = Math.min(30_000, (16_000 + sampleRateHz / 2.0) / 2);
        for (int mic = 0; mic < microphones; mic++) {
            interpolators[mic] = new EnvelopeInterpolator(2);
            responses[mic] =
                    (float) scene.device().microphones().get(mic).response().amplitude(referenceHz);
        }
    }

    /** Adds a stretch; its first sample and its length are even and stretches follow each other from 0. */
    void add(long first, int length, float[][] out) {
        if (sources.isEmpty()) {
            return;
        }
        float[][] re = new float[out.length][length / 2];
        float[][] im = new float[out.length][length / 2];
        for (AdditiveSource source : sources) {
            source.addEnvelope(band, listening, first / 2 + AHEAD, length / 2, re, im);
        }
        carrier.at(first, length, TURNS_PER_SAMPLE);
        for (int mic = 0; mic < out.length; mic++) {
            for (int n = 0; n < length / 2; n++) {
                re[mic][n] *= responses[mic];
                im[mic][n] *= responses[mic];
            }
            interpolators[mic].add(re[mic], im[mic], first, length, carrier, out[mic]);
        }
    }
}
