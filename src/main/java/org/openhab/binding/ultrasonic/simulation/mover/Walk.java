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
package org.openhab.binding.ultrasonic.simulation.mover;

/**
 * One way from standing to standing.
 *
 * @param startSeconds when it begins
 * @param path where
 * @param profile how fast
 * @param speedMetersPerSecond wanted
 * @param cycleMeters distance between prints of the same foot; the path is a whole number of half cycles
 * @param supportShare share of the cycle that a foot stands
 * @param turning whether it is a turn on the spot
 */
public record Walk(
        double startSeconds,
        GroundPath path,
        SpeedProfile profile,
        double speedMetersPerSecond,
        double cycleMeters,
        double supportShare,
        boolean turning) {

    /** When it ends, s. */
    public double endSeconds() {
        return startSeconds + profile.durationSeconds();
    }

    /** Distance gone at a time, m. */
    public double distanceMeters(double timeSeconds) {
        return profile.distanceMeters(timeSeconds - startSeconds);
    }

    /**
     * 0 at the ends of the path, 1 from a share of a cycle away from them: with it everything that belongs to walking
     * fades in and out.
     */
    public double involvement(double distanceMeters, double shareOfCycle) {
        double ramp = shareOfCycle * cycleMeters;
        double rest = path.lengthMeters() - distanceMeters;
        return Ease.minimumJerk(distanceMeters / ramp) * Ease.minimumJerk(rest / ramp);
    }
}
