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

import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.recording.MotionInterval;

/** Scores one detector on one recording, report by report. */
public final class RecordingScorer {

    private final RecordingLabels labels;
    private final EventMatching matching;
    private final ScoredHops hops = new ScoredHops();

    /**
     * Begins a recording.
     *
     * @param labels the truth about it
     * @param hopSeconds time between two reports, positive
     */
    public RecordingScorer(RecordingLabels labels, double hopSeconds) {
        this.labels = labels;
        this.matching = new EventMatching(labels.labels(), hopSeconds);
    }

    /**
     * Takes the next report.
     *
     * @throws IllegalArgumentException if it is not later than the one before or a score is not a number
     */
    public void add(MotionReport report) {
        matching.add(report);
        hops.add(report, labels.labels());
    }

    /** The figures so far, over the whole length that the labels state. */
    public DetectorScore score() {
        return new DetectorScore(
                labels.name(),
                labels.durationSeconds(),
                matching.events(),
                matching.found(),
                matching.falseAlarms().size(),
                matching.latencySumSeconds(),
                FrameAuc.of(hops));
    }

    /** The same, event by event. */
    public TakeResult take(CaseTraits traits) {
        return new TakeResult(
                traits,
                labels.durationSeconds(),
                matching.outcomes(),
                matching.falseAlarms().stream()
                        .map(MotionInterval::startSeconds)
                        .toList(),
                hops.histogram(),
                true);
    }

    /** The truth about the recording. */
    RecordingLabels labels() {
        return labels;
    }

    /** The events and runs of motion, for pictures. */
    public EventMatching matching() {
        return matching;
    }

    /** The hops' scores, for curves over several recordings. */
    public ScoredHops hops() {
        return hops;
    }
}
