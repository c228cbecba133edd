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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_ENABLED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_INTERFERENCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MEMBERS_ONLINE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_LEVEL;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY_HOLD;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_SENSITIVITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ReportingConfig;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * Tells channels' states, only those that have changed, and figures not more often than the user wants. As soon as
 * motion, occupancy, a setting or whether something is known at all changes, everything is told, so that what is shown
 * belongs together. Any thread may call any method.
 */
@NonNullByDefault
final class ChannelReporter {

    private static final Set<String> AT_ONCE = Set.of(
            CHANNEL_MOTION,
            CHANNEL_OCCUPANCY,
            CHANNEL_ENABLED,
            CHANNEL_SENSITIVITY,
            CHANNEL_OCCUPANCY_HOLD,
            CHANNEL_OVERRIDE,
            CHANNEL_CALIBRATION,
            CHANNEL_INTERFERENCE,
            CHANNEL_MEMBERS_ONLINE);
    private static final double TRIGGER_PERCENT = 100;

    private final BiConsumer<String, State> target;
    private final LongSupplier nanoTime;
    private final Map<String, Told> told = new HashMap<>();
    private Map<String, State> latest = new LinkedHashMap<>();
    private ReportingConfig config;

    private record Told(State state, long nanos) {}

    /**
     * @param target is told channel and state
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    ChannelReporter(BiConsumer<String, State> target, LongSupplier nanoTime, ReportingConfig config) {
        this.target = target;
        this.nanoTime = nanoTime;
        this.config = config;
    }

    /** Tells as often as this from now on. */
    synchronized void configure(ReportingConfig wanted) {
        config = wanted;
    }

    /** Takes in the states of this moment and tells what is due. */
    synchronized void report(Map<String, State> states) {
        latest = new LinkedHashMap<>(states);
        boolean urgent = states.entrySet().stream().anyMatch(entry -> urgent(entry.getKey(), entry.getValue()));
        long now = nanoTime.getAsLong();
        states.forEach((channel, state) -> {
            if (urgent || due(channel, state, now)) {
                tell(channel, state, now);
            }
        });
    }

    /** Tells everything that was taken in and not told yet. */
    synchronized void flush() {
        long now = nanoTime.getAsLong();
        latest.forEach((channel, state) -> tell(channel, state, now));
    }

    /** Nothing is known of these channels any more. */
    synchronized void undefine(Collection<String> channels) {
        long now = nanoTime.getAsLong();
        for (String channel : channels) {
            latest.put(channel, UnDefType.UNDEF);
            tell(channel, UnDefType.UNDEF, now);
        }
    }

    /** Tells a channel's state once more. */
    synchronized void refresh(String channel) {
        @Nullable State state = latest.get(channel);
        if (state != null) {
            told.put(channel, new Told(state, nanoTime.getAsLong()));
            target.accept(channel, state);
        }
    }

    private boolean urgent(String channel, State state) {
        @Nullable Told before = told.get(channel);
        if (before == null || before.state.equals(state)) {
            return false;
        }
        return AT_ONCE.contains(channel) || before.state instanceof UnDefType != state instanceof UnDefType;
    }

    private boolean due(String channel, State state, long now) {
        @Nullable Told before = told.get(channel);
        if (before == null) {
            return true;
        }
        return now - before.nanos >= config.updateInterval().toNanos()
                && !(channel.equals(CHANNEL_MOTION_LEVEL) && near(before.state, state));
    }

    /** Whether a level is within the deadband, and on the same side of what triggers. */
    private boolean near(State before, State now) {
        if (before instanceof QuantityType<?> was && now instanceof QuantityType<?> is) {
            boolean sameSide = was.doubleValue() >= TRIGGER_PERCENT == is.doubleValue() >= TRIGGER_PERCENT;
            boolean settled = is.doubleValue() == 0 && was.doubleValue() != 0;
            return sameSide
                    && !settled
                    && Math.abs(was.doubleValue() - is.doubleValue()) < config.levelDeadbandPercent();
        }
        return false;
    }

    private void tell(String channel, State state, long now) {
        @Nullable Told before = told.get(channel);
        if (before == null || !before.state.equals(state)) {
            told.put(channel, new Told(state, now));
            target.accept(channel, state);
        }
    }
}
