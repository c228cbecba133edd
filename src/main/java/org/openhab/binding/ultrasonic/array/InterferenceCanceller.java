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

/**
 * Takes out of the spectra what the device's own loudspeaker distorts, and leaves the echoes.
 *
 * <p>Streaming: one call per hop, state kept in between.
 */
public interface InterferenceCanceller {

    /**
     * Cleans the fast spectra of a hop; {@link #cleaned()} holds the result.
     *
     * @param frame the channels in units of their noise; not changed
     */
    void process(ArrayFrame frame);

    /** Cleans the slow spectra of the same hop, after {@link #process}; {@link #cleaned()} holds the result. */
    void processSlow(ArrayFrame frame);

    /** The cleaned spectra of the last hop: as many channels as came in, in the same units. */
    ArrayFrame cleaned();

    /** {@code float[bin]}: share of the noise that is left in the cleaned fast spectra, above 0, at most 1. */
    float[] noiseLeft();

    /**
     * {@code float[bin]}: mean power per channel of the distortion in the last frame before it was taken out, in units
     * of the noise.
     */
    float[] distortion();

    /** {@code float[bin]}: mean power per channel of the distortion that is expected to be left, in the same units. */
    float[] residual();

    /** Whether the last frame held a click: then nothing was taken out. */
    boolean click();

    /** How sure it is that distortion is present, 0 (none) to 1. */
    double activity();

    /**
     * Mean power per bin and degree of freedom of what is left between echoes and distortion, in units of the noise: 1
     * if the noise is known rightly.
     */
    double residualLevel();

    /** Forgets everything, for other channels or another source. */
    void reset();
}
