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

import java.util.Arrays;

/**
 * How distortion looks across the channels: one unit vector v(b) per bin, the relative transfer function of everything
 * that leaves the loudspeaker.
 *
 * <p>At 0 Hz it is the carrier's own phasor a, direct path and standing reflections together. Away from it the
 * reflections turn against the direct path, so v = (a + g(b)) / |a + g(b)| with the deviation g orthogonal to a, found
 * by weighted recursive least squares from frames in which distortion dominates: g = sum w y r* / (sum w |r|^2 +
 * loading), r = a^H x, y = x - a r (covariance subtraction of relative transfer functions: S. Gannot, D. Burshtein, E.
 * Weinstein, IEEE Trans. Signal Process. 49, 2001). The loading keeps g near 0 in bins that never held distortion and
 * makes every quotient safe.
 */
final class DistortionSignature {

    /** Noise powers that distortion must have summed up in a bin before its own signature counts half. */
    private static final float LOADING = 20;
    /** How fast the carrier's phasor is followed. */
    private static final double CARRIER_SECONDS = 0.5;
    /** Time with distortion after which an old estimate of the deviation has faded to 1 / e. */
    private static final double DEVIATION_SECONDS = 6;
    /** Below this share of the phasor's power in the old direction the device was moved or channels were exchanged. */
    private static final double LEAST_COHERENCE = 0.8;

    private static final int JUMP_HOPS = 3;

    private final float carrierGain;
    private final float deviationGain;
    private final float[] carrierRe;
    private final float[] carrierIm;
    private final float[] directionRe;
    private final float[] directionIm;
    private final float[][] numeratorRe;
    private final float[][] numeratorIm;
    private final float[] denominator;
    private final float[][] re;
    private final float[][] im;
    private final float[] beamRe;
    private final float[] beamIm;
    private final float[] restRe;
    private final float[] restIm;
    private final float[] scratch;
    private final float[] term;
    private final float[] loaded;
    private int channels;
    private int jumped;
    private boolean known;

    /**
     * @param microphones most channels there may be
     * @param bins of the spectra
     * @param hopSeconds time between calls of {@link #followCarrier}
     * @param learningSeconds time between calls of {@link #learn}
     */
    DistortionSignature(int microphones, int bins, double hopSeconds, double learningSeconds) {
        this.carrierGain = (float) (1 - Math.exp(-hopSeconds / CARRIER_SECONDS));
        this.deviationGain = (float) (learningSeconds / DEVIATION_SECONDS);
        this.carrierRe = new float[microphones];
        this.carrierIm = new float[microphones];
        this.directionRe = new float[microphones];
        this.directionIm = new float[microphones];
        this.numeratorRe = new float[microphones][bins];
        this.numeratorIm = new float[microphones][bins];
        this.denominator = new float[bins];
        this.re = new float[microphones][bins];
        this.im = new float[microphones][bins];
        this.beamRe = new float[bins];
        this.beamIm = new float[bins];
        this.restRe = new float[bins];
        this.restIm = new float[bins];
        this.scratch = new float[bins];
        this.term = new float[bins];
        this.loaded = new float[bins];
    }

    /**
     * Follows the carrier's phasor.
     *
     * @return false if there is no carrier to go by
     */
    boolean followCarrier(ArrayFrame frame) {
        channels = frame.channels();
        double dotRe = 0;
        double dotIm = 0;
        double now = 0;
        double before = 0;
        for (int c = 0; c < channels; c++) {
            float x = frame.staticRe()[c];
            float y = frame.staticIm()[c];
            dotRe += carrierRe[c] * x + carrierIm[c] * y;
            dotIm += carrierRe[c] * y - carrierIm[c] * x;
            now += x * x + y * y;
            before += carrierRe[c] * carrierRe[c] + carrierIm[c] * carrierIm[c];
        }
        if (!(now > 0) || !Double.isFinite(now)) {
            return false;
        }
        double dot = Math.hypot(dotRe, dotIm);
        boolean strange = known && dot * dot < LEAST_COHERENCE * now * before;
        jumped = strange ? jumped + 1 : 0;
        if (!known || jumped >= JUMP_HOPS) {
            reset();
            System.arraycopy(frame.staticRe(), 0, carrierRe, 0, channels);
            System.arraycopy(frame.staticIm(), 0, carrierIm, 0, channels);
            known = true;
        } else if (!strange && dot > 0) {
            // Only the direction counts: the phase that all channels turn in common is taken out, or the deviation
            // learnt before would not fit.
            float turnRe = (float) (dotRe / dot);
            float turnIm = (float) (-dotIm / dot);
            for (int c = 0; c < channels; c++) {
                float x = frame.staticRe()[c];
                float y = frame.staticIm()[c];
                carrierRe[c] += carrierGain * (x * turnRe - y * turnIm - carrierRe[c]);
                carrierIm[c] += carrierGain * (x * turnIm + y * turnRe - carrierIm[c]);
            }
        }
        normalise();
        return true;
    }

