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
package org.openhab.binding.ultrasonic.training.mining;

import java.util.List;

/**
 * What a model came to in all that it listened to.
 *
 * @param units scenes or stretches of recordings
 * @param seconds of sound
 * @param emptySeconds of it, known to be without anybody
 * @param falseAlarms within those
 * @param walks labelled walks within 6 m
 * @param walksFound of those within a second
 * @param events rarest first
 */
public record MiningResult(
        long units,
        double seconds,
        double emptySeconds,
        long falseAlarms,
        long walks,
        long walksFound,
        List<MinedEvent> events) {

    private static final double SECONDS_PER_DAY = 86_400;

    /** Copies the list. */
    public MiningResult {
        events = List.copyOf(events);
    }

    /** False alarms per day of rooms that nobody enters; NaN if there were none. */
    public double falseAlarmsPerDay() {
        return emptySeconds > 0 ? falseAlarms * SECONDS_PER_DAY / emptySeconds : Double.NaN;
    }

    /** Share of walks found; NaN if there were none. */
    public double walksFoundShare() {
        return walks > 0 ? (double) walksFound / walks : Double.NaN;
    }
}
