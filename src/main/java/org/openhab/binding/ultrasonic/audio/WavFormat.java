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
package org.openhab.binding.ultrasonic.audio;

/**
 * What a WAV file's samples are like.
 *
 * @param encoding how one sample is stored
 * @param microphones channels, 1..16
 * @param sampleRateHz samples per second and microphone, 1..768000
 */
public record WavFormat(SampleEncoding encoding, int microphones, int sampleRateHz) {

    /** Most channels read or written. */
    public static final int MAX_MICROPHONES = 16;

    /** Highest sample rate read or written, Hz. */
    public static final int MAX_SAMPLE_RATE_HZ = 768_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public WavFormat {
        if (microphones < 1 || microphones > MAX_MICROPHONES) {
            throw new IllegalArgumentException("microphones must be 1.." + MAX_MICROPHONES + ", got " + microphones);
        }
        if (sampleRateHz < 1 || sampleRateHz > MAX_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException(
                    "sample rate must be 1.." + MAX_SAMPLE_RATE_HZ + " Hz, got " + sampleRateHz);
        }
    }

    /** Bytes of one sample of all microphones. */
    public int frameBytes() {
        return microphones * encoding.bytes();
    }
}
