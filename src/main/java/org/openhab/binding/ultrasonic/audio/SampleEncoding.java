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

/** How one sample stands in a WAV file; all little-endian. */
public enum SampleEncoding {
    /** Signed 16-bit integer, full scale 2^15. */
    PCM_16(2, false),
    /** Signed 24-bit integer in three bytes, full scale 2^23; holds every bit of a float near full scale. */
    PCM_24(3, false),
    /** Signed 32-bit integer, full scale 2^31; finer than a float near full scale. */
    PCM_32(4, false),
    /** IEEE 754 single, full scale 1.0, not clipped. */
    FLOAT_32(4, true),
    /** IEEE 754 double, full scale 1.0; read, never written, since all samples here are floats. */
    FLOAT_64(8, true);

    private final int bytes;
    private final boolean floatingPoint;

    SampleEncoding(int bytes, boolean floatingPoint) {
        this.bytes = bytes;
        this.floatingPoint = floatingPoint;
    }

    /** Bytes of one sample of one microphone. */
    public int bytes() {
        return bytes;
    }

    /** Whether samples are IEEE floats, which may exceed full scale and be NaN. */
    public boolean floatingPoint() {
        return floatingPoint;
    }

    /** The integer that stands for 1.0; 1 for floats. */
    public double fullScale() {
        return floatingPoint ? 1 : (double) (1L << (8 * bytes - 1));
    }
}
