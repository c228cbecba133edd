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
import org.openhab.binding.ultrasonic.simulation.device.Tone;

/** What a scene's device emits: its tones, turned by the playback clock and modulated by the driver with the music. */
final class EmittedEnvelope implements EnvelopeSource {

    private final Scene scene;
    private final double rateHz;

    EmittedEnvelope(Scene scene, double rateHz) {
        this.scene = scene;
        this.rateHz = rateHz;
    }

    @Override
    public void next(long firstSample, int length, float[][] re, float[][] im) {
        List<Tone> tones = scene.emission().tones();
        for (int tone = 0; tone < tones.size(); tone++) {
            Arrays.fill(re[tone], 0, length, (float) Decibels.toAmplitude(tones.get(tone).levelDb()));
            Arrays.fill(im[tone], 0, length, 0);
            if (!scene.device().clock().isCommon()) {
                turn(tones.get(tone).frequencyHz(), firstSample, length, re[tone], im[tone]);
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
