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

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.live.LowPowerConfig;
import org.openhab.binding.ultrasonic.live.QuietHours;
import org.openhab.binding.ultrasonic.motion.ContextConfig;

/** When nothing is emitted. */
@NonNullByDefault
final class PowerConfig {

    private static final String PAUSE = "emissionPauseAfterPresence";
    private static final String QUIET_HOURS = "quietHours";
    private static final double USUAL_PAUSE_SECONDS = 90;
    private static final double LONGEST_CERTAINTY_SECONDS = 86_400;

    private PowerConfig() {}

    /** The parameters that are read here; empty if it never rests. Quiet hours hold without low power, too. */
    static Optional<LowPowerConfig> read(Parameters parameters, ContextConfig context) {
        boolean rests =
                parameters.word("lowPower", "off", List.of("off", "auto")).equals("auto");
        double pauseSeconds = parameters.number(PAUSE, USUAL_PAUSE_SECONDS, 0, 3600, "s");
        double longestSeconds = context.occupancyHoldSeconds() / 2;
        if (pauseSeconds > longestSeconds) {
            // The usual pause gives way by itself; one that was asked for is an error of the user's.
            if (rests && pauseSeconds != USUAL_PAUSE_SECONDS) {
                parameters.problem(
                        PAUSE,
                        Kind.CONTRADICTION,
                        Parameters.plain(pauseSeconds) + " s",
                        "<= " + Parameters.plain(longestSeconds) + " s (occupancyHold / 2)");
            }
            pauseSeconds = longestSeconds;
        }
        Optional<QuietHours> quiet = quietHours(parameters);
        if (!rests && quiet.isEmpty()) {
            return Optional.empty();
        }
        LowPowerConfig usual = LowPowerConfig.defaults();
        LowPowerConfig config = rests
                ? usual.withPauseSeconds(pauseSeconds)
                : new LowPowerConfig(0, LONGEST_CERTAINTY_SECONDS, usual.onSeconds(), 0, List.of());
        return Optional.of(config.withQuietHours(quiet.stream().toList()));
    }

    private static Optional<QuietHours> quietHours(Parameters parameters) {
        String text = parameters.text(QUIET_HOURS, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                return Optional.of(new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            parameters.problem(QUIET_HOURS, Kind.MALFORMED, text, "22:30-06:00");
            return Optional.empty();
        }
        parameters.problem(QUIET_HOURS, Kind.MALFORMED, text, "22:30-06:00");
        return Optional.empty();
    }
}
