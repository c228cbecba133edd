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

/** Why a calibration gave no result, and what to do. */
public enum CalibrationProblem {
    /** The microphones hear nothing of the probe at any level. */
    NOTHING_HEARD(
            "the microphones hear nothing of the probe",
            "Check that the output is not muted and its volume is up, that output and input belong to the device in the"
                    + " room, that the microphones are not muted, and that the host's echo cancellation and noise"
                    + " suppression are off; they erase the tone. Not every device carries ultrasound."),
    /** The microphones are overdriven even by the quietest probe. */
    CLIPPED(
            "the microphones clip",
            "Turn the microphones' gain down, or silence what is so loud, and calibrate again."),
    /** Something is heard, but too little to sense with. */
    TOO_WEAK(
            "what the device emits and hears is too weak to sense even 1 m far",
            "Turn the volume up, raise the ceiling of the output level, uncover loudspeaker and microphones, or take"
                    + " another device."),
    /** The sweep was heard and the steady tone is not. */
    TONE_ERASED(
            "the probe is heard, but a steady tone vanishes",
            "The host takes the tone for noise or echo: switch off echo cancellation, noise suppression and automatic"
                    + " gain for this device, or open it by its hw: name."),
    /** Somebody or something moved all the time. */
    SOMEBODY_MOVES(
            "somebody or something keeps moving",
            "Leave the room, switch fans off, and calibrate again; a delay gives time to leave."),
    /** Sound was lost again and again. */
    UNSTEADY_AUDIO(
            "sound is lost again and again",
            "The host is too busy or the device unplugged now and then: close other programs, use larger buffers,"
                    + " another port or cable, and calibrate again."),
    /** Stopped from outside. */
    CANCELLED("cancelled", "What was known before still holds.");

    private final String text;
    private final String advice;

    CalibrationProblem(String text, String advice) {
        this.text = text;
        this.advice = advice;
    }

    /** The problem in a clause. */
    public String text() {
        return text;
    }

    /** What to do about it, whole sentences. */
    public String advice() {
        return advice;
    }
}
