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
package org.openhab.binding.ultrasonic.internal;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.live.HealthReason;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;

/**
 * What a status says in detail, as a text of its own: the detector's own words are English and go to the log, the user
 * interface has these, in its language.
 */
@NonNullByDefault
public enum StatusDetail {
    /** Noise, music or another source. */
    INTERFERENCE,
    /** A microphone reaches full scale. */
    CLIPPING,
    /** A microphone does not hear what the others hear. */
    MICROPHONE_OUT,
    /** Samples were lost. */
    DROPOUTS,
    /** This machine is too slow. */
    OVERLOADED,
    /** The calibration heard nothing. */
    NOTHING_HEARD,
    /** The calibration found microphones overdriven. */
    CLIPPED,
    /** The calibration found the device too weak. */
    TOO_WEAK,
    /** The calibration found that the host erases the tone. */
    TONE_ERASED,
    /** The calibration found no quiet moment. */
    SOMEBODY_MOVES,
    /** The calibration lost sound. */
    UNSTEADY_AUDIO,
    /** The calibration broke off. */
    BROKE_OFF;

    /** The key of the text. */
    public String key() {
        return "detail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status refers to it by. */
    public String reference() {
        return StatusText.of(key());
    }

    /** What disturbs most. */
    static StatusDetail ofDisturbance(SensorStatus status) {
        Optional<HealthReason> worst = status.notes().stream().findFirst().map(HealthNote::reason);
        return worst.map(reason -> switch (reason) {
                    case CLIPPING -> CLIPPING;
                    case MICROPHONE_OUT -> MICROPHONE_OUT;
                    case DROPOUTS -> DROPOUTS;
                    case OVERLOADED -> OVERLOADED;
                    default -> INTERFERENCE;
                })
                .orElse(INTERFERENCE);
    }

    /** Why there is no calibration. */
    static StatusDetail ofCalibration(SensorStatus status) {
        return status.refusal()
                .filter(problem -> problem != CalibrationProblem.CANCELLED)
                .map(problem -> valueOf(problem.name()))
                .orElse(BROKE_OFF);
    }
}
