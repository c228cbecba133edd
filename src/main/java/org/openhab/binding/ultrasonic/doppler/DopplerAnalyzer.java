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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Windows;

/**
 * Short-time Doppler spectra of one carrier, once a hop: the last 384 baseband samples (128 ms) without carrier and
 * static echoes, Blackman-Harris window, 512-point transform.
 */
public final class DopplerAnalyzer {

    /** Baseband samples per frame. */
    public static final int FRAME = 384;

    /** Bins of the spectrum. */
    public static final int BINS = 512;

    /** Time after which a spectrum is independent of an earlier one: half the tapered window. */
    public static final double INDEPENDENT_SECONDS = 0.064;

    private static final int HOP = BasebandPlan.HOP;

    private final int microphones;
    private final int settleSamples;
    private final FrameTransform transform;
    private final float[][] historyRe;
    private final float[][] historyIm;
    private final DopplerFrame frame;
    private long samplesSinceStart;

    /**
     * @param plan rates of the baseband
     * @param microphones how many
     * @param carrierHz the carrier at 0 Hz, for the velocity axis
     * @param settleSamples baseband samples after a start or gap that hold the filters' transient, see
     *     {@link org.openhab.binding.ultrasonic.carrier.Downconverter#settleSamples()}
     */
    public DopplerAnalyzer(BasebandPlan plan, int microphones, double carrierHz, int settleSamples) {
        this.microphones = microphones;
        this.settleSamples = settleSamples;
        double[] white = new double[BINS];
        Arrays.fill(white, 1);
        this.transform = new FrameTransform(Windows.blackmanHarris(FRAME), BINS, white);
        double rateHz = plan.basebandRateHz();
        double soundSpeed = DopplerAxis.SOUND_SPEED_METERS_PER_SECOND;
        this.frame = new DopplerFrame(
                new DopplerAxis(BINS, rateHz / BINS, carrierHz, soundSpeed),
                new DopplerAxis(
                        DisplacementAnalyzer.FRAME, rateHz / HOP / DisplacementAnalyzer.FRAME, carrierHz, soundSpeed),
                microphones,
                HOP);
        this.historyRe = new float[microphones][FRAME];
        this.historyIm = new float[microphones][FRAME];
    }

    /** Takes in one hop and analyses the newest frame; {@link #frame()} holds the result. */
    public void process(Baseband baseband) {
        samplesSinceStart += HOP;
        boolean valid = samplesSinceStart >= settleSamples + FRAME;
        for (int mic = 0; mic < microphones; mic++) {
            System.arraycopy(baseband.re()[mic], 0, frame.basebandRe()[mic], 0, HOP);
            System.arraycopy(baseband.im()[mic], 0, frame.basebandIm()[mic], 0, HOP);
            push(historyRe[mic], baseband.re()[mic]);
            push(historyIm[mic], baseband.im()[mic]);
            if (valid) {
                transform.process(historyRe[mic], historyIm[mic], frame.spectrumRe()[mic], frame.spectrumIm()[mic]);
                frame.staticRe()[mic] = transform.staticRe();
                frame.staticIm()[mic] = transform.staticIm();
            }
        }
        frame.valid(valid);
    }

    private static void push(float[] history, float[] fresh) {
        System.arraycopy(history, HOP, history, 0, FRAME - HOP);
        System.arraycopy(fresh, 0, history, FRAME - HOP, HOP);
    }

    /** The result of the last {@link #process}. */
    public DopplerFrame frame() {
        return frame;
    }

    /** Starts anew behind a gap: no frame is valid until the window holds only samples from after it. */
    public void reset() {
        samplesSinceStart = 0;
        frame.valid(false);
    }
}
