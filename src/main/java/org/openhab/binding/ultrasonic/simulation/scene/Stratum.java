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

import java.util.List;

/**
 * A quantity whose values are dealt out to the families.
 *
 * @param key where it stands in a scene file
 * @param low smallest value
 * @param high largest value
 * @param unit of the values
 * @param logarithmic whether the cells are equal in ratio, not in difference
 */
record Stratum(String key, double low, double high, String unit, boolean logarithmic) {

    static final int CELLS = 20;

    /** Margin at each side of a cell that no family uses; wider than any rounding. */
    static final double MARGIN = 0.05;

    static final Stratum ROOM_LENGTH = linear("room.size[0]", 3.2, 8.2, "m");
    static final Stratum ROOM_WIDTH = linear("room.size[1]", 2.8, 6.2, "m");
    static final Stratum ROOM_HEIGHT = linear("room.size[2]", 2.3, 3.3, "m");
    static final Stratum TAIL_DECAY = logarithmic("room.tail.decay", 0.12, 0.7, "s");
    static final Stratum TAIL_LEVEL = linear("room.tail.level", -32, -24, "dB");
    static final Stratum ARRAY_SCALE = linear("device.scale", 0.8, 1.25, "");
    static final Stratum SPEAKER_LEVEL = linear("device.speaker.level", -36, -24, "dB");
    static final Stratum SPEAKER_RIPPLE = linear("device.speaker.ripple", 0.5, 4, "dB");
    static final Stratum DRIVER_DISTORTION = logarithmic("device.speaker.driver-distortion", 0.4, 2, "");
    static final Stratum MICROPHONE_NOISE = linear("device.microphone.noise", -146, -130, "dB");
    static final Stratum MICROPHONE_SPREAD = linear("device.microphone.gain-spread", 0.3, 2.5, "dB");
    static final Stratum ADULT_HEIGHT = linear("people.height (adult)", 1.5, 1.98, "m");
    static final Stratum CHILD_HEIGHT = linear("people.height (child)", 0.95, 1.45, "m");
    static final Stratum BUILD = linear("people.build (adult, child)", 0.8, 1.3, "");
    static final Stratum CLOTHING = linear("people.reflectivity (adult, child)", 0.3, 0.8, "");
    static final Stratum FAN_SPEED = logarithmic("disturbers.rpm (desk-fan)", 600, 1320, "1/min");
    static final Stratum TOWER_FAN_SPEED = logarithmic("disturbers.rpm (tower-fan)", 600, 1500, "1/min");
    static final Stratum CEILING_FAN_SPEED = logarithmic("disturbers.rpm (ceiling-fan)", 60, 240, "1/min");
    static final Stratum JET = linear("disturbers.jet (desk-fan, tower-fan, ceiling-fan)", 0.3, 1.3, "");
    static final Stratum CONDITIONER_JET = linear("disturbers.jet (air-conditioning)", 0.3, 1.1, "");
    static final Stratum SWAY = logarithmic("disturbers.sway (curtain, plant)", 0.008, 0.05, "m");

    /** All of them, for the reference and the tests. */
    static final List<Stratum> ALL = List.of(
            ROOM_LENGTH,
            ROOM_WIDTH,
            ROOM_HEIGHT,
            TAIL_DECAY,
            TAIL_LEVEL,
            ARRAY_SCALE,
            SPEAKER_LEVEL,
            SPEAKER_RIPPLE,
            DRIVER_DISTORTION,
            MICROPHONE_NOISE,
            MICROPHONE_SPREAD,
            ADULT_HEIGHT,
            CHILD_HEIGHT,
            BUILD,
            CLOTHING,
            FAN_SPEED,
            TOWER_FAN_SPEED,
            CEILING_FAN_SPEED,
            JET,
            CONDITIONER_JET,
            SWAY);

    private static Stratum linear(String key, double low, double high, String unit) {
        return new Stratum(key, low, high, unit, false);
    }

    private static Stratum logarithmic(String key, double low, double high, String unit) {
        return new Stratum(key, low, high, unit, true);
    }

    /** The value at a share of the range, 0 to 1. */
    double at(double share) {
        return logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }

    /** Which cell a value lies in. */
    int cell(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return (int) Math.floor(share * CELLS);
    }
}
