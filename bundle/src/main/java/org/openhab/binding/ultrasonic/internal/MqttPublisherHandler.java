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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_CONNECTED;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.CHANNEL_PUBLISHED;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.PublisherThingConfig;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.BrokerProblem;
import org.openhab.binding.ultrasonic.mqtt.MqttConfig;
import org.openhab.binding.ultrasonic.mqtt.MqttPublisher;
import org.openhab.binding.ultrasonic.mqtt.PublisherStatus;
import org.openhab.binding.ultrasonic.mqtt.SatelliteWatch;
import org.openhab.binding.ultrasonic.mqtt.TlsConfig;
import org.openhab.binding.ultrasonic.mqtt.TopicConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ConfigStatusThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works an {@code mqtt-publisher}: tells a broker what the sensors of other things sense. */
@NonNullByDefault
public final class MqttPublisherHandler extends ConfigStatusThingHandler implements RunningSensors.Watcher {

    private static final Logger LOGGER = LoggerFactory.getLogger(MqttPublisherHandler.class);
    private static final long COUNT_SECONDS = 5;

    private final SensingServices services;
    private final SerialExecutor lane;
    private PublisherThingConfig config = PublisherThingConfig.read(getThing().getUID(), new Parameters(Map.of()));
    private @Nullable MqttPublisher publisher;
    private @Nullable Subscription watching;
    private @Nullable Subscription attending;
    private @Nullable SatelliteWatch satellites;
    private @Nullable ScheduledFuture<?> counting;
    private List<PresenceSensor> published = List.of();
    /** Messages of publishers that were there before this one. */
    private long publishedBefore;

    private boolean working;

