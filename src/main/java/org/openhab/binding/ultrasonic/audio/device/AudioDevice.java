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
package org.openhab.binding.ultrasonic.audio.device;

/**
 * A device as {@link AudioDevices} finds it.
 *
 * @param name what to ask for it by
 * @param description in the words of the system
 * @param playback what its loudspeaker can do, or {@code null} if it has none that can be used
 * @param capture what its microphones can do, or {@code null} if it has none that can be used
 * @param trouble why it cannot be used, or an empty string
 */
public record AudioDevice(
        String name, String description, PcmAbilities playback, PcmAbilities capture, String trouble) {

    /** Whether it plays and hears. */
    public boolean duplex() {
        return playback != null && capture != null;
    }

    /** Whether it is a sound card itself rather than a server in front of one. */
    public boolean hardware() {
        return (playback == null || playback.hardware()) && (capture == null || capture.hardware());
    }

    /** The highest rate that it takes in all directions that it has, 0 if none. */
    public int highestRateHz() {
        return PcmAbilities.RATES_HZ.stream()
                .filter(rate -> (playback == null || playback.ratesHz().contains(rate))
                        && (capture == null || capture.ratesHz().contains(rate)))
                .findFirst()
                .orElse(0);
    }
}
