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

import java.util.Optional;

/** A part of a calibration: so many samples, then the next part. */
interface CalibrationStage {

    CalibrationPhase phase();

    /** How many samples it hears. */
    int lengthSamples();

    /** Begins or, after a gap, begins again: sets what is emitted, forgets what was heard. */
    void begin(ProbeEmitter emitter);

    /** Hears samples {@code float[microphone][from .. from + length)}. */
    void process(float[][] samples, int from, int length);

    /**
     * Judges what was heard.
     *
     * @return what comes next, or nothing if all is known
     * @throws CalibrationFailure if there is no point in going on
     */
    Optional<CalibrationStage> next() throws CalibrationFailure;
}
