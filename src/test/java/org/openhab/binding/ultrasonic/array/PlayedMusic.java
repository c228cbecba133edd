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

import java.util.Optional;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.KaiserFilter;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Music;

/** What a host would hand over of a scene's music, brought to the baseband in step with an {@link EnvelopeReceiver}. */
final class PlayedMusic {

    /** Music samples per envelope sample. */
    private static final int FACTOR = 8;

    private static final int ENVELOPE_SAMPLES = 2 * BasebandPlan.HOP;

    private final PlayedBass bass = new PlayedBass(EnvelopeReceiver.PLAN, 0);
    private final Optional<Music> music;
    private final float gain;
    private final long ahead;
    private final double[] decimation = KaiserFilter.lowPass(2000, 3000, 48_000, 80);
    private final double[] taps =
            KaiserFilter.lowPass(BasebandPlan.PASS_BAND_HZ, 1500, 2 * EnvelopeReceiver.PLAN.basebandRateHz(), 90);
    private final float[] history = new float[taps.length + ENVELOPE_SAMPLES];
    private final float[] played = new float[BasebandPlan.HOP];
    private long position;

    /** @param aheadMillis how much earlier the music is handed over than it is played */
    PlayedMusic(Scene scene, double aheadMillis) {
        this.music = scene.emission().music();
        this.gain = (float) Decibels.toAmplitude(scene.emission().musicLevelDb());
        this.ahead = Math.round(aheadMillis * 48);
    }

    /** What the receiver is to be told; filled by {@link #next()}. */
    PlayedBass bass() {
        return bass;
    }

    /** One hop more. */
    void next() {
        int half = (decimation.length - 1) / 2;
        float[] source = new float[FACTOR * ENVELOPE_SAMPLES + decimation.length];
        music.ifPresent(any -> any.read(FACTOR * position + ahead - half, source, source.length));
        position += ENVELOPE_SAMPLES;
        System.arraycopy(history, ENVELOPE_SAMPLES, history, 0, taps.length);
        for (int n = 0; n < ENVELOPE_SAMPLES; n++) {
            double sum = 0;
            for (int tap = 0; tap < decimation.length; tap++) {
                sum += decimation[tap] * source[FACTOR * n + tap];
            }
            history[taps.length + n] = (float) (gain * sum);
        }
        for (int n = 0; n < played.length; n++) {
            double sum = 0;
            for (int tap = 0; tap < taps.length; tap++) {
                sum += taps[tap] * history[2 * n + 1 + tap];
            }
            played[n] = (float) sum;
        }
        bass.process(played);
    }
}
