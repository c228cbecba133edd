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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.List;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Sound that something else than the device's own speaker makes: keys, claps, rain, a second sensor's tone.
 *
 * <p>A pure function of time: asking for samples 0..99 and 100..199 gives the same as asking for 0..199.
 */
public interface AdditiveSource {

    /** What it is, for labels and messages. */
    String name();

    /**
     * Adds what the microphones hear of it within a band, as the complex envelope around the band's centre: sound
     * pressure p(t) = Re{ envelope(t) exp(j 2 pi center t) }, t = sample / rate, p = 1 being 0 dB (full scale of an
     * ideal microphone of the device's gain 0 dB). The renderer applies the microphones' responses.
     *
     * @param band the band to fill; only content within +-rate/2 of the centre can be represented
     * @param listening where the microphones are
     * @param firstSample index of the first sample at the band's rate, counted from time 0; may be negative
     * @param length how many samples
     * @param re {@code float[microphone][at least length]}, real parts, added to
     * @param im the same, imaginary parts
     */
    void addEnvelope(Band band, Listening listening, long firstSample, int length, float[][] re, float[][] im);

    /**
     * A band of frequencies.
     *
     * @param centerHz the frequency that becomes 0
     * @param rateHz complex samples per second, also the band's width
     */
    record Band(double centerHz, double rateHz) {}

    /**
     * Who hears it.
     *
     * @param microphones positions in the room, m
     * @param air in the room
     */
    record Listening(List<Vector3> microphones, AirProperties air) {

        /** Copies the list. */
        public Listening {
            microphones = List.copyOf(microphones);
        }
    }
}
