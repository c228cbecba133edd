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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;

/**
 * A kind of device, as scene files name it: where things sit, and what a typical unit's loudspeaker does. No curve of a
 * small loudspeaker at 32 to 45 kHz is published; the roll-offs continue those measured on telephones up to 23 kHz
 * (acoustics notes: 0 to -25 dB at 20 kHz re 1 to 4 kHz).
 *
 * @param name in scene files
 * @param microphones how many it usually has
 * @param mostMicrophones how many it may have
 * @param speakerLevelDb sound pressure at 1 m for digital full scale below 4 kHz, dB re a microphone's full scale
 * @param speakerResponse default of the loudspeaker's gain, as a scene file writes it
 * @param withDriver whether the loudspeaker is non-linear
 * @param geometry from number of microphones and radius, m
 */
record DevicePreset(
        String name,
        int microphones,
        int mostMicrophones,
        double speakerLevelDb,
        String speakerResponse,
        boolean withDriver,
        Geometry geometry) {

    /** Where things sit. */
    @FunctionalInterface
    interface Geometry {
        /** From the number of microphones and their circle's radius, m. */
        ArrayGeometry of(int microphones, double radiusMeters);
    }

    private static final String PHONE_RESPONSE = "[[1000, 0], [18000, -4], [20000, -6], [22000, -12], [33000, -30]]";
    private static final String LAPTOP_RESPONSE = "[[1000, 0], [20000, -5], [33000, -10], [45000, -18]]";
    private static final String SPEAKER_RESPONSE = "[[1000, 0], [20000, -2], [33000, -6], [45000, -12]]";

    /** All of them by name. */
    static final Map<String, DevicePreset> ALL = byName(List.of(
            new DevicePreset("phone", 1, 1, -32, PHONE_RESPONSE, false, (count, radius) -> ArrayGeometry.phone()),
            new DevicePreset("tablet", 1, 1, -32, PHONE_RESPONSE, false, (count, radius) -> ArrayGeometry.tablet()),
            new DevicePreset(
                    "laptop", 2, 4, -32, LAPTOP_RESPONSE, false, (count, radius) -> ArrayGeometry.laptop(count)),
            new DevicePreset("smart-speaker", 4, 8, -30, SPEAKER_RESPONSE, true, ArrayGeometry::smartSpeaker),
            new DevicePreset(
                    "sound-bar", 4, 8, -28, SPEAKER_RESPONSE, true, (count, radius) -> ArrayGeometry.soundBar(count)),
            new DevicePreset("usb", 4, 8, -30, SPEAKER_RESPONSE, true, (count, radius) -> ArrayGeometry.usb(count))));

    private static Map<String, DevicePreset> byName(List<DevicePreset> presets) {
        Map<String, DevicePreset> byName = new LinkedHashMap<>();
        presets.forEach(preset -> byName.put(preset.name(), preset));
        return byName;
    }
}
