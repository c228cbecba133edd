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
package org.openhab.binding.ultrasonic.plot;

import org.jfree.chart.axis.NumberAxis;

/** The time axis of a recording in the unit that suits its length. */
enum TimeAxis {
    SECONDS(1, "Time (s)"),
    MINUTES(60, "Time (min)"),
    HOURS(3600, "Time (h)");

    private static final double LONGEST_SECONDS = 300;

    private final double unitSeconds;
    private final String label;

    TimeAxis(double unitSeconds, String label) {
        this.unitSeconds = unitSeconds;
        this.label = label;
    }

    /** The unit in which a length is a number that one can read. */
    static TimeAxis suiting(double durationSeconds) {
        if (durationSeconds <= LONGEST_SECONDS) {
            return SECONDS;
        }
        return durationSeconds <= LONGEST_SECONDS * MINUTES.unitSeconds ? MINUTES : HOURS;
    }

    /** A moment on the axis. */
    double at(double seconds) {
        return seconds / unitSeconds;
    }

    /** The axis from the start to the end of a recording. */
    NumberAxis axis(double endSeconds) {
        NumberAxis axis = PictureStyle.axis(label);
        axis.setRange(0, at(endSeconds));
        return axis;
    }
}
