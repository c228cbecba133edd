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
package org.openhab.binding.ultrasonic.array;

import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/** From the spectra of all microphones to one power per bin. */
public interface SpectrumCombiner {

    /**
     * Combines the fast spectra of a valid frame; {@link #power()} holds the result.
     *
     * @param frame the newest frame
     * @param clippedSamples samples at full scale of each microphone during the newest hop
     */
    void process(DopplerFrame frame, int[] clippedSamples);

    /** Combines the slow spectra of the same frame; {@link #slowPower()} holds the result. */
    void processSlow(DopplerFrame frame);

    /** Combined power per bin of the fast spectrum: about 1 per bin of noise. */
    float[] power();

    /** Combined power per bin of the slow spectrum, in the same units. */
    float[] slowPower();

    /** How many microphones the power of the last frame is made of. */
    int used();

    /**
     * How far the loudspeaker's distortion rises above the noise before anything is taken out: 0 dB if there is none,
     * and always 0 dB if the combiner does not look for it.
     */
    double distortionDb();

    /** The same behind the canceller, as far as it knows: how much distortion the power still holds. */
    double residualDb();

    /** What each microphone is good for. */
    List<MicrophoneState> microphones();

    /** Forgets everything. */
    void reset();
}
