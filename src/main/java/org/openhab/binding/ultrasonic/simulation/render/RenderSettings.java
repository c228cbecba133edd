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

/**
 * How finely a scene is rendered.
 *
 * @param sampleRateHz of the full-rate recording, 8000 to 384000
 * @param envelopeDecimation full-rate samples to one of the envelope, 1 or more; the envelope's rate should be about 6
 *     kHz, 12 kHz where Doppler beyond 2.7 kHz matters (fan blades)
 * @param wallOrder reflections by walls on a mover's echo: 0 none, 1 on the way there or back
 * @param echoFloorDb paths of echoes weaker than this, re the noise of the quietest microphone in 1 Hz, are left out
 * @param noise whether microphones' noise and the converter's steps are added
 */
public record RenderSettings(
        int sampleRateHz, int envelopeDecimation, int wallOrder, double echoFloorDb, boolean noise) {

    /**
     * A detector hears what stands out of the noise of one bin, 16 Hz wide for a window of 128 ms, or of several of
     * them: each path that is left out lies 22 dB below one.
     */
    private static final double ECHO_FLOOR_DB = -10;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public RenderSettings {
        if (sampleRateHz < 8000 || sampleRateHz > 384_000) {
            throw new IllegalArgumentException("sample rate must be 8000 to 384000 Hz, got " + sampleRateHz + " Hz");
        }
        if (envelopeDecimation < 1 || sampleRateHz / envelopeDecimation < 2000) {
            throw new IllegalArgumentException("envelope decimation must be 1 to " + sampleRateHz / 2000 + " at "
                    + sampleRateHz + " Hz, got " + envelopeDecimation);
        }
        if (wallOrder < 0 || wallOrder > 1) {
            throw new IllegalArgumentException("wall order must be 0 or 1, got " + wallOrder);
        }
    }

    /** The usual settings for a sample rate: an envelope of about 6 kHz, walls once, noise. */
    public static RenderSettings at(int sampleRateHz) {
        return new RenderSettings(sampleRateHz, Math.max(1, (sampleRateHz + 3000) / 6000), 1, ECHO_FLOOR_DB, true);
    }

    /** Complex envelope samples per second. */
    public double envelopeRateHz() {
        return (double) sampleRateHz / envelopeDecimation;
    }

    /** The same without noise and converter. */
    public RenderSettings noiseless() {
        return new RenderSettings(sampleRateHz, envelopeDecimation, wallOrder, echoFloorDb, false);
    }
}
