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
package org.openhab.binding.ultrasonic.carrier;

/**
 * Notices that the tone has broken off or jumped while the microphones went on: the loudspeaker's buffer ran dry, a
 * sound server held it up, somebody muted it.
 *
 * <p>A tone is gone when its level has fallen far below the usual one; the reverberation still dies away. Even when the
 * pause is too short to be seen, the phase stands elsewhere afterwards, at once and for good; a person bends it little
 * and steadily. What follows is the ramp of the tone and the reverberation that builds up again; until both are over,
 * nothing that is heard says anything about the room.
 */
final class ToneBreak {

    /** Below this share of its usual power the tone is gone; a host's gain moves in smaller steps. */
    private static final double GONE_POWER = 0.1;
    /** A person's echo half as strong as the direct tone turns it by this much. */
    private static final double LEAST_JUMP_RADIANS = 0.5;
    /** After a jump the phase stands still within this. */
    private static final double STANDING_RADIANS = 0.15;

    /** What dies away or comes up is off its own average over this time by more than that factor. */
    private static final double AVERAGE_SECONDS = 0.1;

    private static final double STEADY_POWER = 2;

    private final double hopSeconds;
    private double settlingLeftSeconds;
    private double averagePower;
    private double steadyRadians;
    private double candidateRadians = Double.NaN;

    ToneBreak(double hopSeconds) {
        this.hopSeconds = hopSeconds;
    }

    /**
     * Looks at a hop.
     *
     * @param usable whether the tone's phase can be believed
     * @param power of the tone in this hop
     * @param usualPower of the tone, of no importance while it settles
     * @param errorRadians phase against the usual one, likewise
     * @return whether the hop belongs to the quiet course of a steady tone
     */
    boolean process(boolean usable, double power, double usualPower, double errorRadians) {
        if (settling()) {
            settle(usable, power);
        } else if (power < GONE_POWER * usualPower || usable && jumps(errorRadians)) {
            settlingLeftSeconds = CarrierTracker.TONE_SETTLING_SECONDS;
            averagePower = power;
            candidateRadians = Double.NaN;
        }
        return !settling() && Double.isNaN(candidateRadians);
    }

    private void settle(boolean usable, double power) {
        averagePower += (1 - Math.exp(-hopSeconds / AVERAGE_SECONDS)) * (power - averagePower);
        boolean steady = usable && power < STEADY_POWER * averagePower && averagePower < STEADY_POWER * power;
        // Where the tone is weak, noise makes a hop unsteady now and then.
        settlingLeftSeconds = Math.min(
                CarrierTracker.TONE_SETTLING_SECONDS, settlingLeftSeconds + (steady ? -hopSeconds : hopSeconds));
    }

    private boolean jumps(double errorRadians) {
        if (between(errorRadians, steadyRadians) < LEAST_JUMP_RADIANS) {
            candidateRadians = Double.NaN;
            steadyRadians = errorRadians;
            return false;
        }
        boolean stands = between(errorRadians, candidateRadians) < STANDING_RADIANS;
        candidateRadians = errorRadians;
        return stands;
    }

    private static double between(double radians, double others) {
        return Math.abs(Math.IEEEremainder(radians - others, 2 * Math.PI));
    }

    /** Whether the tone has broken off or jumped, and has not been steady for long enough since. */
    boolean settling() {
        return settlingLeftSeconds > 0;
    }

    /** Phase and level are taken for the usual ones. */
    void taken() {
        steadyRadians = 0;
        candidateRadians = Double.NaN;
    }

    void reset() {
        settlingLeftSeconds = 0;
        taken();
    }
}
