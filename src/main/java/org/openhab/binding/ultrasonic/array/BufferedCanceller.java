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

import org.openhab.binding.ultrasonic.doppler.DopplerAxis;

/** What every canceller leaves behind: the cleaned spectra of the last hop and what it knows about them. */
abstract class BufferedCanceller implements InterferenceCanceller {

    final ArrayFrame cleaned;
    final float[] noiseLeft;
    final float[] distortion;
    final float[] residual;
    boolean click;
    double residualLevel = 1;

    /**
     * @param axis axis of the fast spectra
     * @param slowBins bins of the slow spectra
     * @param channels most channels there may be
     */
    BufferedCanceller(DopplerAxis axis, int slowBins, int channels) {
        this.cleaned = new ArrayFrame(axis, slowBins, channels);
        this.noiseLeft = new float[axis.bins()];
        this.distortion = new float[axis.bins()];
        this.residual = new float[axis.bins()];
    }

    @Override
    public final ArrayFrame cleaned() {
        return cleaned;
    }

    @Override
    public final float[] noiseLeft() {
        return noiseLeft;
    }

    @Override
    public final float[] distortion() {
        return distortion;
    }

    @Override
    public final float[] residual() {
        return residual;
    }

    @Override
    public final boolean click() {
        return click;
    }

    @Override
    public final double residualLevel() {
        return residualLevel;
    }
}