    private void normalise() {
        double square = 0;
        for (int c = 0; c < channels; c++) {
            square += carrierRe[c] * carrierRe[c] + carrierIm[c] * carrierIm[c];
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int c = 0; c < channels; c++) {
            directionRe[c] = carrierRe[c] * scale;
            directionIm[c] = carrierIm[c] * scale;
        }
    }

    /** Computes the unit vectors of all bins; {@link #re()} and {@link #im()} hold them. */
    void update() {
        Arrays.fill(scratch, 0f);
        for (int bin = 0; bin < loaded.length; bin++) {
            loaded[bin] = 1 / (denominator[bin] + LOADING);
        }
        for (int c = 0; c < channels; c++) {
            float[] vRe = re[c];
            float[] vIm = im[c];
            float[] nRe = numeratorRe[c];
            float[] nIm = numeratorIm[c];
            deviate(directionRe[c], nRe, loaded, vRe);
            deviate(directionIm[c], nIm, loaded, vIm);
            BinArithmetic.addPower(vRe, vIm, scratch);
        }
        for (int bin = 0; bin < scratch.length; bin++) {
            scratch[bin] = 1 / (float) Math.sqrt(Math.max(scratch[bin], Float.MIN_NORMAL));
        }
        for (int c = 0; c < channels; c++) {
            BinArithmetic.multiply(re[c], scratch);
            BinArithmetic.multiply(im[c], scratch);
        }
    }

    private static void deviate(float direction, float[] numerator, float[] loaded, float[] out) {
        for (int bin = 0; bin < out.length; bin++) {
            out[bin] = direction + numerator[bin] * loaded[bin];
        }
    }

    /**
     * Learns the deviation.
     *
     * @param frame the spectra
     * @param dominance for each bin, 0 to 1: how much it looks like distortion
     * @param weight for each bin, 0 or more: what a frame counts, small where echoes disturb
     */
    void learn(ArrayFrame frame, float[] dominance, float[] weight) {
        Arrays.fill(beamRe, 0f);
        Arrays.fill(beamIm, 0f);
        for (int c = 0; c < channels; c++) {
            float[] xRe = frame.re()[c];
            float[] xIm = frame.im()[c];
            BinArithmetic.addWeighted(directionRe[c], xRe, directionIm[c], xIm, beamRe);
            BinArithmetic.addWeighted(directionRe[c], xIm, -directionIm[c], xRe, beamIm);
        }
        for (int bin = 0; bin < scratch.length; bin++) {
            scratch[bin] = 1 - deviationGain * dominance[bin];
        }
        BinArithmetic.power(beamRe, beamIm, term);
        BinArithmetic.gather(scratch, weight, term, denominator);
        for (int c = 0; c < channels; c++) {
            float[] xRe = frame.re()[c];
            float[] xIm = frame.im()[c];
            float aRe = directionRe[c];
            float aIm = directionIm[c];
            BinArithmetic.subtractWeighted(xRe, aRe, beamRe, -aIm, beamIm, restRe);
            BinArithmetic.subtractWeighted(xIm, aRe, beamIm, aIm, beamRe, restIm);
            BinArithmetic.product(restRe, beamRe, 1, restIm, beamIm, term, 0, term.length);
            BinArithmetic.gather(scratch, weight, term, numeratorRe[c]);
            BinArithmetic.product(restIm, beamRe, -1, restRe, beamIm, term, 0, term.length);
            BinArithmetic.gather(scratch, weight, term, numeratorIm[c]);
        }
    }

    /**
     * How little is known of a bin's own signature: 1 where no distortion was ever heard and only the carrier tells it,
     * less and less the more there was.
     */
    float ignorance(int bin) {
        return LOADING * loaded[bin];
    }

    /** {@code float[channel][bin]}: real parts of the unit vectors. */
    float[][] re() {
        return re;
    }

    /** Imaginary parts. */
    float[][] im() {
        return im;
    }

    /** {@code float[channel]}: the carrier's unit vector, real part, which is the signature at 0 Hz. */
    float[] carrierDirectionRe() {
        return directionRe;
    }

    /** Imaginary part. */
    float[] carrierDirectionIm() {
        return directionIm;
    }

    /** Whether the last call of {@link #followCarrier} started anew. */
    boolean fresh() {
        return jumped >= JUMP_HOPS;
    }

    void reset() {
        for (int c = 0; c < numeratorRe.length; c++) {
            Arrays.fill(numeratorRe[c], 0f);
            Arrays.fill(numeratorIm[c], 0f);
        }
        Arrays.fill(denominator, 0f);
        Arrays.fill(carrierRe, 0f);
        Arrays.fill(carrierIm, 0f);
        known = false;
    }
}
