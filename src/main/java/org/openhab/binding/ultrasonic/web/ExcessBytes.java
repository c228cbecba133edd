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
package org.openhab.binding.ultrasonic.web;

import java.util.Base64;
import org.openhab.binding.ultrasonic.math.Decibels;

/** Spectra on their way to the browser: a byte a cell, in steps of {@value #STEP_DB} dB above the noise floor. */
final class ExcessBytes {

    /** dB from one value to the next; 255 is 51 dB, more than any echo has. */
    static final double STEP_DB = 0.2;

    private static final int MOST = 255;

    private ExcessBytes() {}

    /** A level above the floor. */
    static byte ofDb(double db) {
        return (byte) Math.max(0, Math.min(MOST, Math.round(db / STEP_DB)));
    }

    /** A power over that of the floor. */
    static byte ofPower(double excess) {
        return excess > 1 ? ofDb(Decibels.ofPower(excess)) : 0;
    }

    /** A column in Base64. */
    static String encode(float[] excessDb) {
        byte[] bytes = new byte[excessDb.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ofDb(excessDb[i]);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
