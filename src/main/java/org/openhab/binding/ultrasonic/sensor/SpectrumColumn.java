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
package org.openhab.binding.ultrasonic.sensor;

import java.time.Instant;
import java.util.Objects;

/**
 * One column of a Doppler spectrogram over velocity.
 *
 * @param time when it was heard
 * @param highestMetersPerSecond velocity of the last value; that of the first is its negative
 * @param excessDb echo over the noise floor, evenly from the fastest receding to the fastest approaching, 0 or more;
 *     the reader must not change it
 */
public record SpectrumColumn(Instant time, double highestMetersPerSecond, float[] excessDb) {

    /** Checks that nothing is missing. */
    public SpectrumColumn {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(excessDb, "excessDb");
    }
}
