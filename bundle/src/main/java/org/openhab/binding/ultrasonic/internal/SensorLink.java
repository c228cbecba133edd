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

import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_CALIBRATED_AT;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_CARRIER;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_MICROPHONES;
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.PROPERTY_SAMPLE_RATE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.HostSensor;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.sensor.SensorListener;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One sensor and the handler that is told of it, from the sensor's start to its end. */
@NonNullByDefault
final class SensorLink implements SensorListener {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensorLink.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(3);

    private final PresenceSensor sensor;
    private final SensingThingHandler handler;
    private final SensorConfig config;
    private final String model;
    private Optional<SensorProblem> logged = Optional.empty();
    private @Nullable Subscription subscription;
    private volatile boolean works;
    private volatile @Nullable Mirrored mirrored;

    /** What the thing's properties show. */
    private record Mirrored(List<Double> carriersHz, int microphones, Optional<Instant> calibrated) {}

    /** @param model what the model is called */
    SensorLink(PresenceSensor sensor, SensingThingHandler handler, SensorConfig config, String model) {
        this.sensor = sensor;
        this.handler = handler;
        this.config = config;
        this.model = model;
    }

    PresenceSensor sensor() {
        return sensor;
    }

    /** Where the sensor keeps things. */
    SensorFiles files() {
        return config.files();
    }

    void begin() {
        subscription = sensor.subscribe(this);
        tell(sensor.context());
        sensor.start();
    }

    /** Ends the sensor and waits until it has let go of its device, which takes a moment of fading out. */
    void end() {
        Subscription told = subscription;
        if (told != null) {
            told.close();
        }
        sensor.close();
        if (sensor instanceof HostSensor host) {
            try {
                host.awaitEnd(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells the states of this moment. */
    void tell(ContextConfig context) {
        tell(sensor.reading(), context);
    }

    private void tell(SensorReading reading, ContextConfig context) {
        if (handler.linked(this)) {
            handler.report(SensorStates.of(reading, context, sensor.enabled(), works));
        }
    }

    @Override
    public void reading(SensorReading reading) {
        tell(reading, sensor.context());
        mirror(reading);
    }

    @Override
    public void status(SensorStatus status) {
        if (!handler.linked(this)) {
            return;
        }
        // The user interface says it in its own language and more briefly.
        if (status.problem().isPresent() && !status.problem().equals(logged)) {
            LOGGER.info("{}: {}", sensor.id(), status.text());
        }
        logged = status.problem();
        ThingStatusInfo info =
                ThingStatuses.of(status, sensor.simulated(), config.device().name(), model);
        works = info.getStatus() == ThingStatus.ONLINE;
        tell(sensor.context());
        handler.status(info);
    }

    @Override
    public void event(SensorEvent event) {
        if (!handler.linked(this)) {
            return;
        }
        handler.event(event.type().name());
        if (event.type() == SensorEventType.CALIBRATED
                || event.type() == SensorEventType.OCCUPIED
                || event.type() == SensorEventType.VACATED) {
            handler.keep(this);
        }
    }

    private void mirror(SensorReading reading) {
        SensorReading.Signal signal = reading.signal();
        Mirrored now = new Mirrored(
                signal.carriersHz(), signal.microphones(), reading.calibration().created());
        if (signal.microphones() == 0 || now.equals(mirrored) || !handler.linked(this)) {
            return;
        }
        mirrored = now;
        Map<String, String> properties = new HashMap<>();
        properties.put(PROPERTY_MICROPHONES, Integer.toString(now.microphones));
        properties.put(
                PROPERTY_CARRIER,
                now.carriersHz.stream()
                        .map(carrierHz -> String.format(Locale.ROOT, "%.0f Hz", carrierHz))
                        .collect(Collectors.joining(", ")));
        properties.put(
                PROPERTY_CALIBRATED_AT, now.calibrated.map(Instant::toString).orElse("never"));
        identity().ifPresent(device -> {
            properties.put(Thing.PROPERTY_MODEL_ID, device.name());
            properties.put(PROPERTY_SAMPLE_RATE, device.sampleRateHz() + " Hz");
        });
        handler.mirror(properties);
    }

    private Optional<DeviceIdentity> identity() {
        return sensor instanceof HostSensor host
                ? host.device()
                : sensor.calibration().map(calibration -> calibration.device());
    }
}
