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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CONTROL_CHANNELS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.ROOM_CHANNELS;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.SIGNAL_CHANNELS;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.DetectionConfig;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.ReportingConfig;
import org.openhab.binding.ultrasonic.internal.config.SensingConfig;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ConfigStatusThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works a thing that senses: has a sensor, tells its states, statuses and events, and has it do what channels are told.
 * Nothing here waits: whatever takes time is done one after another on openHAB's scheduler.
 */
@NonNullByDefault
public abstract class SensingThingHandler extends ConfigStatusThingHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensingThingHandler.class);
    private static final long AGAIN_SECONDS = 10;
    private static final long KEEP_AFTER_SECONDS = 3;
    private static final long ECHO_SECONDS = 1;

    private final SensingServices services;
    private final SerialExecutor lane;
    private final CommandInbox inbox;
    private final ChannelReporter reporter;
    private final AtomicReference<@Nullable SensorLink> link = new AtomicReference<>();
    private final AtomicReference<@Nullable Object> life = new AtomicReference<>();
    /** Held by whoever changes configuration or properties, lest one change undoes another. */
    private final Object editing = new Object();

    private volatile @Nullable ThingStatusInfo toldStatus;
    private volatile DevicesInUse.@Nullable Taken inTheWay;
    private volatile @Nullable String brokenModel;
    private volatile boolean goesOn;

    /** Works a thing with what the binding shares. */
    protected SensingThingHandler(Thing thing, SensingServices services) {
        super(thing);
        this.services = services;
        this.lane = new SerialExecutor(services.scheduler());
        this.inbox = new CommandInbox(lane, this::command);
        ReportingConfig usual = read(new Parameters(Map.of())).reporting();
        this.reporter = new ChannelReporter(this::updateState, services.nanoTime(), usual);
    }

    /** Reads a configuration; opens nothing. */
    protected abstract SensingConfig read(Parameters parameters);

    /** The names of the sound devices that a configuration takes; may take a second. */
    protected abstract Set<String> devices(Parameters parameters);

    /** What the binding shares. */
    protected SensingServices services() {
        return services;
    }

    /** The sensor, as long as it runs. */
    public Optional<PresenceSensor> sensor() {
        return Optional.ofNullable(link.get()).map(SensorLink::sensor);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of(UltrasonicActions.class);
    }

    @Override
    public void initialize() {
        if (goesOn) {
            lane.execute(this::applyLive);
            return;
        }
        Object thisLife = new Object();
        life.set(thisLife);
        toldStatus = null;
        status(new ThingStatusInfo(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, StatusText.STARTING.text()));
        lane.execute(() -> begin(thisLife));
    }

    @Override
    public void dispose() {
        if (goesOn) {
            return;
        }
        life.set(null);
        inTheWay = null;
        lane.execute(this::end);
    }

    /** From a file of things, or from the page of one: what takes effect at once does so without a new beginning. */
    @Override
    public void thingUpdated(Thing changed) {
        goesOn = Objects.equals(thing.getLabel(), changed.getLabel())
                && live(changed(
                        getConfig().getProperties(), changed.getConfiguration().getProperties()));
        try {
            super.thingUpdated(changed);
        } finally {
            goesOn = false;
        }
    }

    @Override
    public void handleRemoval() {
        life.set(null);
        lane.execute(() -> {
            services.running().forget(thing.getUID());
            end();
            services.store().forget(thing.getUID(), services.files(thing.getUID()));
            updateStatus(ThingStatus.REMOVED);
        });
    }

    private Parameters parameters() {
        return new Parameters(getConfig().getProperties());
    }

    private void begin(Object thisLife) {
        if (life.get() != thisLife) {
            return;
        }
        Parameters parameters = parameters();
        SensingConfig config = read(parameters);
        if (!config.problems().isEmpty()) {
            fail(config.problems().get(0).status());
            return;
        }
        Set<String> devices = devices(parameters);
        Optional<DevicesInUse.Taken> taken = services.devices().claim(thing.getUID(), devices);
        inTheWay = taken.orElse(null);
        if (taken.isPresent()) {
            fail(StatusText.DEVICE_TAKEN.text(taken.get().device(), taken.get().owner()));
            services.later(() -> lane.execute(() -> begin(thisLife)), AGAIN_SECONDS);
            return;
        }
        brokenModel = null;
        services.store().restore(thing.getUID(), config.sensor().files());
        try {
            start(config);
        } catch (IOException | IllegalArgumentException e) {
            services.devices().release(thing.getUID());
            LOGGER.info("{}: the model cannot be used: {}", thing.getUID(), e.getMessage());
            String model = config.model().name();
            brokenModel = model;
            fail(StatusText.MODEL_BROKEN.text(model));
        }
    }

    private void start(SensingConfig config) throws IOException {
        SensorConfig wanted = config.sensor();
        wanted = wanted.withPipeline(config.model().applyTo(wanted.pipeline()));
        reporter.configure(config.reporting());
        PresenceSensor sensor = services.maker().make(wanted);
        SensorLink linked = new SensorLink(sensor, this, wanted, config.model().name());
        link.set(linked);
        linked.begin();
        services.running().add(thing.getUID(), sensor, this::configure);
    }

    private void fail(String text) {
        undefine();
        status(ThingStatuses.misconfigured(text));
    }

    private void undefine() {
        reporter.undefine(ROOM_CHANNELS);
        reporter.undefine(SIGNAL_CHANNELS);
        reporter.undefine(CONTROL_CHANNELS);
    }

    private void end() {
        @Nullable SensorLink linked = link.getAndSet(null);
        if (linked == null) {
            return;
        }
        services.running().remove(thing.getUID());
        linked.end();
        services.devices().release(thing.getUID());
        services.store().save(thing.getUID(), linked.files());
    }

    /** Has the storage know what the sensor has written, or is about to write. */
    void keep(SensorLink linked) {
        services.later(() -> services.store().save(thing.getUID(), linked.files()), KEEP_AFTER_SECONDS);
    }

    /** Whether news of a sensor are still of interest. */
    boolean linked(SensorLink asking) {
        return link.get() == asking;
    }

    /** Tells a status once. */
    void status(ThingStatusInfo info) {
        if (!info.equals(toldStatus)) {
            toldStatus = info;
            updateStatus(info.getStatus(), info.getStatusDetail(), info.getDescription());
        }
    }

    /** Tells states as far as they are due. */
    void report(Map<String, State> states) {
        reporter.report(states);
    }

    /** Tells an event after all states. */
    void event(String name) {
        reporter.flush();
        triggerChannel(CHANNEL_EVENT, name);
    }

    /** Keeps what is known of the device where users see it. */
    void mirror(Map<String, String> properties) {
        lane.execute(() -> {
            synchronized (editing) {
                updateProperties(properties);
            }
        });
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        inbox.offer(channelUID.getId(), command);
    }

    private void command(String channel, Command command) {
        @Nullable SensorLink linked = link.get();
        SensorCommands.Outcome outcome = SensorCommands.obey(channel, command, linked == null ? null : linked.sensor());
        outcome.refusal().ifPresent(text -> SensorCommands.warn(thing.getUID(), text));
        outcome.setting().ifPresent(setting -> set(setting.parameter(), setting.value()));
        if (command instanceof RefreshType || outcome.refusal().isPresent()) {
            reporter.refresh(channel);
        } else {
            // openHAB has foretold the state by itself; told again at once, the one before would flash up.
            services.later(() -> reporter.refresh(channel), ECHO_SECONDS);
        }
    }

    /**
     * Sets a parameter that takes effect at once, as if it had been configured.
     *
     * @param value within its range; made whole, as these parameters are
     */
    void set(String parameter, double value) {
        edit(Map.of(parameter, whole(value)));
        lane.execute(this::applyLive);
    }

    /** openHAB refuses fractions where a parameter is an integer. */
    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(Math.round(value));
    }

    private void edit(Map<String, ?> values) {
        synchronized (editing) {
            Configuration configuration = editConfiguration();
            values.forEach(configuration::put);
            updateConfiguration(configuration);
        }
    }

    /** Sets the sensitivity from now on; the caller has checked its range. */
    public void setSensitivity(double sensitivity) {
        lane.execute(() -> set("sensitivity", sensitivity));
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        Map<String, Object> merged = new HashMap<>(getConfig().getProperties());
        merged.putAll(configurationParameters);
        Set<String> changed = changed(getConfig().getProperties(), merged);
        if (changed.isEmpty()
                || !live(changed)
                || !read(new Parameters(merged)).problems().isEmpty()) {
            super.handleConfigurationUpdate(configurationParameters);
            return;
        }
        validateConfigurationParameters(configurationParameters);
        edit(configurationParameters);
        lane.execute(this::applyLive);
    }

    /** Whether these parameters take effect at once. */
    private boolean live(Set<String> changed) {
        return link.get() != null && DetectionConfig.LIVE.containsAll(changed);
    }

    private static Set<String> changed(Map<String, Object> before, Map<String, Object> now) {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> same(before.get(name), now.get(name)));
        return names;
    }

    private static boolean same(@Nullable Object before, @Nullable Object now) {
        if (before instanceof Number was && now instanceof Number is) {
            return was.doubleValue() == is.doubleValue();
        }
        return Objects.equals(before, now);
    }

    /** Settings from the live page, which has checked their ranges: as if they had been configured. */
    private void configure(ContextConfig wanted) {
        lane.execute(() -> {
            edit(Map.of(
                    "sensitivity", whole(wanted.sensitivity()),
                    "sustainSensitivity", whole(wanted.sustainSensitivity()),
                    "sustainSeconds", whole(wanted.sustainSeconds()),
                    "triggerDelay", whole(wanted.triggerDelayMillis()),
                    "motionHold", whole(wanted.motionHoldSeconds()),
                    "occupancyHold", whole(wanted.occupancyHoldSeconds()),
                    "occupancyDelay", whole(wanted.occupancyDelaySeconds())));
            applyLive();
        });
    }

    private void applyLive() {
        @Nullable SensorLink linked = link.get();
        SensingConfig config = read(parameters());
        if (linked != null && config.problems().isEmpty()) {
            ContextConfig context = config.sensor().pipeline().context();
            reporter.configure(config.reporting());
            linked.sensor().configure(context);
            linked.tell(context);
        }
    }

    @Override
    public Collection<ConfigStatusMessage> getConfigStatus() {
        List<ConfigProblem> problems = new ArrayList<>(read(parameters()).problems());
        DevicesInUse.Taken taken = inTheWay;
        if (problems.isEmpty() && taken != null) {
            problems.add(new ConfigProblem(
                    "outputDevice",
                    ConfigProblem.Kind.DEVICE_TAKEN,
                    taken.device(),
                    taken.owner().toString()));
        }
        String model = brokenModel;
        if (problems.isEmpty() && model != null) {
            problems.add(new ConfigProblem("modelPath", ConfigProblem.Kind.UNUSABLE_FILE, model, ""));
        }
        return ConfigProblem.messages(problems);
    }
}
