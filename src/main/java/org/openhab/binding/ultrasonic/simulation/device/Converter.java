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
package org.openhab.binding.ultrasonic.simulation.device;

/**
 * Analogue to digital conversion.
 *
 * @param bits 8 to 32; 24 and more leave the microphone's noise alone in sight
 * @param dithered whether triangular dither of 2 LSB is added before rounding
 */
public record Converter(int bits, boolean dithered) {

    /** 16 bit without dither. */
    public static final Converter SIXTEEN_BIT = new Converter(16, false);
    /** 24 bit without dither. */
    public static final Converter TWENTY_FOUR_BIT = new Converter(24, false);

    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if it is not 8 to 32 bits
     */
    public Converter {
        if (bits < 8 || bits > 32) {
            throw new IllegalArgumentException("converter must have 8 to 32 bits, got " + bits);
        }
    }

    /** One step, full scale being 1. */
    public double stepSize() {
        return Math.scalb(1.0, 1 - bits);
    }

    /** Largest value: one step below full scale. */
    public double largest() {
        return 1 - stepSize();
    }
}
