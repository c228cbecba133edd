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
package org.openhab.binding.ultrasonic.doppler;

/**
 * The spectra of one carrier at one hop. Owned and filled anew each hop by its {@link DopplerAnalyzer}.
 *
 * <p>Spectra are scaled so that white baseband noise of power P per sample has the mean power P in every bin, also in
 * those that the clutter filter thins.
 */
public final class DopplerFrame {

    private final DopplerAxis axis;
    private final DopplerAxis slowAxis;
    private final int basebandHop;
    private final float[][] basebandRe;
    private final float[][] basebandIm;
    private final float[][] spectrumRe;
    private final float[][] spectrumIm;
    private final float[][] slowRe;
    private final float[][] slowIm;
    private final float[] staticRe;
    private final float[] staticIm;
    private boolean valid;
    private boolean slowValid;

    DopplerFrame(DopplerAxis axis, DopplerAxis slowAxis, int microphones, int basebandHop) {
        this.axis = axis;
        this.slowAxis = slowAxis;
        this.basebandHop = basebandHop;
        this.basebandRe = new float[microphones][basebandHop];
        this.basebandIm = new float[microphones][basebandHop];
        this.spectrumRe = new float[microphones][axis.bins()];
        this.spectrumIm = new float[microphones][axis.bins()];
        this.slowRe = new float[microphones][slowAxis.bins()];
        this.slowIm = new float[microphones][slowAxis.bins()];
        this.staticRe = new float[microphones];
        this.staticIm = new float[microphones];
    }

    /** How many microphones. */
    public int microphones() {
        return spectrumRe.length;
    }

    /** The axis of {@link #spectrumRe()}. */
    public DopplerAxis axis() {
        return axis;
    }

    /** The axis of {@link #slowRe()}. */
    public DopplerAxis slowAxis() {
        return slowAxis;
    }

    /** Baseband samples per hop. */
    public int basebandHop() {
        return basebandHop;
    }

    /** {@code float[microphone][basebandHop]}: this hop's baseband with the carrier in it, real part. */
    public float[][] basebandRe() {
        return basebandRe;
    }

    /** Imaginary part of {@link #basebandRe()}. */
    public float[][] basebandIm() {
        return basebandIm;
    }

    /** {@code float[microphone][bin]}: spectrum of the newest frame without carrier and static echoes, real part. */
    public float[][] spectrumRe() {
        return spectrumRe;
    }

    /** Imaginary part of {@link #spectrumRe()}. */
    public float[][] spectrumIm() {
        return spectrumIm;
    }

    /** {@code float[microphone][bin]}: spectrum of the I/Q displacement over the last 1.4 s, real part. */
    public float[][] slowRe() {
        return slowRe;
    }

    /** Imaginary part of {@link #slowRe()}. */
    public float[][] slowIm() {
        return slowIm;
    }

    /** {@code float[microphone]}: the static phasor (carrier and standing echoes) of this frame, real part. */
    public float[] staticRe() {
        return staticRe;
    }

    /** Imaginary part of {@link #staticRe()}. */
    public float[] staticIm() {
        return staticIm;
    }

    /** Whether filters and window are filled with samples from after the last start or gap. */
    public boolean valid() {
        return valid;
    }

    /** Whether the slow branch's longer window is filled, too. */
    public boolean slowValid() {
        return slowValid;
    }

    void valid(boolean fast) {
        this.valid = fast;
        this.slowValid &= fast;
    }

    void slowValid(boolean slow) {
        this.slowValid = slow;
    }
}
