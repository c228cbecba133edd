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

/** What is worth knowing about a calibration that succeeded. */
public enum CalibrationWarning {
    /** The tone lies below 32 kHz. */
    AUDIBLE_TO_SOME("The device does not carry tones from 32 kHz on well enough, so the tone lies at 18 to 22 kHz."
            + " Children and many young adults, dogs and cats can hear it."),
    /** Even the highest level allowed is too low for the wanted range. */
    RANGE_REDUCED("The wanted range is not reached at the highest level allowed: sense a smaller room, raise the"
            + " ceiling, turn the volume up or take a stronger loudspeaker."),
    /** No carrier was free of foreign tones. */
    FOREIGN_TONES("Other ultrasonic sources sound close to every usable frequency: false alarms are to be expected."
            + " Move or switch off the other source."),
    /** Some microphones do not hear the tone. */
    DEAF_MICROPHONES("Some microphones do not hear the tone; they are covered, defective or filtered by the host."),
    /** The level had to be lowered because loud tones come out compressed. */
    COMPRESSION("The loudspeaker or the host compresses loud tones, so the level was kept below that."),
    /** Other sound appears with the tone. */
    DISTORTION("The tone brings other ultrasonic sound with it: the loudspeaker is driven near its limits."),
    /** The room's echoes were too weak to tell how loud the tone is in the room. */
    LEVEL_GUESSED("The room's echoes were too weak to tell how loud the tone is in the room; the level is a guess from"
            + " the direct sound."),
    /** Noise that moves with the tone. */
    UNSTEADY_AIR("With the tone on, the air is restless: a fan, a heater or a draught near the device costs"
            + " sensitivity.");

    private final String text;

    CalibrationWarning(String text) {
        this.text = text;
    }

    /** The warning in a sentence or two, with advice. */
    public String text() {
        return text;
    }
}
