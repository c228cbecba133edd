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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirStirrer;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;

/**
 * One thing that must not alarm, with all that it does: a fan has blades that move and air that it stirs, a robot
 * vacuum cleaner moves and hisses. Immutable; whatever it does not do it leaves empty.
 */
public interface Disturber {

    /** What it is, for labels and messages. */
    String name();

    /** When it is active; the kind is MECHANICAL. Those of its movers come from the movers themselves. */
    List<Activity> activities();

    /** Its moving parts. */
    default List<Mover> movers() {
        return List.of();
    }

    /** Where it stirs the air. */
    default List<AirStirrer> airStirrers() {
        return List.of();
    }

    /** What sound it makes. */
    default List<AdditiveSource> sounds() {
        return List.of();
    }

    /** How it shakes the device. */
    default List<DeviceVibration> vibrations() {
        return List.of();
    }

    /** Change of the host's capture gain, dB; switch within 1 ms or more, not in a step. */
    default TimeFunction captureGainDb() {
        return TimeFunction.ZERO;
    }

    /** Change of the host's playback gain, dB. */
    default TimeFunction playbackGainDb() {
        return TimeFunction.ZERO;
    }

    /** Change of the whole room's air temperature, K: slow. */
    default TimeFunction temperatureDriftKelvin() {
        return TimeFunction.ZERO;
    }
}
