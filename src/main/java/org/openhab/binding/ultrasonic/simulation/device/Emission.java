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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.List;
import java.util.Optional;

/**
 * What the device sends to its speaker.
 *
 * @param tones steady tones, at least one, lowest first
 * @param music played by the same driver, if any
 * @param musicLevelDb gain of the music, dB, 0 or less
 */
public record Emission(List<Tone> tones, Optional<Music> music, double musicLevelDb) {

    /**
     * Copies the list and checks the ranges.
     *
     * @throws IllegalArgumentException if there is no tone or the music is amplified
     */
    public Emission {
        tones = List.copyOf(tones);
        if (tones.isEmpty()) {
            throw new IllegalArgumentException("an emission needs at least one tone, got 0");
        }
        if (!(musicLevelDb <= 0)) {
            throw new IllegalArgumentException("music level must be 0 dB or less, got " + musicLevelDb + " dB");
        }
    }

    /** One tone without music. */
    public static Emission tone(double frequencyHz, double levelDb) {
        return new Emission(List.of(new Tone(frequencyHz, levelDb)), Optional.empty(), 0);
    }
}
