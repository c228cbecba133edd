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
package org.openhab.binding.ultrasonic.live;

import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/**
 * How well a live sensor works at a moment.
 *
 * @param state what it is doing
 * @param notes what is wrong, the worst first; empty if all is well
 * @param device the device that is open, or an empty string
 * @param counters what went wrong on this device since it was opened
 * @param pipeline how well the pipeline senses; empty before the first samples
 * @param reopenings how often the device had to be opened again
 * @param droppedSamples samples per microphone that this machine was too slow for
 * @param emittingShare for which share of the playing time the loudspeaker was not silent, 0..1
 */
public record LiveHealth(
        LiveState state,
        List<HealthNote> notes,
        String device,
        DuplexCounters counters,
        Optional<PipelineHealth> pipeline,
        long reopenings,
        long droppedSamples,
        double emittingShare) {

    /** Copies the list. */
    public LiveHealth {
        notes = List.copyOf(notes);
    }

    /** Whether a reason is among what is wrong. */
    public boolean has(HealthReason reason) {
        return notes.stream().anyMatch(note -> note.reason() == reason);
    }
}
