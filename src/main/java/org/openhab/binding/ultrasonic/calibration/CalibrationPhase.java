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

/** What a calibration is doing. */
public enum CalibrationPhase {
    /** Silent: hears what else sounds. */
    LISTENING("listening to the room"),
    /** A quiet sweep. */
    PROBING("probing with a quiet sweep"),
    /** The chosen tone at growing levels. */
    STEPPING("trying the tone at growing levels"),
    /** The chosen tone, while nobody should move. */
    WATCHING("watching the empty room"),
    /** Over, one way or the other. */
    FINISHED("finished");

    private final String text;

    CalibrationPhase(String text) {
        this.text = text;
    }

    /** In words, for a progress display. */
    public String text() {
        return text;
    }
}
