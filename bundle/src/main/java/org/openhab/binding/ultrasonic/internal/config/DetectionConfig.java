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
package org.openhab.binding.ultrasonic.internal.config;

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.motion.ContextConfig;

/** What counts as motion and how long it is held: the parameters of every thing that senses. */
@NonNullByDefault
public final class DetectionConfig {

    /** What takes effect without touching the sound, reporting included. */
    public static final Set<String> LIVE = Set.of(
            "sensitivity",
            "sustainSensitivity",
            "sustainSeconds",
            "triggerDelay",
            "motionHold",
            "minSpeed",
            "maxSpeed",
            "occupancyHold",
            "occupancyDelay",
            // Of use at the next start only.
            "restoreOccupancy",
            "updateInterval",
            "levelDeadband");

    private static final double MOST_SECONDS = 86_400;

    private DetectionConfig() {}

    /** The parameters that are read here. */
    static ContextConfig read(Parameters parameters) {
        double slowest = parameters.number("minSpeed", 0, 0, 5, "m/s");
        double fastest = parameters.number("maxSpeed", 0, 0, 10, "m/s");
        if (fastest > 0 && slowest >= fastest) {
            parameters.problem(
                    "minSpeed",
                    Kind.CONTRADICTION,
                    Parameters.plain(slowest) + " m/s",
                    "< " + Parameters.plain(fastest) + " m/s (maxSpeed)");
            slowest = 0;
            fastest = 0;
        }
        return new ContextConfig(
                parameters.number("sensitivity", 5, 1, 10, ""),
                parameters.number("sustainSensitivity", 7, 1, 10, ""),
                parameters.number("sustainSeconds", 600, 0, MOST_SECONDS, "s"),
                parameters.number("triggerDelay", 300, 0, 10_000, "ms"),
                parameters.number("motionHold", 5, 0, 3600, "s"),
                parameters.number("occupancyHold", 300, 10, MOST_SECONDS, "s"),
                parameters.number("occupancyDelay", 0, 0, 3600, "s"),
                slowest,
                fastest);
    }
}
