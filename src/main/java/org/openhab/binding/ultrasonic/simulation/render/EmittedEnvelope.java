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
import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.device.LoudspeakerDriver;
import org.openhab.binding.ultrasonic.simulation.device.Music;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * What a scene's device emits: its tones, turned by the playback clock, multiplied by what the music does to the
 * driver, plus the driver's wide-band products.
 */
final class EmittedEnvelope implements EnvelopeSource {

    private final Scene scene;
    private final double rateHz;
    private final LoudspeakerDriver driver;
    private final WideBandProducts products;
    private final Resampler bass;
    private final double musicGain;
    private final double[] factor = new double[2];
    private float[] played = {};

    EmittedEnvelope(Scene scene, double rateHz) {
        this.scene = scene;
        this.rateHz = rateHz;
        DriverParameters parameters = scene.device().speaker().driver().orElse(null);
        Music music = scene.emission().music().orElse(null);
        boolean distorts = parameters != null && music != null;
        driver = distorts ? new LoudspeakerDriver(parameters, rateHz) : null;
        products = distorts
                ? new WideBandProducts(parameters, rateHz, SeededNoise.derive(scene.seed(), "products"))
                : null;
        bass = distorts ? new Resampler(music, rateHz, 0.4 * Math.min(rateHz, music.sampleRateHz())) : null;
        musicGain = Decibels.toAmplitude(scene.emission().musicLevelDb());
    }

    @Override
    public void next(long firstSample, int length, float[][] re, float[][] im) {
        List<Tone> tones = scene.emission().tones();
        for (int tone = 0; tone < tones.size(); tone++) {
            Arrays.fill(re[tone], 0, length, (float)
                    Decibels.toAmplitude(tones.get(tone).levelDb()));
            Arrays.fill(im[tone], 0, length, 0);
        }
        if (driver != null) {
            distort(firstSample, length, re, im);
        }
        if (!scene.device().clock().isCommon()) {
            for (int tone = 0; tone < tones.size(); tone++) {
                turn(tones.get(tone).frequencyHz(), firstSample, length, re[tone], im[tone]);
            }
        }
    }

    private void distort(long firstSample, int length, float[][] re, float[][] im) {
        if (played.length < length) {
            played = new float[length];
        }
        bass.read(firstSample, played, length);
        for (int n = 0; n < length; n++) {
            driver.process(musicGain * played[n]);
            double strength = products.strength(driver.displacementMillimeters());
            for (int tone = 0; tone < re.length; tone++) {
                driver.toneFactor(scene.emission().tones().get(tone).frequencyHz(), factor);
                float amplitude = re[tone][n];
                long index = firstSample + n;
                re[tone][n] = (float) (amplitude * factor[0] + strength * products.noiseRe(tone, index));
                im[tone][n] = (float) (amplitude * factor[1] + strength * products.noiseIm(tone, index));
            }
        }
    }

    private void turn(double frequencyHz, long firstSample, int length, float[] re, float[] im) {
        for (int n = 0; n < length; n++) {
            double ahead = scene.device().clock().secondsAhead((firstSample + n) / rateHz);
            float r = (float) Turns.fraction(frequencyHz * ahead);
            float sin = Turns.halfSin(r);
            float unitIm = 2 * sin * Turns.halfCos(r);
            float unitRe = 1 - 2 * sin * sin;
            float was = re[n];
            re[n] = was * unitRe - im[n] * unitIm;
            im[n] = was * unitIm + im[n] * unitRe;
        }
    }
}
