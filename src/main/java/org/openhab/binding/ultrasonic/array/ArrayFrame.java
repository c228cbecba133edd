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
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * The spectra of the microphones in use at one hop, in units of each microphone's own noise: white noise has power 1 in
 * every bin of every channel, whatever the gains.
 *
 * <p>Channels are the microphones in use, in their order; a microphone that is left out has no channel. Owned and
 * filled anew by the stage that hands it out.
 */
public final class ArrayFrame {

    private final DopplerAxis axis;
    private final int slowBins;
    private final float[][] re;
    private final float[][] im;
    private final float[][] slowRe;
    private final float[][] slowIm;
    private final float[] staticRe;
    private final float[] staticIm;
    private int channels;

    /**
     * An empty frame.
     *
     * @param axis axis of the fast spectra, even number of bins, 0 Hz in the middle
     * @param slowBins bins of the slow spectra
     * @param microphones most channels there may be
     */
    public ArrayFrame(DopplerAxis axis, int slowBins, int microphones) {
        this.axis = axis;
        this.slowBins = slowBins;
        this.re = new float[microphones][axis.bins()];
        this.im = new float[microphones][axis.bins()];
        this.slowRe = new float[microphones][slowBins];
        this.slowIm = new float[microphones][slowBins];
        this.staticRe = new float[microphones];
        this.staticIm = new float[microphones];
    }

    /** The axis of {@link #re()}. */
    public DopplerAxis axis() {
        return axis;
    }

    /** Bins of {@link #slowRe()}. */
    public int slowBins() {
        return slowBins;
    }

    /** How many channels there are: rows of the arrays that count. */
    public int channels() {
        return channels;
    }

    /** {@code float[channel][bin]}: fast spectra, real part, in units of the noise's amplitude. */
    public float[][] re() {
        return re;
    }

    /** Imaginary part of {@link #re()}. */
    public float[][] im() {
        return im;
    }

    /** {@code float[channel][bin]}: slow spectra, real part, in units of the noise's amplitude. */
    public float[][] slowRe() {
        return slowRe;
    }

    /** Imaginary part of {@link #slowRe()}. */
    public float[][] slowIm() {
        return slowIm;
    }

    /** {@code float[channel]}: the static phasor, real part, in units of the noise's amplitude. */
    public float[] staticRe() {
        return staticRe;
    }

    /** Imaginary part of {@link #staticRe()}. */
    public float[] staticIm() {
        return staticIm;
    }

    void channels(int count) {
        this.channels = count;
    }

    /**
     * Takes the fast spectra and static phasors of the microphones in use.
     *
     * @param frame a valid frame, whose axis may reach farther than this one's
     * @param gains amplitude factor of each microphone, 0 for one that is left out
     */
    void take(DopplerFrame frame, float[] gains) {
        channels = 0;
        int from = frame.axis().centre() - axis.centre();
        for (int mic = 0; mic < gains.length; mic++) {
            if (gains[mic] > 0) {
                scale(frame.spectrumRe()[mic], from, gains[mic], re[channels]);
                scale(frame.spectrumIm()[mic], from, gains[mic], im[channels]);
                staticRe[channels] = frame.staticRe()[mic] * gains[mic];
                staticIm[channels] = frame.staticIm()[mic] * gains[mic];
                channels++;
            }
        }
    }

    /** The same for the slow spectra. */
    void takeSlow(DopplerFrame frame, float[] gains) {
        int channel = 0;
        for (int mic = 0; mic < gains.length; mic++) {
            if (gains[mic] > 0) {
                scale(frame.slowRe()[mic], 0, gains[mic], slowRe[channel]);
                scale(frame.slowIm()[mic], 0, gains[mic], slowIm[channel]);
                channel++;
            }
        }
    }

    private static void scale(float[] values, int from, float gain, float[] to) {
        for (int bin = 0; bin < to.length; bin++) {
            to[bin] = gain * values[from + bin];
        }
    }
}
