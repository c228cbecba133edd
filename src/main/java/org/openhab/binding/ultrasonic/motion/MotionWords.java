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
package org.openhab.binding.ultrasonic.motion;

import java.util.Locale;

/** Says why the context takes what it sees for motion or not. */
final class MotionWords {

    /** One clear movement within the last minutes. */
    private static final double LEAST_PRESENCE = 0.25;

    private final MotionContext context;

    MotionWords(MotionContext context) {
        this.context = context;
    }

    String clause() {
        if (!context.known()) {
            return context.deafSeconds() >= MotionContext.NEVER_SECONDS
                    ? "Unknown: the tone has not been heard yet"
                    : Words.of("Unknown: the tone has not been heard for %s", Words.duration(context.deafSeconds()));
        }
        String held = context.heldBackBy();
        return state() + ", " + level() + sensitivity() + (held.isEmpty() ? "" : ", held back by " + held);
    }

    private String state() {
        if (context.motion() != Motion.NONE) {
            return name(context.motion()) + " motion" + speed();
        }
        if (context.lastMotion() == Motion.NONE) {
            return "No motion so far";
        }
        return (context.moving() ? "Motion held" : "No motion") + " since "
                + name(context.lastMotion()).toLowerCase(Locale.ROOT) + " motion" + speed() + " "
                + Words.duration(context.sinceMotionSeconds()) + " ago";
    }

    private static String name(Motion motion) {
        return motion == Motion.MAJOR ? "Major" : "Minor";
    }

    private String speed() {
        double velocity = context.lastVelocityMetersPerSecond();
        return velocity == 0
                ? ""
                : Words.of(" (%s at %.2f m/s)", velocity > 0 ? "approaching" : "receding", Math.abs(velocity));
    }

    private String level() {
        return Words.of(
                "level %.1f of the %.1f that count as motion (%.0f %%)",
                context.evidence(), context.threshold(), 100 * context.evidence() / context.threshold());
    }

    private String sensitivity() {
        String walked = context.sinceMajorSeconds() < MotionContext.NEVER_SECONDS
                ? ", somebody walked " + Words.duration(context.sinceMajorSeconds()) + " ago"
                : "";
        double repeated = context.repeatedPresence();
        String stays = repeated >= LEAST_PRESENCE ? Words.of(", small movements repeat (presence %.2f)", repeated) : "";
        return Words.of(" at sensitivity %.1f", context.sensitivity()) + walked + stays;
    }
}
