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

/**
 * Several detectors on the recordings of a folder.
 *
 * @param evaluations one for each detector, all with the same recordings in the same order
 * @param results the same recordings event by event
 * @param problems recordings that were left out or are doubtful, in order of their names
 */
public record FolderResult(
        List<DetectorEvaluation> evaluations, EvaluationResults results, List<RecordingProblem> problems) {

    /** Copies the lists. */
    public FolderResult {
        evaluations = List.copyOf(evaluations);
        problems = List.copyOf(problems);
    }

    /** How many recordings were evaluated. */
    public int evaluated() {
        return evaluations.isEmpty() ? 0 : evaluations.get(0).recordings().size();
    }
}
