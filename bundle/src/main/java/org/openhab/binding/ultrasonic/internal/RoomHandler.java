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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_EVENT;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_HOLD_REMAINING;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_LAST_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MEMBERS_ONLINE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_MOTION_TYPE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPANCY;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OCCUPIED_SINCE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_OVERRIDE;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_REASON;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_TIME_SINCE_MOTION;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.FUSED_CHANNELS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.ReportingConfig;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ConfigStatusThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;

/** Works a {@code room}: several sensors that look after one room together. */
@NonNullByDefault
public final class RoomHandler extends ConfigStatusThingHandler implements RunningSensors.Watcher {

    private static final ReportingConfig REPORTING = new ReportingConfig(Duration.ofSeconds(1), 0);
    private static final long TICK_SECONDS = 1;

    private final SensingServices services;
    private final InstantSource clock;
    private final SerialExecutor lane;
    private final CommandInbox inbox;
    private final ChannelReporter reporter;
    private final Map<ThingUID, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private RoomThingConfig config = RoomThingConfig.read(new Parameters(Map.of()));
    private @Nullable RoomFusion fusion;
    private RoomFusion.@Nullable Fused before;
    private @Nullable Subscription watching;
    private @Nullable Subscription satellites;
    private @Nullable ScheduledFuture<?> ticks;
    private @Nullable ThingStatusInfo toldStatus;

    /** Works a thing with what the binding shares. */
    RoomHandler(Thing thing, SensingServices services, InstantSource clock) {
        super(thing);
        this.services = services;
        this.clock = clock;
        this.lane = new SerialExecutor(services.scheduler());
        this.inbox = new CommandInbox(lane, this::command);
        this.reporter = new ChannelReporter(this::updateState, services.nanoTime(), REPORTING);
    }

    @Override
    public void initialize() {
        updateStatus(ThingStatus.UNKNOWN);
        lane.execute(this::begin);
    }

    @Override
    public void dispose() {
        lane.execute(this::end);
    }

    private Parameters parameters() {
        return new Parameters(getConfig().getProperties());
    }