    /** Works a thing with what the binding shares. */
    MqttPublisherHandler(Thing thing, SensingServices services) {
        super(thing);
        this.services = services;
        this.lane = new SerialExecutor(services.scheduler());
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

    /** The broker is not to keep, nor home automation to show, what nobody publishes any more. */
    @Override
    public void handleRemoval() {
        lane.execute(() -> {
            published.forEach(this::forget);
            end();
            updateStatus(ThingStatus.REMOVED);
        });
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        validateConfigurationParameters(configurationParameters);
        Map<String, Object> merged = new HashMap<>(getConfig().getProperties());
        merged.putAll(configurationParameters);
        retire(merged);
        super.handleConfigurationUpdate(configurationParameters);
    }

    @Override
    public void thingUpdated(Thing changed) {
        retire(changed.getConfiguration().getProperties());
        super.thingUpdated(changed);
    }

    /** Before the publisher of the present configuration ends, it takes back what the next one will not replace. */
    private void retire(Map<String, Object> next) {
        PublisherThingConfig wanted = PublisherThingConfig.read(getThing().getUID(), new Parameters(next));
        lane.execute(() -> published.stream()
                .filter(sensor -> !replaces(wanted, sensor))
                .toList()
                .forEach(this::forget));
    }

    private boolean replaces(PublisherThingConfig wanted, PresenceSensor sensor) {
        Optional<MqttConfig> before = config.mqtt();
        Optional<MqttConfig> after = wanted.mqtt();
        if (before.isEmpty() || after.isEmpty()) {
            // Somebody is about to correct a mistake.
            return true;
        }
        boolean chosen = wanted.sensors().isEmpty()
                || wanted.sensors().stream().anyMatch(thing -> services.running().get(thing).stream()
                        .anyMatch(sensor::equals));
        return chosen && samePlace(before.get(), after.get());
    }

    private static boolean samePlace(MqttConfig before, MqttConfig after) {
        TopicConfig was = before.topics();
        TopicConfig is = after.topics();
        return before.broker().address().equals(after.broker().address())
                && was.base().equals(is.base())
                && was.discovery() == is.discovery()
                && was.discoveryPrefix().equals(is.discoveryPrefix())
                && was.retain() == is.retain();
    }

    @Override
    public void forgotten(PresenceSensor sensor) {
        lane.execute(() -> forget(sensor));
    }

    private void forget(PresenceSensor sensor) {
        MqttPublisher current = publisher;
        if (current != null) {
            current.forget(sensor.id());
        }
    }

    private Parameters parameters() {
        return new Parameters(getConfig().getProperties());
    }

    private void begin() {
        end();
        config = PublisherThingConfig.read(getThing().getUID(), parameters());
        if (!config.problems().isEmpty()) {
            status(ThingStatuses.misconfigured(config.problems().get(0).status()));
            return;
        }
        working = true;
        publishedBefore = 0;
        watching = services.running().watch(this);
        attending = services.running().satellites().attend(topics -> lane.execute(() -> listen(topics)));
        counting = services.scheduler()
                .scheduleWithFixedDelay(
                        () -> lane.execute(this::count), COUNT_SECONDS, COUNT_SECONDS, TimeUnit.SECONDS);
        gather(true);
    }

    private void end() {
        working = false;
        Subscription watched = watching;
        if (watched != null) {
            watched.close();
        }
        ScheduledFuture<?> counter = counting;
        if (counter != null) {
            counter.cancel(false);
        }
        Subscription attended = attending;
        if (attended != null) {
            attended.close();
        }
        attending = null;
        listen(Set.of());
        watching = null;
        counting = null;
        stopPublishing();
    }

    /** Hears the satellites that rooms want to know of, and no others. */
    private void listen(Set<String> topics) {
        SatelliteWatch old = satellites;
        if (old != null) {
            satellites = null;
            old.close();
        }
        Optional<MqttConfig> mqtt = config.mqtt();
        if (!working || topics.isEmpty() || mqtt.isEmpty()) {
            return;
        }
        SatelliteWatch fresh = new SatelliteWatch(
                mqtt.get().broker(), topics, services.running().satellites());
        satellites = fresh;
        fresh.start();
    }

    private void stopPublishing() {
        MqttPublisher old = publisher;
        if (old != null) {
            publisher = null;
            old.close();
            publishedBefore += old.status().published();
        }
        published = List.of();
    }

    @Override
    public void started(ThingUID thing, PresenceSensor sensor) {
        lane.execute(() -> gather(false));
    }

    @Override
    public void stopped(ThingUID thing, PresenceSensor sensor) {
        lane.execute(() -> gather(false));
    }

    /** Publishes the sensors that run now; nothing is interrupted if they are those of before. */
    private void gather(boolean anyhow) {
        Optional<MqttConfig> mqtt = config.mqtt();
        if (!working || mqtt.isEmpty()) {
            return;
        }
        List<PresenceSensor> wanted = config.sensors().isEmpty()
                ? services.running().all()
                : config.sensors().stream()
                        .flatMap(thing -> services.running().get(thing).stream())
                        .toList();
        if (!anyhow && wanted.equals(published)) {
            return;
        }
        stopPublishing();
        published = wanted;
        try {
            MqttPublisher fresh = new MqttPublisher(mqtt.get(), wanted, told -> lane.execute(() -> tell(told)));
            publisher = fresh;
            fresh.start();
        } catch (IllegalArgumentException e) {
            LOGGER.info("{}: {}", getThing().getUID(), e.getMessage());
            String names = wanted.stream().map(PresenceSensor::id).collect(Collectors.joining(" / "));
            status(ThingStatuses.misconfigured(
                    new ConfigProblem("sensors", ConfigProblem.Kind.SAME_NAMES, names, "").status()));
        }
    }

    private void tell(PublisherStatus told) {
        if (!working || publisher == null) {
            return;
        }
        updateState(CHANNEL_CONNECTED, OnOffType.from(told.connected()));
        count();
        if (told.connected()) {
            status(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        } else {
            LOGGER.info("{}: {}", getThing().getUID(), told.text());
            config.mqtt().ifPresent(mqtt -> status(offline(told.problem().orElse(BrokerProblem.LOST), mqtt.broker())));
        }
    }

    /** The status of a problem with a broker. */
    static ThingStatusInfo offline(BrokerProblem problem, BrokerConfig broker) {
        ThingStatusDetail detail =
                switch (problem) {
                    case UNREACHABLE, LOST -> ThingStatusDetail.COMMUNICATION_ERROR;
                    default -> ThingStatusDetail.CONFIGURATION_ERROR;
                };
        String address = broker.address().toString();
        String text =
                switch (problem) {
                    case UNREACHABLE -> StatusText.BROKER_UNREACHABLE.text(address);
                    case CREDENTIALS_REFUSED ->
                        broker.credentials()
                                .map(user -> StatusText.BROKER_CREDENTIALS.text(address, user.user()))
                                .orElseGet(() -> StatusText.BROKER_NO_CREDENTIALS.text(address));
                    case CERTIFICATE_EXPIRED -> StatusText.BROKER_CERTIFICATE_EXPIRED.text(address);
                    case CERTIFICATE_NOT_TRUSTED -> StatusText.BROKER_CERTIFICATE_NOT_TRUSTED.text(address);
                    case HOST_NAME_WRONG -> StatusText.BROKER_HOST_NAME.text(address);
                    case CLIENT_CERTIFICATE_REFUSED -> StatusText.BROKER_CLIENT_CERTIFICATE.text(address);
                    case FILES_UNUSABLE -> StatusText.BROKER_FILES.text(files(broker.tls()));
                    case TLS_FAILED -> StatusText.BROKER_TLS.text(address);
                    case PROTOCOL -> StatusText.BROKER_PROTOCOL.text(address);
                    case LOST -> StatusText.BROKER_LOST.text(address);
                };
        return new ThingStatusInfo(ThingStatus.OFFLINE, detail, text);
    }

    private static String files(TlsConfig tls) {
        return Stream.of(tls.caFile(), tls.clientCertificate(), tls.clientKey())
                .flatMap(Optional::stream)
                .map(Path::toString)
                .collect(Collectors.joining(" / "));
    }

    private void count() {
        MqttPublisher current = publisher;
        if (current != null) {
            updateState(
                    CHANNEL_PUBLISHED,
                    new DecimalType(publishedBefore + current.status().published()));
        }
    }

    private void status(ThingStatusInfo info) {
        if (!info.equals(getThing().getStatusInfo())) {
            updateStatus(info.getStatus(), info.getStatusDetail(), info.getDescription());
        }
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof RefreshType) {
            lane.execute(() -> {
                MqttPublisher current = publisher;
                if (current != null) {
                    updateState(
                            CHANNEL_CONNECTED, OnOffType.from(current.status().connected()));
                    count();
                }
            });
        }
    }

    @Override
    public Collection<ConfigStatusMessage> getConfigStatus() {
        return ConfigProblem.messages(
                PublisherThingConfig.read(getThing().getUID(), parameters()).problems());
    }
}
