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
package org.openhab.binding.ultrasonic.internal;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/** The names that openHAB knows the binding's things and channels by. */
@NonNullByDefault
public final class UltrasonicBindingConstants {

    /** The binding. */
    public static final String BINDING_ID = "ultrasonic";

    /** A loudspeaker and its microphones in one room. */
    public static final ThingTypeUID THING_TYPE_SENSOR = new ThingTypeUID(BINDING_ID, "sensor");

    /** A virtual room, which opens no hardware. */
    public static final ThingTypeUID THING_TYPE_SIMULATED_SENSOR = new ThingTypeUID(BINDING_ID, "simulated-sensor");

    /** Several sensors of one room. */
    public static final ThingTypeUID THING_TYPE_ROOM = new ThingTypeUID(BINDING_ID, "room");

    /** Tells an MQTT broker what sensors sense. */
    public static final ThingTypeUID THING_TYPE_MQTT_PUBLISHER = new ThingTypeUID(BINDING_ID, "mqtt-publisher");

    /** Whether anybody moves. */
    public static final String CHANNEL_MOTION = "motion";

    /** Whether anybody is there. */
    public static final String CHANNEL_OCCUPANCY = "occupancy";

    /** The kind of motion. */
    public static final String CHANNEL_MOTION_TYPE = "motion-type";

    /** Evidence as a share of what triggers. */
    public static final String CHANNEL_MOTION_LEVEL = "motion-level";

    /** Where the strongest mover goes. */
    public static final String CHANNEL_DIRECTION = "direction";

    /** How fast it does. */
    public static final String CHANNEL_SPEED = "speed";

    /** How sure that is. */
    public static final String CHANNEL_CONFIDENCE = "confidence";

    /** When anybody was last seen to move. */
    public static final String CHANNEL_LAST_MOTION = "last-motion";

    /** Since when the room has been occupied. */
    public static final String CHANNEL_OCCUPIED_SINCE = "occupied-since";

    /** How long ago anybody was last seen to move. */
    public static final String CHANNEL_TIME_SINCE_MOTION = "time-since-motion";

    /** How much longer the room counts as occupied. */
    public static final String CHANNEL_HOLD_REMAINING = "hold-remaining";

    /** Whether tone and microphones are on. */
    public static final String CHANNEL_ENABLED = "enabled";

    /** Sensitivity while vacant. */
    public static final String CHANNEL_SENSITIVITY = "sensitivity";

    /** How long the room counts as occupied after the last motion. */
    public static final String CHANNEL_OCCUPANCY_HOLD = "occupancy-hold";

    /** What the user wants occupancy to be. */
    public static final String CHANNEL_OVERRIDE = "override";

    /** How the calibration stands; takes START, CANCEL and CLEAR. */
    public static final String CHANNEL_CALIBRATION = "calibration";

    /** How far a calibration is. */
    public static final String CHANNEL_CALIBRATION_PROGRESS = "calibration-progress";

    /** How well the room is heard. */
    public static final String CHANNEL_SIGNAL_QUALITY = "signal-quality";

    /** Tone over noise. */
    public static final String CHANNEL_CARRIER_SNR = "carrier-snr";

    /** Noise beside the tone. */
    public static final String CHANNEL_NOISE_FLOOR = "noise-floor";

    /** The tone. */
    public static final String CHANNEL_CARRIER_FREQUENCY = "carrier-frequency";

    /** Whether something disturbs. */
    public static final String CHANNEL_INTERFERENCE = "interference";

    /** For which share of the time the loudspeaker is not silent. */
    public static final String CHANNEL_EMITTING_SHARE = "emitting-share";

    /** Lost samples. */
    public static final String CHANNEL_DROPOUTS = "dropouts";

    /** Why it is as it is. */
    public static final String CHANNEL_REASON = "reason";

    /** Tells what happens. */
    public static final String CHANNEL_EVENT = "event";

    /** How many members of a room sense. */
    public static final String CHANNEL_MEMBERS_ONLINE = "members-online";

    /** Whether the broker is reached. */
    public static final String CHANNEL_CONNECTED = "connected";

    /** Messages sent. */
    public static final String CHANNEL_PUBLISHED = "published";

    /** What means nothing unless the room is heard. */
    public static final List<String> ROOM_CHANNELS = List.of(
            CHANNEL_MOTION,
            CHANNEL_OCCUPANCY,
            CHANNEL_MOTION_TYPE,
            CHANNEL_MOTION_LEVEL,
            CHANNEL_DIRECTION,
            CHANNEL_SPEED,
            CHANNEL_CONFIDENCE,
            CHANNEL_LAST_MOTION,
            CHANNEL_OCCUPIED_SINCE,
            CHANNEL_TIME_SINCE_MOTION,
            CHANNEL_HOLD_REMAINING,
            CHANNEL_REASON);

    /** What means nothing unless the device works. */
    public static final List<String> SIGNAL_CHANNELS = List.of(
            CHANNEL_SIGNAL_QUALITY,
            CHANNEL_CARRIER_SNR,
            CHANNEL_NOISE_FLOOR,
            CHANNEL_CARRIER_FREQUENCY,
            CHANNEL_INTERFERENCE,
            CHANNEL_EMITTING_SHARE,
            CHANNEL_DROPOUTS);

    /** What is known as long as there is a sensor at all. */
    public static final List<String> CONTROL_CHANNELS = List.of(
            CHANNEL_ENABLED,
            CHANNEL_SENSITIVITY,
            CHANNEL_OCCUPANCY_HOLD,
            CHANNEL_OVERRIDE,
            CHANNEL_CALIBRATION,
            CHANNEL_CALIBRATION_PROGRESS);

    /** Those of {@link #THING_TYPE_ROOM} that have a state. */
    public static final List<String> FUSED_CHANNELS = List.of(
            CHANNEL_MOTION,
            CHANNEL_OCCUPANCY,
            CHANNEL_MOTION_TYPE,
            CHANNEL_LAST_MOTION,
            CHANNEL_OCCUPIED_SINCE,
            CHANNEL_TIME_SINCE_MOTION,
            CHANNEL_HOLD_REMAINING,
            CHANNEL_OVERRIDE,
            CHANNEL_MEMBERS_ONLINE,
            CHANNEL_REASON);

    /** The things that sense. */
    public static final Set<ThingTypeUID> SENSING_THING_TYPES = Set.of(THING_TYPE_SENSOR, THING_TYPE_SIMULATED_SENSOR);

    /** The property that tells one device from others. */
    public static final String PROPERTY_DEVICE_ID = "deviceId";

    /** The property of samples per second. */
    public static final String PROPERTY_SAMPLE_RATE = "sampleRate";

    /** The property of how many microphones there are. */
    public static final String PROPERTY_MICROPHONES = "microphones";

    /** The property of when the calibration in use was made. */
    public static final String PROPERTY_CALIBRATED_AT = "calibratedAt";

    /** The property of the tones in use. */
    public static final String PROPERTY_CARRIER = "carrier";

    private UltrasonicBindingConstants() {}
}
