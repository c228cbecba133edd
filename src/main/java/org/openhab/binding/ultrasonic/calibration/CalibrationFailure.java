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

/** Ends a calibration from within a stage. */
final class CalibrationFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final CalibrationProblem problem;
    private final String detail;

    CalibrationFailure(CalibrationProblem problem, String detail) {
        super(problem.text());
        this.problem = problem;
        this.detail = detail;
    }

    CalibrationOutcome.Refused outcome() {
        return new CalibrationOutcome.Refused(problem, detail);
    }
}
