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
package org.openhab.binding.ultrasonic.calibration;

/**
 * Whether a calibration still holds.
 *
 * @param state the verdict
 * @param reason why, in a sentence with figures
 */
public record CalibrationVerdict(State state, String reason) {

    /** How a calibration stands. */
    public enum State {
        /** Nothing speaks against it. */
        VALID,
        /** There is none. */
        MISSING,
        /** Made for another device, rate or number of microphones: of no use. */
        OTHER_DEVICE,
        /** Usable, but old. */
        STALE,
        /** Usable, but device or room no longer answer as they did. */
        CHANGED
    }

    /** Whether one may sense with it until it is renewed. */
    public boolean usable() {
        return state == State.VALID || state == State.STALE || state == State.CHANGED;
    }

    /** Whether it should be renewed. */
    public boolean due() {
        return state != State.VALID;
    }
}
