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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known about a recording besides its labels: by which results are sorted.
 *
 * @param name of the recording, unlike any other of its set
 * @param set that it belongs to
 * @param carriersHz the emitted tones
 * @param microphones how many
 * @param disturbers kinds of what must not alarm
 * @param musicKind what kind of music plays
 * @param musicLevelDb gain of the music; absent without music
 */
public record CaseTraits(
        String name,
        String set,
        List<Double> carriersHz,
        int microphones,
        List<String> disturbers,
        Optional<String> musicKind,
        OptionalDouble musicLevelDb) {

    /** Copies the lists. */
    public CaseTraits {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(set, "set");
        carriersHz = List.copyOf(carriersHz);
        disturbers = List.copyOf(disturbers);
    }

    /** What is around the people: quiet, music, disturbers, or both. */
    public String surroundings() {
        boolean music = musicLevelDb.isPresent();
        if (disturbers.isEmpty()) {
            return music ? "music" : "quiet";
        }
        return music ? "music and disturbers" : "disturbers";
    }
}
