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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CALIBRATION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CALIBRATION_PROGRESS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CARRIER_FREQUENCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CARRIER_SNR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CONFIDENCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_DIRECTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_DROPOUTS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_EMITTING_SHARE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_ENABLED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_HOLD_REMAINING;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_INTERFERENCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_LAST_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_LEVEL;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_TYPE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_NOISE_FLOOR;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY_HOLD;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPIED_SINCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_REASON;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SENSITIVITY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SIGNAL_QUALITY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SPEED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_TIME_SINCE_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.ROOM_CHANNELS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.SIGNAL_CHANNELS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.measure.Quantity;
import javax.measure.Unit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/** What a sensor senses as states of channels. */
@NonNullByDefault
final class SensorStates {

    private static final long COARSE_AFTER_SECONDS = 60;
    private static final long COARSE_SECONDS = 10;

    private SensorStates() {}

    /**
     * The states of all channels that have one.
     *
     * @param reading what is sensed; the room's channels are undefined if it is not known
     * @param context what counts as motion and how long it is held
     * @param enabled whether tone and microphones are meant to be on
     * @param works whether the device works; if not, nothing but settings is known
     */
    static Map<String, State> of(SensorReading reading, ContextConfig context, boolean enabled, boolean works) {
        Map<String, State> states = new LinkedHashMap<>();
        if (works && reading.known()) {
            room(states, reading);
        } else {
            ROOM_CHANNELS.forEach(channel -> states.put(channel, UnDefType.UNDEF));
        }
        if (works) {
            signal(states, reading.signal());
        } else {
            SIGNAL_CHANNELS.forEach(channel -> states.put(channel, UnDefType.UNDEF));
        }
        states.put(CHANNEL_ENABLED, OnOffType.from(enabled));
        states.put(CHANNEL_SENSITIVITY, decimal(context.sensitivity(), 2));
        states.put(CHANNEL_OCCUPANCY_HOLD, quantity(context.occupancyHoldSeconds(), 1, Units.SECOND));
        states.put(CHANNEL_OVERRIDE, new StringType(reading.room().override().name()));
        states.put(
                CHANNEL_CALIBRATION,
                new StringType(reading.calibration().state().name()));
        states.put(CHANNEL_CALIBRATION_PROGRESS, quantity(reading.calibration().progressPercent(), 0, Units.PERCENT));
        return states;
    }

    private static void room(Map<String, State> states, SensorReading reading) {
        SensorReading.Room room = reading.room();
        states.put(CHANNEL_MOTION, OnOffType.from(room.moving()));
        states.put(CHANNEL_OCCUPANCY, occupancy(room.occupancy()));
        states.put(CHANNEL_MOTION_TYPE, new StringType(room.motion().name()));
        states.put(CHANNEL_MOTION_LEVEL, quantity(room.levelPercent(), 0, Units.PERCENT));
        states.put(CHANNEL_DIRECTION, new StringType(room.direction().name()));
        states.put(CHANNEL_SPEED, quantity(room.speedMetersPerSecond(), 2, Units.METRE_PER_SECOND));
        states.put(CHANNEL_CONFIDENCE, quantity(room.confidence(), 0, Units.PERCENT));
        states.put(CHANNEL_LAST_MOTION, time(room.lastMotion()));
        states.put(CHANNEL_OCCUPIED_SINCE, time(room.occupiedSince()));
        states.put(CHANNEL_TIME_SINCE_MOTION, since(room.lastMotion(), reading.time()));
        states.put(CHANNEL_HOLD_REMAINING, seconds(room.holdRemainingSeconds()));
        states.put(CHANNEL_REASON, new StringType(room.reason()));
    }

    private static void signal(Map<String, State> states, SensorReading.Signal signal) {
        states.put(CHANNEL_SIGNAL_QUALITY, quantity(signal.qualityPercent(), 0, Units.PERCENT));
        states.put(CHANNEL_CARRIER_SNR, quantity(signal.carrierSnrDb(), 1, Units.DECIBEL));
        states.put(CHANNEL_NOISE_FLOOR, decimal(signal.noiseFloorDbfs(), 1));
        states.put(
                CHANNEL_CARRIER_FREQUENCY,
                signal.carriersHz().isEmpty()
                        ? UnDefType.UNDEF
                        : quantity(signal.carriersHz().get(0), 0, Units.HERTZ));
        states.put(CHANNEL_INTERFERENCE, OnOffType.from(signal.interference()));
        states.put(CHANNEL_EMITTING_SHARE, quantity(signal.emittingSharePercent(), 0, Units.PERCENT));
        states.put(CHANNEL_DROPOUTS, new DecimalType(signal.dropouts()));
    }

    /** Whether somebody is there; undefined if that is unknown. */
    static State occupancy(Occupancy occupancy) {
        return occupancy == Occupancy.UNKNOWN ? UnDefType.UNDEF : OnOffType.from(occupancy == Occupancy.OCCUPIED);
    }

    /** A moment, if there was one. */
    static State time(Optional<Instant> moment) {
        return moment.<State>map(DateTimeType::new).orElse(UnDefType.UNDEF);
    }

    /** Time since a moment, if there was one. */
    static State since(Optional<Instant> moment, Instant now) {
        return moment.map(then -> seconds(Duration.between(then, now).toMillis() / 1000.0))
                .orElse(UnDefType.UNDEF);
    }

    /**
     * Time that passes: whole seconds, after a minute tens of seconds, so that it is not told each second for hours.
     */
    static State seconds(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        long told = whole < COARSE_AFTER_SECONDS ? whole : whole / COARSE_SECONDS * COARSE_SECONDS;
        return new QuantityType<>(told, Units.SECOND);
    }

    private static State decimal(double value, int digits) {
        return Double.isFinite(value) ? new DecimalType(rounded(value, digits)) : UnDefType.UNDEF;
    }

    private static <Q extends Quantity<Q>> State quantity(double value, int digits, Unit<Q> unit) {
        return Double.isFinite(value) ? new QuantityType<>(rounded(value, digits), unit) : UnDefType.UNDEF;
    }

    private static BigDecimal rounded(double value, int digits) {
        BigDecimal shorter =
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
