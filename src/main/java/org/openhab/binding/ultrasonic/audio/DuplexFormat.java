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
 * How samples go to and come from a device.
 *
 * @param sampleRateHz samples per second, in and out
 * @param loudspeakers channels played; all play the same
 * @param playbackEncoding how a sample is stored on its way out, an integer
 * @param microphones channels heard
 * @param captureEncoding how a sample is stored on its way in, an integer
 */
public record DuplexFormat(
        int sampleRateHz,
        int loudspeakers,
        SampleEncoding playbackEncoding,
        int microphones,
        SampleEncoding captureEncoding) {

    /** Checks the values. */
    public DuplexFormat {
        if (sampleRateHz < 1 || loudspeakers < 1 || microphones < 1) {
            throw new IllegalArgumentException("rate, loudspeakers and microphones must be positive, got "
                    + sampleRateHz + " Hz, " + loudspeakers + " and " + microphones);
        }
        if (playbackEncoding.floatingPoint() || captureEncoding.floatingPoint()) {
            throw new IllegalArgumentException(
                    "devices take integers, got " + playbackEncoding + " and " + captureEncoding);
        }
    }
}
