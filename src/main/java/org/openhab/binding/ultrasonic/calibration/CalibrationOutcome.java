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

/** How a calibration ended. */
public sealed interface CalibrationOutcome {

    /**
     * It has a result.
     *
     * @param result what was found
     */
    record Calibrated(CalibrationResult result) implements CalibrationOutcome {}

    /**
     * It has none; whatever was valid before still is.
     *
     * @param problem why, and what to do
     * @param detail figures to the problem, a clause
     */
    record Refused(CalibrationProblem problem, String detail) implements CalibrationOutcome {

        /** Problem, figures and advice in one line. */
        public String message() {
            String figures = detail.isEmpty() ? "" : " (" + detail + ")";
            return problem.text() + figures + ". " + problem.advice();
        }
    }
}
