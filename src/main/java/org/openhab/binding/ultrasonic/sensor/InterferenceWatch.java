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
package org.openhab.binding.ultrasonic.sensor;

/**
 * Whether something disturbs, with hysteresis: it must last to begin and be over for longer to end. Pure: the time
 * comes in with each call.
 */
final class InterferenceWatch {

    /** Music counts from so much of its distortion over the floor, dB. */
    private static final double LOUD_DB = 6;
    /** It has ended below so much, dB. */
    private static final double CALM_DB = 3;

    private static final double BEGIN_SECONDS = 2;
    private static final double END_SECONDS = 10;

    private boolean disturbed;
    private double otherSeconds;

    /**
     * Looks at what is heard.
     *
     * @param seconds since the last call
     * @param noted whether health tells of interference or clipping
     * @param distortionDb how far the loudspeaker's distortion rises above the floor, 0 or more
     * @return whether something disturbs
     */
    boolean process(double seconds, boolean noted, double distortionDb) {
        boolean now = noted || distortionDb >= (disturbed ? CALM_DB : LOUD_DB);
        otherSeconds = now == disturbed ? 0 : otherSeconds + seconds;
        if (otherSeconds >= (disturbed ? END_SECONDS : BEGIN_SECONDS)) {
            disturbed = !disturbed;
            otherSeconds = 0;
        }
        return disturbed;
    }
}