    private void begin() {
        end();
        config = RoomThingConfig.read(parameters());
        if (!config.problems().isEmpty()) {
            reporter.undefine(FUSED_CHANNELS);
            status(ThingStatuses.misconfigured(config.problems().get(0).status()));
            return;
        }
        fusion = new RoomFusion(config);
        watching = services.running().watch(this);
        satellites = services.running().satellites().want(config.satellites(), this::look);
        ticks = services.scheduler().scheduleWithFixedDelay(this::look, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        look();
    }

    private void end() {
        Subscription watched = watching;
        if (watched != null) {
            watched.close();
        }
        ScheduledFuture<?> ticking = ticks;
        if (ticking != null) {
            ticking.cancel(false);
        }
        subscriptions.values().forEach(Subscription::close);
        subscriptions.clear();
        Subscription listened = satellites;
        if (listened != null) {
            listened.close();
        }
        satellites = null;
        watching = null;
        ticks = null;
        fusion = null;
        before = null;
        toldStatus = null;
    }

    @Override
    public void started(ThingUID member, PresenceSensor sensor) {
        if (config.members().contains(member)) {
            Subscription fresh = sensor.subscribe(new SensorListener() {
                @Override
                public void reading(SensorReading reading) {
                    look();
                }
            });
            @Nullable Subscription old = subscriptions.put(member, fresh);
            if (old != null) {
                old.close();
            }
            look();
        }
    }

    @Override
    public void stopped(ThingUID member, PresenceSensor sensor) {
        @Nullable Subscription old = subscriptions.remove(member);
        if (old != null) {
            old.close();
            look();
        }
    }

    /** Has the room looked at soon, once for all news until then. */
    private void look() {
        if (due.compareAndSet(false, true)) {
            lane.execute(() -> {
                due.set(false);
                fuse();
            });
        }
    }

    private void fuse() {
        RoomFusion fusing = fusion;
        if (fusing == null) {
            return;
        }
        Instant now = clock.instant();
        Satellites remote = services.running().satellites();
        List<Optional<SensorReading>> readings = Stream.concat(
                        config.members().stream()
                                .map(member -> services.running().get(member).map(PresenceSensor::reading)),
                        config.satellites().stream().map(topic -> remote.reading(topic, now)))
                .toList();
        RoomFusion.Fused fused = fusing.process(readings, now);
        if (fused.online() == 0) {
            reporter.undefine(FUSED_CHANNELS);
            before = null;
            status(new ThingStatusInfo(
                    ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.NO_MEMBER_SENSES.text()));
            return;
        }
        reporter.report(states(fused, now));
        events(fused);
        before = fused;
        status(new ThingStatusInfo(
                ThingStatus.ONLINE,
                ThingStatusDetail.NONE,
                fused.online() < fused.members()
                        ? StatusText.SOME_MEMBERS_SENSE.text(fused.online(), fused.members())
                        : null));
    }

    private static Map<String, State> states(RoomFusion.Fused fused, Instant now) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_MOTION, SensorStates.occupancy(fused.moving()));
        states.put(CHANNEL_OCCUPANCY, SensorStates.occupancy(fused.occupancy()));
        states.put(CHANNEL_MOTION_TYPE, new StringType(fused.motion().name()));
        states.put(CHANNEL_LAST_MOTION, SensorStates.time(fused.lastMotion()));
        states.put(CHANNEL_OCCUPIED_SINCE, SensorStates.time(fused.occupiedSince()));
        states.put(CHANNEL_TIME_SINCE_MOTION, SensorStates.since(fused.lastMotion(), now));
        states.put(CHANNEL_HOLD_REMAINING, SensorStates.seconds(fused.holdSeconds()));
        states.put(CHANNEL_OVERRIDE, new StringType(fused.override().name()));
        states.put(CHANNEL_MEMBERS_ONLINE, new DecimalType(fused.online()));
        states.put(CHANNEL_REASON, new StringType(fused.reason()));
        return states;
    }

    private void events(RoomFusion.Fused now) {
        RoomFusion.Fused was = before;
        if (was == null) {
            return;
        }
        event(was.moving(), now.moving(), SensorEventType.MOTION_STARTED, SensorEventType.MOTION_ENDED);
        event(was.occupancy(), now.occupancy(), SensorEventType.OCCUPIED, SensorEventType.VACATED);
    }

    private void event(Occupancy was, Occupancy now, SensorEventType begins, SensorEventType ends) {
        if (now == Occupancy.OCCUPIED && was != Occupancy.OCCUPIED) {
            reporter.flush();
            triggerChannel(CHANNEL_EVENT, begins.name());
        } else if (now == Occupancy.VACANT && was == Occupancy.OCCUPIED) {
            reporter.flush();
            triggerChannel(CHANNEL_EVENT, ends.name());
        }
    }

    private void status(ThingStatusInfo info) {
        if (!info.equals(toldStatus)) {
            toldStatus = info;
            updateStatus(info.getStatus(), info.getStatusDetail(), info.getDescription());
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        inbox.offer(channelUID.getId(), command);
    }

    private void command(String channel, Command command) {
        RoomFusion fusing = fusion;
        if (command instanceof RefreshType || fusing == null) {
            reporter.refresh(channel);
            return;
        }
        SensorCommands.Outcome outcome = channel.equals(CHANNEL_OVERRIDE)
                ? SensorCommands.override(command, fusing::override)
                : SensorCommands.Outcome.refused(channel);
        outcome.refusal().ifPresent(text -> SensorCommands.warn(thing.getUID(), text));
        fuse();
        reporter.refresh(channel);
    }

    @Override
    public Collection<ConfigStatusMessage> getConfigStatus() {
        return ConfigProblem.messages(RoomThingConfig.read(parameters()).problems());
    }
}
