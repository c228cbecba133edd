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

/** Why a sensor senses badly or not at all. */
public enum HealthReason {
    /** The device is being opened, or the tone is being looked for. */
    STARTING(true),
    /** Switched off on purpose. */
    PAUSED(true),
    /** The device cannot be opened or has vanished. */
    DEVICE_LOST(true),
    /** The device is there and delivers no samples. */
    DEVICE_STALLED(true),
    /** The microphones deliver nothing but zeros. */
    MICROPHONES_MUTED(true),
    /** The microphones work, the tone is not in what they hear. */
    TONE_NOT_HEARD(true),
    /** The tone was heard and faded away, as the host's echo cancellation makes it. */
    ECHO_CANCELLATION_SUSPECTED(true),
    /** Something louder than the tone. */
    INTERFERENCE(false),
    /** Samples reach full scale. */
    CLIPPING(false),
    /** A microphone does not take part, the others do. */
    MICROPHONE_OUT(false),
    /** Samples were lost lately. */
    DROPOUTS(false),
    /** This machine is too slow: samples were dropped lately. */
    OVERLOADED(false);

    private final boolean blind;

    HealthReason(boolean blind) {
        this.blind = blind;
    }

    /** Whether nothing can be known about the room meanwhile. */
    public boolean blind() {
        return blind;
    }
}
