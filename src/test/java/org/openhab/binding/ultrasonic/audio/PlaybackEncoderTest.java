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
package org.openhab.binding.ultrasonic.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.math.TestWaves;

/** What is encoded is what was meant, on every channel, and rounding leaves no lines. */
class PlaybackEncoderTest {

    private static final int LENGTH = 96_000;
    private static final int RATE = 96_000;

    private static float[][] roundTrip(SampleEncoding encoding, float[] samples, int channels) {
        PlaybackEncoder encoder = new PlaybackEncoder(encoding, channels);
        byte[] bytes = new byte[samples.length * encoder.frameBytes()];
        encoder.encode(samples, samples.length, bytes);
        byte[] led = new byte[SampleCodec.LEAD_BYTES + bytes.length];
        System.arraycopy(bytes, 0, led, SampleCodec.LEAD_BYTES, bytes.length);
        float[][] decoded = new float[channels][samples.length];
        SampleCodec.decode(encoding, led, decoded, 0, samples.length);
        return decoded;
    }

    @ParameterizedTest
    @EnumSource(names = {"PCM_16", "PCM_24", "PCM_32"})
    void everyChannelGetsTheSignal(SampleEncoding encoding) {
        float[] tone = TestWaves.tone(LENGTH, 0.5, 36_000, RATE);

        float[][] decoded = roundTrip(encoding, tone, 2);

        float step = (float) (2 / encoding.fullScale());
        for (int i = 0; i < 960; i++) {
            assertThat(decoded[0][i]).isCloseTo(tone[i], within(Math.max(step, 1e-7f)));
            assertThat(decoded[1][i]).isEqualTo(decoded[0][i]);
        }
    }

    @Test
    void beyondFullScaleIsClipped() {
        float[][] decoded = roundTrip(SampleEncoding.PCM_24, new float[] {1.5f, -1.5f, 1}, 1);

        assertThat(decoded[0]).containsExactly(1 - 0x1p-23f, -1, 1 - 0x1p-23f);
    }

    @Test
    void silenceStaysSilence() {
        assertThat(roundTrip(SampleEncoding.PCM_16, new float[100], 2)[1]).containsOnly(0);
    }

    @Test
    void roundingToSixteenBitsLeavesNoLines() {
        // Weak and at a ratio of small integers to the rate: without dither the error is periodic, a handful of lines.
        float[] tone = TestWaves.tone(LENGTH, 3 * 0x1p-15, 36_000, RATE);
        float[] rounded = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            rounded[i] = (float) (Math.rint(tone[i] * 32768.0) / 32768.0);
        }

        double plainDb = strongestErrorLineDb(tone, rounded);
        double ditheredDb = strongestErrorLineDb(tone, roundTrip(SampleEncoding.PCM_16, tone, 1)[0]);

        // A second of noise spreads over so many bins that none reaches what the lines have.
        assertThat(plainDb).isGreaterThan(-115);
        assertThat(ditheredDb).isLessThan(-124);
    }

    /** The error's strongest line, dB re full scale. */
    private static double strongestErrorLineDb(float[] meant, float[] played) {
        float[] error = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            error[i] = played[i] - meant[i];
        }
        double strongest = 0;
        for (double line : TestWaves.lineSpectrum(error, new float[LENGTH], 0, LENGTH)) {
            strongest = Math.max(strongest, 2 * line);
        }
        return Decibels.ofAmplitude(strongest);
    }

    @Test
    void floatsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlaybackEncoder(SampleEncoding.FLOAT_32, 2))
                .withMessageContaining("FLOAT_32");
    }
}
