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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.simulation.mover.Scatterer;
import org.openhab.binding.ultrasonic.simulation.physics.Occlusion;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * One mover's echoes in one band: complex gains from strengths, absorption, walls and roughness, and the sum over all
 * paths.
 *
 * <p>Roughness is the interference of a few points spread over the surface (speckle): the gain's factor is sqrt(1 - r)
 * + sqrt(r / n) sum over n points of exp(j (phase + 2 pi p / lambda)), p the point's place along the line of sight,
 * both ways; its mean square is 1.
 */
final class MoverBand {

    private static final int GLINTS = EchoGeometry.GLINTS;

    /** Paths 55 dB weaker than the mover's strongest one are left out. */
    private static final float RELATIVE_FLOOR = 0.0018f;

    /**
     * Paths 20 dB weaker than the strongest one get what modulates the tone with a common delay, their mean: what
     * modulates is weak itself. The carrier's phase is each path's own in any case.
     */
    private static final float RELATIVE_WEAK = 0.1f;

    private final MoverEchoes echoes;
    private final Geometry geometry;
    private final BandGains gains;
    private final double centerHz;
    private final double rateHz;
    private final double echoFloor;
    private final EchoKernel kernel;
    private final float[][] gainRe;
    private final float[][] gainIm;
    private final float[] glintTurns;
    private final float[][] largestGain;
    private final int[] active;
    private final float[] turns;
    private final float[] pathRe;
    private final float[] pathIm;
    private final int[] delays;
    private float strongest;
    private long nextRow = Long.MIN_VALUE;

    MoverBand(
            MoverEchoes echoes, Geometry geometry, BandGains gains, double centerHz, double rateHz, double echoFloor) {
        this.echoes = echoes;
        this.geometry = geometry;
        this.gains = gains;
        this.centerHz = centerHz;
        this.rateHz = rateHz;
        this.echoFloor = echoFloor;
        kernel = new EchoKernel(echoes.step);
        int size = (echoes.raw.mask + 1) * echoes.raw.scatterers;
        gainRe = new float[echoes.raw.views][size];
        gainIm = new float[echoes.raw.views][size];
        glintTurns = new float[echoes.raw.scatterers * GLINTS];
        for (int i = 0; i < echoes.raw.scatterers; i++) {
            for (int g = 0; g < GLINTS; g++) {
                glintTurns[i * GLINTS + g] =
                        (float) SeededNoise.uniform(echoes.raw.part(i).seed(), 100L + g);
            }
        }
        largestGain = new float[echoes.raw.views][echoes.raw.scatterers];
        active = new int[echoes.paths];
        int rows = EchoKernel.rows(echoes.step);
        turns = new float[echoes.paths * rows];
        pathRe = new float[echoes.paths * rows];
        pathIm = new float[echoes.paths * rows];
        delays = new int[echoes.paths];
    }

    /** Adds the mover's echoes of a chunk, before the responses of speaker and microphones. */
    void add(long chunk, BandSignal signal, float[][] outRe, float[][] outIm) {
        long first = echoes.firstRow(chunk);
        int rows = EchoKernel.rows(echoes.step);
        if (nextRow < first) {
            nextRow = first;
        }
        for (; nextRow < first + rows; nextRow++) {
            computeGains(nextRow);
        }
        measure(first, rows);
        double floor = echoFloor / Math.max(1e-30, gains.speaker * signal.peak());
        for (int mic = 0; mic < geometry.microphones; mic++) {
            float weakest = (float) Math.max(floor, RELATIVE_FLOOR * strongest);
            if (signal.constant()) {
                add(first, rows, mic, select(mic, weakest, Float.MAX_VALUE), signal, true, outRe, outIm);
            } else {
                float weak = Math.max(weakest, RELATIVE_WEAK * strongest);
                add(first, rows, mic, select(mic, weak, Float.MAX_VALUE), signal, false, outRe, outIm);
                add(first, rows, mic, select(mic, weakest, weak), signal, true, outRe, outIm);
            }
        }
    }

    private void computeGains(long row) {
        int scatterers = echoes.raw.scatterers;
        int mask = echoes.raw.mask;
        int at = (int) (row & mask) * scatterers;
        int before = (int) (row - 1 & mask) * scatterers;
        float glintsPerMeter = (float) (centerHz / geometry.speedOfSound);
        for (int route = 0; route < echoes.raw.routes; route++) {
            double walls = gains.images[echoes.raw.imageThere(route)] * gains.images[echoes.raw.imageBack(route)];
            int last = route == 0 ? geometry.microphones : 1;
            for (int mic = 0; mic < last; mic++) {
                int view = echoes.raw.view(route, mic);
                double[] length = echoes.length;
                int paths = echoes.raw.paths;
                int path = mic * echoes.raw.routes + route;
                float[] strength = echoes.amplitude[view];
                for (int i = 0; i < scatterers; i++) {
                    double metres = length[(at + i) * paths + path];
                    float gain = strength[at + i] * (float) walls * gains.quickAbsorption(metres);
                    if (gain == 0) {
                        gainRe[view][at + i] = 0;
                        gainIm[view][at + i] = 0;
                        continue;
                    }
                    gain *= withinBand(metres - length[(before + i) * paths + path]);
                    rough(view, i, at + i, gain, glintsPerMeter);
                }
            }
        }
    }

