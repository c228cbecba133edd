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
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomStates;

/** Made-up reports and labels whose scores can be worked out by hand. */
final class Reports {

    /** A binary fraction, so that all times are exact. */
    static final double HOP_SECONDS = 0.125;

    private Reports() {}

    /** Reports every 1/8 s up to a time; motion where the time lies within one of the pairs from, to (included). */
    static List<MotionReport> moving(double untilSeconds, double... fromTo) {
        List<MotionReport> reports = new ArrayList<>();
        for (double time = HOP_SECONDS; time <= untilSeconds; time += HOP_SECONDS) {
            boolean moving = false;
            for (int pair = 0; pair < fromTo.length; pair += 2) {
                moving |= time >= fromTo[pair] && time <= fromTo[pair + 1];
            }
            reports.add(report(time, moving ? 0.75 : 0.25, moving));
        }
        return reports;
    }

    static MotionReport report(double timeSeconds, double score, boolean moving) {
        Motion motion = moving ? Motion.MINOR : Motion.NONE;
        return new MotionReport(
                timeSeconds, motion, score / 2, score, 0, moving ? 10 : 0, 0, RoomStates.of(motion, moving));
    }

    static MotionLabel label(double startSeconds, double endSeconds) {
        return new MotionLabel(startSeconds, endSeconds, MotionLabel.Kind.MAJOR);
    }
}
