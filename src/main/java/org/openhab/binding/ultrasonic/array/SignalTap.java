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

import org.openhab.binding.ultrasonic.doppler.DopplerAxis;

/** Receives what passes between stages, for plots and tests. Called once a hop and stage; arrays are only lent. */
@FunctionalInterface
public interface SignalTap {

    /** Where the tap sits. */
    enum Stage {
        /** Mean power of the microphones in use, each in units of its noise, before the canceller. */
        RECEIVED,
        /** The same behind the canceller. */
        CLEANED,
        /** The combined power that the noise floor and the features see. */
        COMBINED
    }

    /** A tap that drops everything. */
    SignalTap NONE = (stage, axis, power) -> {};

    /**
     * A spectrum passes.
     *
     * @param stage where
     * @param axis what the bins mean; its carrier tells tones apart
     * @param power power per bin in units of the noise; valid during the call
     */
    void spectrum(Stage stage, DopplerAxis axis, float[] power);
}
