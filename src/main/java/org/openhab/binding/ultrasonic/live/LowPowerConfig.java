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
package org.openhab.binding.ultrasonic.live;

import java.util.List;

/**
 * When not to emit. Immutable; defaults by {@link #defaults()}.
 *
 * @param pauseSeconds pause after somebody was found; occupancy must be held for longer; 0 to 3600
 * @param certainSeconds without motion for so long, vacancy counts as certain, 30 to 86400
 * @param onSeconds then it senses for so long, 1 to 600
 * @param offSeconds and rests for so long, in turn, 0 (never) to 600
 * @param quietHours when it rests altogether
 */
public record LowPowerConfig(
        double pauseSeconds, double certainSeconds, double onSeconds, double offSeconds, List<QuietHours> quietHours) {

    private static final double PAUSE_SECONDS = 90;
    private static final double CERTAIN_SECONDS = 600;
    private static final double ON_SECONDS = 3;
    private static final double OFF_SECONDS = 3;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public LowPowerConfig {
        quietHours = List.copyOf(quietHours);
        require("pause after presence", pauseSeconds, 0, 3600);
        require("time until vacancy is certain", certainSeconds, 30, 86_400);
        require("time to sense", onSeconds, 1, 600);
        require("time to rest", offSeconds, 0, 600);
    }

    private static void require(String name, double seconds, double low, double high) {
        if (!(seconds >= low && seconds <= high)) {
            throw new IllegalArgumentException(name + " must be " + low + " to " + high + " s, got " + seconds + " s");
        }
    }

    /** Rests for 90 s after motion; after 10 min without any senses and rests for 3 s each in turn; no quiet hours. */
    public static LowPowerConfig defaults() {
        return new LowPowerConfig(PAUSE_SECONDS, CERTAIN_SECONDS, ON_SECONDS, OFF_SECONDS, List.of());
    }

    /** The same with another pause after presence. */
    public LowPowerConfig withPauseSeconds(double seconds) {
        return new LowPowerConfig(seconds, certainSeconds, onSeconds, offSeconds, quietHours);
    }

    /** The same with other quiet hours. */
    public LowPowerConfig withQuietHours(List<QuietHours> hours) {
        return new LowPowerConfig(pauseSeconds, certainSeconds, onSeconds, offSeconds, hours);
    }
}
