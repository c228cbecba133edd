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
package org.openhab.binding.ultrasonic.training;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;

/**
 * A scene as a quieter loudspeaker or a worse microphone would have it: white noise is added to the basebands, as much
 * in proportion to its own for each microphone and tone, so that every echo stands by so much less above its floor.
 */
final class NoisyScene {

    private static final double LEAST_RISE_DB = 2;
    private static final double MOST_RISE_DB = 14;
    private static final int HOP = BasebandPlan.HOP;

    /** Hops that the noise is measured in, and the bins of their spectra: beyond people, within the pass band. */
    private static final int MEASURED_HOPS = 48;

    private static final int FIRST_BIN = HOP * 18 / 64;
    private static final int LAST_BIN = HOP * 24 / 64;

    private NoisyScene() {}

    /**
     * The scene with its noise raised by 2 to 14 dB.
     *
     * @param random draws by how much, and the noise
     */
    static BasebandScene of(BasebandScene scene, Random random) {
        return of(scene, LEAST_RISE_DB + (MOST_RISE_DB - LEAST_RISE_DB) * random.nextDouble(), random);
    }

    /**
     * The scene with its noise raised.
     *
     * @param riseDb by how much, more than 0
     * @param random draws the noise
     */
    static BasebandScene of(BasebandScene scene, double riseDb, Random random) {
        int channels = scene.carriersHz().size() * scene.microphones();
        List<BasebandScene.Run> runs = new ArrayList<>();
        for (BasebandScene.Run run : scene.runs()) {
            double[] deviations = new double[channels];
            for (int channel = 0; channel < channels; channel++) {
                double power = noisePower(run, channels, channel) * (Math.pow(10, riseDb / 10) - 1);
                deviations[channel] = Math.sqrt(power / 2);
            }
            FloatBuffer samples = FloatBuffer.allocate(run.hops() * channels * 2 * HOP);
            float[] values = new float[2 * HOP];
            for (int hop = 0; hop < run.hops(); hop++) {
                for (int channel = 0; channel < channels; channel++) {
                    run.samples().get((hop * channels + channel) * 2 * HOP, values);
                    for (int i = 0; i < values.length; i++) {
                        values[i] += (float) (deviations[channel] * random.nextGaussian());
                    }
                    samples.put(values);
                }
            }
            runs.add(new BasebandScene.Run(run.firstSeconds(), run.hops(), samples.flip(), run.clipped()));
        }
        return new BasebandScene(scene.info(), scene.microphones(), scene.carriersHz(), scene.hopSeconds(), runs);
    }

    /** Power of a channel's noise, both parts of a sample together: the median over hops all along the run. */
    static double noisePower(BasebandScene.Run run, int channels, int channel) {
        int measured = Math.min(MEASURED_HOPS, run.hops());
        double[] powers = new double[measured];
        float[] values = new float[2 * HOP];
        for (int i = 0; i < measured; i++) {
            int hop = (int) ((long) i * run.hops() / measured);
            run.samples().get((hop * channels + channel) * 2 * HOP, values);
            powers[i] = densityBesides(values);
        }
        Arrays.sort(powers);
        return powers[measured / 2];
    }

    /** What white noise of the outer bins' density would have as power. A Hann window keeps the tone out of them. */
    private static double densityBesides(float[] values) {
        double sum = 0;
        double windowPower = 0;
        for (int i = 0; i < HOP; i++) {
            windowPower += window(i) * window(i);
        }
        for (int bin = FIRST_BIN; bin <= LAST_BIN; bin++) {
            sum += power(values, bin) + power(values, -bin);
        }
        return sum / (2 * (LAST_BIN - FIRST_BIN + 1)) / windowPower;
    }

    private static double window(int sample) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * sample / HOP);
    }

    private static double power(float[] values, int bin) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < HOP; i++) {
            double cos = window(i) * Math.cos(2 * Math.PI * bin * i / HOP);
            double sin = window(i) * Math.sin(2 * Math.PI * bin * i / HOP);
            re += values[i] * cos + values[HOP + i] * sin;
            im += values[HOP + i] * cos - values[i] * sin;
        }
        return re * re + im * im;
    }
}
