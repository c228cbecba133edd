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
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.LoudspeakerDriver;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * Whatever is emitted, in bands: finds the bands that hold something, lets the bass shake the driver and with it the
 * upper bands, and follows each band's main frequency so that its envelope changes slowly.
 */
final class SubbandEmission {

    private static final float SILENCE = 1e-5f;
    /** Bands 70 dB below the strongest are the analysis filter's own leakage. */
    private static final float LEAKAGE = 3e-4f;

    private static final double RETUNE_HZ = 20;

    final int firstBand;
    final BandSignal[] signals;
    final boolean[] active;

    private final SubbandAnalysis analysis;
    private final double rateHz;
    private final int decimation;
    private final LoudspeakerDriver driver;
    private final WideBandProducts products;
    private final double[] factor = new double[2];
    private final float[] sampleRe;
    private final float[] sampleIm;
    private final float[][] chunkRe;
    private final float[][] chunkIm;
    private final int[] silentChunks;
    private final int chunksToForget;

    SubbandEmission(Scene scene, SubbandAnalysis analysis, int decimation, double rateHz, int firstBand) {
        this.analysis = analysis;
        this.decimation = decimation;
        this.rateHz = rateHz;
        this.firstBand = firstBand;
        int bands = analysis.bands();
        signals = new BandSignal[bands];
        active = new boolean[bands];
        silentChunks = new int[bands];
        sampleRe = new float[bands];
        sampleIm = new float[bands];
        chunkRe = new float[bands][BandSignal.CHUNK];
        chunkIm = new float[bands][BandSignal.CHUNK];
        for (int band = firstBand; band < bands; band++) {
            signals[band] = new BandSignal(band * rateHz / 2, rateHz);
        }
        chunksToForget = signals[bands - 1].re.length / BandSignal.CHUNK + 1;
        Optional<DriverParameters> parameters = scene.device().speaker().driver();
        driver = parameters.map(p -> new LoudspeakerDriver(p, rateHz)).orElse(null);
        products = parameters
                .map(p -> new WideBandProducts(p, rateHz, SeededNoise.derive(scene.seed(), "products")))
                .orElse(null);
    }

    /**
     * Takes in the next chunk.
     *
     * @param signal what is emitted
     * @param start place in it of the chunk's first envelope sample
     * @param firstIndex index of that sample
     */
    void process(float[] signal, int start, long firstIndex) {
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            analysis.process(signal, start + n * decimation, firstIndex + n, sampleRe, sampleIm);
            for (int band = 0; band < active.length; band++) {
                chunkRe[band][n] = sampleRe[band];
                chunkIm[band][n] = sampleIm[band];
            }
        }
        // The highest band counts half: its mirror image is itself.
        int last = active.length - 1;
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            chunkRe[last][n] /= 2;
            chunkIm[last][n] /= 2;
        }
        findActive();
        if (driver != null) {
            distort(firstIndex);
        }
        double seconds = firstIndex / rateHz;
        for (int band = firstBand; band < active.length; band++) {
            signals[band].push(chunkRe[band], chunkIm[band], mainOffset(band), seconds, rateHz);
        }
    }

    private void findActive() {
        float strongest = 0;
        float[] peaks = new float[active.length];
        for (int band = firstBand; band < active.length; band++) {
            for (int n = 0; n < BandSignal.CHUNK; n++) {
                peaks[band] = Math.max(peaks[band], Math.abs(chunkRe[band][n]) + Math.abs(chunkIm[band][n]));
            }
            strongest = Math.max(strongest, peaks[band]);
        }
        for (int band = firstBand; band < active.length; band++) {
            boolean silent = peaks[band] < Math.max(SILENCE, LEAKAGE * strongest);
            silentChunks[band] = silent ? silentChunks[band] + 1 : 0;
            active[band] = silentChunks[band] <= chunksToForget && (active[band] || !silent);
            if (!active[band]) {
                Arrays.fill(chunkRe[band], 0);
                Arrays.fill(chunkIm[band], 0);
            }
        }
    }

    private void distort(long firstIndex) {
        for (int n = 0; n < BandSignal.CHUNK; n++) {
            // Band 0 counts half: its envelope is twice the signal below 1.5 kHz.
            driver.process(chunkRe[0][n] / 2);
            double strength = products.strength(driver.displacementMillimeters());
            for (int band = firstBand; band < active.length; band++) {
                if (active[band]) {
                    driver.toneFactor(band * rateHz / 2, factor);
                    float re = chunkRe[band][n];
                    float im = chunkIm[band][n];
                    long at = firstIndex + n;
                    chunkRe[band][n] =
                            (float) (re * factor[0] - im * factor[1] + strength * products.noiseRe(band, at));
                    chunkIm[band][n] =
                            (float) (re * factor[1] + im * factor[0] + strength * products.noiseIm(band, at));
                }
            }
        }
    }

    /** The frequency, relative to the band's centre, that its envelope mainly turns with; kept while it is near. */
    private double mainOffset(int band) {
        double sumRe = 0;
        double sumIm = 0;
        for (int n = 1; n < BandSignal.CHUNK; n++) {
            float re = chunkRe[band][n];
            float im = chunkIm[band][n];
            float beforeRe = chunkRe[band][n - 1];
            float beforeIm = chunkIm[band][n - 1];
            sumRe += re * beforeRe + im * beforeIm;
            sumIm += im * beforeRe - re * beforeIm;
        }
        double now = signals[band].tuneHz();
        if (sumRe == 0 && sumIm == 0) {
            return now;
        }
        double offset = Math.atan2(sumIm, sumRe) / (2 * Math.PI) * rateHz;
        return Math.abs(offset - now) > RETUNE_HZ ? offset : now;
    }
}
