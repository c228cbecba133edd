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
package org.openhab.binding.ultrasonic.motion;

import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/** The response of the room at the carrier, one complex mean per stretch of baseband (a Goertzel filter's output). */
final class ResponseSampler {

    private final StrongestMicrophone microphone = new StrongestMicrophone();
    private final int stretchSamples;
    private final double[] re;
    private final double[] im;
    private double sumRe;
    private double sumIm;
    private int summed;

    /**
     * @param stretchSeconds duration of a stretch; it is rounded to baseband samples
     * @param hopSeconds time between frames
     */
    ResponseSampler(double stretchSeconds, double hopSeconds) {
        this.stretchSamples = Math.max(1, (int) Math.round(stretchSeconds * BasebandPlan.HOP / hopSeconds));
        int most = BasebandPlan.HOP / stretchSamples + 1;
        this.re = new double[most];
        this.im = new double[most];
    }

    /**
     * Takes in a hop.
     *
     * @return how many stretches it completed; {@link #re} and {@link #im} hold their means
     */
    int process(DopplerFrame doppler) {
        int mic = microphone.of(doppler);
        float[] freshRe = doppler.basebandRe()[mic];
        float[] freshIm = doppler.basebandIm()[mic];
        int completed = 0;
        for (int n = 0; n < freshRe.length; n++) {
            sumRe += freshRe[n];
            sumIm += freshIm[n];
            if (++summed == stretchSamples) {
                re[completed] = sumRe / stretchSamples;
                im[completed++] = sumIm / stretchSamples;
                clear();
            }
        }
        return completed;
    }

    double re(int stretch) {
        return re[stretch];
    }

    double im(int stretch) {
        return im[stretch];
    }

    private void clear() {
        sumRe = 0;
        sumIm = 0;
        summed = 0;
    }

    void reset() {
        microphone.reset();
        clear();
    }
}
