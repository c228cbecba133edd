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
package org.openhab.binding.ultrasonic.recording;

import java.util.List;
import org.openhab.binding.ultrasonic.pipeline.PipelineHealth;

/**
 * What a replay came to.
 *
 * @param name of the source
 * @param sampleRateHz samples per second and microphone
 * @param microphones how many
 * @param samples per microphone that were read
 * @param hopSeconds time between two reports
 * @param hops reports made
 * @param carriers tones that were followed, in the order in which they were found; empty if there was none
 * @param carrierLostAtSeconds when it was noticed that all tones had vanished
 * @param intervals runs of motion, in order of time
 * @param occupiedSeconds how long the room counted as occupied
 * @param health what was wrong with the samples
 */
public record ReplaySummary(
        String name,
        int sampleRateHz,
        int microphones,
        long samples,
        double hopSeconds,
        long hops,
        List<CarrierSighting> carriers,
        List<Double> carrierLostAtSeconds,
        List<MotionInterval> intervals,
        double occupiedSeconds,
        PipelineHealth health) {

    /** Copies the lists. */
    public ReplaySummary {
        carriers = List.copyOf(carriers);
        carrierLostAtSeconds = List.copyOf(carrierLostAtSeconds);
        intervals = List.copyOf(intervals);
    }

    /** Length of what was read. */
    public double durationSeconds() {
        return (double) samples / sampleRateHz;
    }
}
