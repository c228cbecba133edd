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
package org.openhab.binding.ultrasonic.audio.device;

import java.util.Objects;

/**
 * What somebody wants of a device. Immutable; {@link #of} leaves everything but the names open.
 *
 * @param output name of the loudspeaker's device
 * @param input name of the microphones' device, often the same
 * @param sampleRateHz samples per second, or 0 for the highest that both take
 * @param microphones how many channels to hear, or 0 for what the device has
 * @param bufferMillis how much sound is on its way to the loudspeaker, 40..1000
 */
public record DuplexRequest(String output, String input, int sampleRateHz, int microphones, int bufferMillis) {

    /** Most channels that are heard from one device. */
    public static final int MOST_MICROPHONES = 32;

    private static final int BUFFER_MILLIS = 240;
    private static final int LEAST_BUFFER_MILLIS = 40;
    private static final int MOST_BUFFER_MILLIS = 1000;
    private static final int LEAST_RATE_HZ = 34_400;
    private static final int MOST_RATE_HZ = 768_000;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public DuplexRequest {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(input, "input");
        if (output.isBlank() || input.isBlank()) {
            throw new IllegalArgumentException("a device needs a name, got '" + output + "' and '" + input + "'");
        }
        if (sampleRateHz != 0 && (sampleRateHz < LEAST_RATE_HZ || sampleRateHz > MOST_RATE_HZ)) {
            throw new IllegalArgumentException(
                    "sample rate must be " + LEAST_RATE_HZ + ".." + MOST_RATE_HZ + " Hz, got " + sampleRateHz);
        }
        if (microphones < 0 || microphones > MOST_MICROPHONES) {
            throw new IllegalArgumentException("microphones must be 1.." + MOST_MICROPHONES + ", got " + microphones);
        }
        if (bufferMillis < LEAST_BUFFER_MILLIS || bufferMillis > MOST_BUFFER_MILLIS) {
            throw new IllegalArgumentException(
                    "buffer must be " + LEAST_BUFFER_MILLIS + ".." + MOST_BUFFER_MILLIS + " ms, got " + bufferMillis);
        }
    }

    /** Both directions of one device, at its best, with 240 ms of buffer. */
    public static DuplexRequest of(String device) {
        return new DuplexRequest(device, device, 0, 0, BUFFER_MILLIS);
    }

    /** The same with other microphones. */
    public DuplexRequest withInput(String device) {
        return new DuplexRequest(output, device, sampleRateHz, microphones, bufferMillis);
    }

    /** The same at a rate; 0 for the highest. */
    public DuplexRequest withSampleRateHz(int rateHz) {
        return new DuplexRequest(output, input, rateHz, microphones, bufferMillis);
    }

    /** The same with so many microphones; 0 for what there is. */
    public DuplexRequest withMicrophones(int wanted) {
        return new DuplexRequest(output, input, sampleRateHz, wanted, bufferMillis);
    }

    /** The devices' names for messages. */
    String names() {
        return output.equals(input) ? output : output + " + " + input;
    }
}
