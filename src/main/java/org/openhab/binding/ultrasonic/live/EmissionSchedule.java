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

import java.time.LocalTime;

/**
 * Decides when emitting and hearing are worth their while. Pure: the time comes in with each call.
 *
 * <p>Who has just been found need not be found again at once: it rests, shorter than occupancy is held, then senses
 * until the next motion. When there was none for long, vacancy is certain, and it senses now and then, often enough for
 * whoever walks in to be met walking. In quiet hours it rests altogether.
 */
public final class EmissionSchedule {

    /** Why it emits or not. */
    public enum Phase {
        /** Senses until the next motion. */
        SENSING,
        /** Rests: somebody was found a moment ago. */
        AFTER_PRESENCE,
        /** Vacancy is certain: senses for a short while. */
        GLANCING,
        /** Vacancy is certain: rests between two glances. */
        BETWEEN_GLANCES,
        /** Rests: quiet hours. */
        QUIET_HOURS;

        /** Whether the tone is on and the microphones are heard. */
        public boolean emits() {
            return this == SENSING || this == GLANCING;
        }
    }

    private final LowPowerConfig config;
    private boolean started;
    private double lastSeconds;
    private double motionSeconds;
    private double pausedUntilSeconds;
    private double certainSinceSeconds;
    private double emittingSeconds;
    private double totalSeconds;
    private long switches;
    private Phase phase = Phase.SENSING;

    /** A schedule that begins by sensing. */
    public EmissionSchedule(LowPowerConfig config) {
        this.config = config;
    }

    /**
     * What to do from now on. Call it often, 10 times a second or at every change.
     *
     * @param nowSeconds monotonic, from any origin, never before that of the last call
     * @param timeOfDay for the quiet hours
     * @param motion whether somebody is seen moving at this moment; nobody is while it rests
     */
    public Phase process(double nowSeconds, LocalTime timeOfDay, boolean motion) {
        if (!started) {
            started = true;
            lastSeconds = nowSeconds;
            motionSeconds = nowSeconds;
            pausedUntilSeconds = nowSeconds;
        }
        totalSeconds += nowSeconds - lastSeconds;
        emittingSeconds += phase.emits() ? nowSeconds - lastSeconds : 0;
        lastSeconds = nowSeconds;
        if (motion && phase.emits()) {
            motionSeconds = nowSeconds;
            pausedUntilSeconds = nowSeconds + config.pauseSeconds();
        }
        Phase next = next(nowSeconds, timeOfDay);
        switches += next.emits() == phase.emits() ? 0 : 1;
        phase = next;
        return phase;
    }

    private Phase next(double now, LocalTime timeOfDay) {
        if (config.quietHours().stream().anyMatch(hours -> hours.contains(timeOfDay))) {
            return Phase.QUIET_HOURS;
        }
        if (now < pausedUntilSeconds) {
            return Phase.AFTER_PRESENCE;
        }
        boolean certain = now - motionSeconds >= config.certainSeconds() && config.offSeconds() > 0;
        if (!certain) {
            return Phase.SENSING;
        }
        if (phase != Phase.GLANCING && phase != Phase.BETWEEN_GLANCES) {
            certainSinceSeconds = now;
        }
        double within = (now - certainSinceSeconds) % (config.onSeconds() + config.offSeconds());
        return within < config.onSeconds() ? Phase.GLANCING : Phase.BETWEEN_GLANCES;
    }

    /** What it does at present. */
    public Phase phase() {
        return phase;
    }

    /** Share of the time so far in which it emitted, 0 to 1; 1 before any time has passed. */
    public double emittingShare() {
        return totalSeconds == 0 ? 1 : emittingSeconds / totalSeconds;
    }

    /** How often it was switched on or off. */
    public long switches() {
        return switches;
    }
}