    /** Fades out what the Doppler shift carries beyond the band's edge and would fold back into it. */
    private float withinBand(double change) {
        double shift = Math.abs(change) * centerHz / geometry.speedOfSound / echoes.step;
        return shift < 0.4 ? 1 : (float) (1 - Occlusion.smoothStep((shift - 0.4) / 0.08));
    }

    private void rough(int view, int i, int at, float gain, float glintsPerMeter) {
        Scatterer part = echoes.raw.part(i);
        if (part.roughness() == 0) {
            gainRe[view][at] = gain;
            gainIm[view][at] = 0;
            return;
        }
        float sumRe = 0;
        float sumIm = 0;
        for (int g = 0; g < GLINTS; g++) {
            float phase = glintTurns[i * GLINTS + g] + glintsPerMeter * echoes.glint[view * GLINTS + g][at];
            float r = phase - ((phase + Turns.ROUND_FLOAT) - Turns.ROUND_FLOAT);
            float sin = Turns.halfSin(r);
            sumRe += 1 - 2 * sin * sin;
            sumIm += 2 * sin * Turns.halfCos(r);
        }
        float smooth = (float) Math.sqrt(1 - part.roughness());
        float diffuse = (float) Math.sqrt(part.roughness() / GLINTS);
        gainRe[view][at] = gain * (smooth + diffuse * sumRe);
        gainIm[view][at] = gain * diffuse * sumIm;
    }

    /** Each scatterer's largest gain within the chunk, by view. */
    private void measure(long first, int rows) {
        int scatterers = echoes.raw.scatterers;
        strongest = 0;
        for (int view = 0; view < echoes.raw.views; view++) {
            float[] largest = largestGain[view];
            Arrays.fill(largest, 0);
            for (int row = 0; row < rows; row++) {
                int at = (int) (first + row & echoes.raw.mask) * scatterers;
                for (int i = 0; i < scatterers; i++) {
                    float gain = Math.abs(gainRe[view][at + i]) + Math.abs(gainIm[view][at + i]);
                    largest[i] = Math.max(largest[i], gain);
                }
            }
            for (float gain : largest) {
                strongest = Math.max(strongest, gain);
            }
        }
    }

    private void add(
            long first,
            int rows,
            int mic,
            int count,
            BandSignal signal,
            boolean together,
            float[][] outRe,
            float[][] outIm) {
        if (count > 0) {
            gather(first, rows, mic, count, signal.frequencyHz());
            kernel.add(count, turns, pathRe, pathIm, delays, together, signal, outRe[mic], outIm[mic]);
        }
    }

    /** Lists a microphone's paths stronger than one and up to another gain. */
    private int select(int mic, float above, float upTo) {
        int scatterers = echoes.raw.scatterers;
        int count = 0;
        for (int route = 0; route < echoes.raw.routes; route++) {
            float[] largest = largestGain[echoes.raw.view(route, mic)];
            for (int i = 0; i < scatterers; i++) {
                if (largest[i] > above && largest[i] <= upTo) {
                    active[count++] = route * scatterers + i;
                }
            }
        }
        return count;
    }

    private void gather(long first, int rows, int mic, int count, double frequencyHz) {
        int scatterers = echoes.raw.scatterers;
        double turnsPerMeter = -frequencyHz / geometry.speedOfSound;
        double halfSamplesPerMeter = 2 * rateHz / geometry.speedOfSound;
        int start = (int) (first + 2 & echoes.raw.mask) * scatterers;
        int middle = (int) (first + 2 + echoes.intervals / 2 & echoes.raw.mask) * scatterers;
        for (int path = 0; path < count; path++) {
            int route = active[path] / scatterers;
            int i = active[path] % scatterers;
            int view = echoes.raw.view(route, mic);
            double[] length = echoes.length;
            int paths = echoes.raw.paths;
            int offset = mic * echoes.raw.routes + route;
            double reference = length[(start + i) * paths + offset];
            double base = Turns.fraction(turnsPerMeter * reference);
            delays[path] = (int) Math.rint(length[(middle + i) * paths + offset] * halfSamplesPerMeter);
            for (int row = 0; row < rows; row++) {
                int at = (int) (first + row & echoes.raw.mask) * scatterers + i;
                turns[row * count + path] = (float) (base + turnsPerMeter * (length[at * paths + offset] - reference));
                pathRe[row * count + path] = gainRe[view][at];
                pathIm[row * count + path] = gainIm[view][at];
            }
        }
    }
}
