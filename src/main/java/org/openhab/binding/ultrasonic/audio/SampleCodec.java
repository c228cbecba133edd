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

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Interleaved little-endian bytes to {@code float[microphone][sample]} and back.
 *
 * <p>One loop per encoding and microphone, without a branch or a call per sample in the decoders: files are read many
 * times faster than the detector can use them.
 */
public final class SampleCodec {

    /** Bytes that must exist in front of the first sample, since 24-bit samples are read as the top of 32 bits. */
    public static final int LEAD_BYTES = 1;

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private SampleCodec() {}

    /**
     * Decodes.
     *
     * @param bytes the interleaved samples, from {@link #LEAD_BYTES} on
     * @param samples where to put them, {@code [microphone][sample]}
     * @param firstSample index in each row to begin with
     * @param count samples per microphone
     */
    public static void decode(SampleEncoding encoding, byte[] bytes, float[][] samples, int firstSample, int count) {
        int stride = samples.length * encoding.bytes();
        for (int mic = 0; mic < samples.length; mic++) {
            int offset = LEAD_BYTES + mic * encoding.bytes();
            switch (encoding) {
                case PCM_16 -> decodePcm16(bytes, offset, stride, samples[mic], firstSample, count);
                case PCM_24 -> decodePcm24(bytes, offset, stride, samples[mic], firstSample, count);
                case PCM_32 -> decodePcm32(bytes, offset, stride, samples[mic], firstSample, count);
                case FLOAT_32 -> decodeFloat32(bytes, offset, stride, samples[mic], firstSample, count);
                case FLOAT_64 -> decodeFloat64(bytes, offset, stride, samples[mic], firstSample, count);
            }
        }
    }

    private static void decodePcm16(byte[] bytes, int offset, int stride, float[] row, int first, int count) {
        for (int i = 0; i < count; i++) {
            row[first + i] = (short) SHORT.get(bytes, offset + i * stride) * 0x1p-15f;
        }
    }

    private static void decodePcm24(byte[] bytes, int offset, int stride, float[] row, int first, int count) {
        for (int i = 0; i < count; i++) {
            row[first + i] = ((int) INT.get(bytes, offset - 1 + i * stride) >> 8) * 0x1p-23f;
        }
    }

    private static void decodePcm32(byte[] bytes, int offset, int stride, float[] row, int first, int count) {
        for (int i = 0; i < count; i++) {
            row[first + i] = (int) INT.get(bytes, offset + i * stride) * 0x1p-31f;
        }
    }

    private static void decodeFloat32(byte[] bytes, int offset, int stride, float[] row, int first, int count) {
        for (int i = 0; i < count; i++) {
            row[first + i] = Float.intBitsToFloat((int) INT.get(bytes, offset + i * stride));
        }
    }

    private static void decodeFloat64(byte[] bytes, int offset, int stride, float[] row, int first, int count) {
        for (int i = 0; i < count; i++) {
            row[first + i] = (float) Double.longBitsToDouble((long) LONG.get(bytes, offset + i * stride));
        }
    }

    /**
     * Encodes one signal, the same for every channel.
     *
     * @param encoding of integers
     * @param samples integers within the encoding's range
     * @param count how many
     * @param channels of each frame
     * @param bytes receives the interleaved frames from its start
     */
    static void encode(SampleEncoding encoding, int[] samples, int count, int channels, byte[] bytes) {
        int stride = channels * encoding.bytes();
        for (int channel = 0; channel < channels; channel++) {
            int offset = channel * encoding.bytes();
            for (int i = 0; i < count; i++) {
                putInteger(encoding, bytes, offset + i * stride, samples[i]);
            }
        }
    }

    /** Stores the low bytes of an integer sample. */
    static void putInteger(SampleEncoding encoding, byte[] bytes, int offset, int value) {
        switch (encoding) {
            case PCM_16 -> SHORT.set(bytes, offset, (short) value);
            case PCM_24 -> {
                SHORT.set(bytes, offset, (short) value);
                bytes[offset + 2] = (byte) (value >> 16);
            }
            default -> INT.set(bytes, offset, value);
        }
    }
}
