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

import java.util.ArrayList;
import java.util.List;

/**
 * One detector on many recordings. The total's frame AUC is that of all hops together, so it also asks whether one
 * threshold serves all recordings.
 */
public final class DetectorEvaluation {

    private static final String TOTAL = "total";

    private final String detector;
    private final List<DetectorScore> recordings = new ArrayList<>();
    private final ScoredHops hops = new ScoredHops();

    /**
     * Begins without recordings.
     *
     * @param detector its name
     */
    public DetectorEvaluation(String detector) {
        this.detector = detector;
    }

    /** Takes a recording that was scored to its end. */
    public void add(RecordingScorer recording) {
        recordings.add(recording.score());
        hops.addAll(recording.hops());
    }

    /** The detector's name. */
    public String detector() {
        return detector;
    }

    /** The figures of each recording, in the order in which they came. */
    public List<DetectorScore> recordings() {
        return List.copyOf(recordings);
    }

    /** The figures of all recordings together. */
    public DetectorScore total() {
        double durationSeconds = 0;
        int events = 0;
        int found = 0;
        int falseAlarms = 0;
        double latencySumSeconds = 0;
        for (DetectorScore score : recordings) {
            durationSeconds += score.durationSeconds();
            events += score.events();
            found += score.found();
            falseAlarms += score.falseAlarms();
            latencySumSeconds += score.latencySumSeconds();
        }
        return new DetectorScore(
                TOTAL, durationSeconds, events, found, falseAlarms, latencySumSeconds, FrameAuc.of(hops));
    }
}
