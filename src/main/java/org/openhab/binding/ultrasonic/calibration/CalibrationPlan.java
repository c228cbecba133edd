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

/**
 * What to do about calibration at this moment.
 *
 * @param step what to do
 * @param secondsLeft until it begins, while announced; otherwise 0
 * @param reason in a sentence
 */
public record CalibrationPlan(Step step, double secondsLeft, String reason) {

    /** What to do. */
    public enum Step {
        /** Nothing. */
        NONE,
        /** It is due, but somebody is there, or was a moment ago. */
        WAITING,
        /** Tell that it begins soon. */
        ANNOUNCED,
        /** Begin now. */
        START
    }
}
