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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.Subscription;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;

/** The sensors of all things at this moment, for rooms, outlets and the console. */
@NonNullByDefault
@Component(service = RunningSensors.class)
public class RunningSensors {

    private final Map<String, PresenceSensor> sensors = new ConcurrentSkipListMap<>();
    private final Satellites satellites = new Satellites();
    private final Map<String, Consumer<ContextConfig>> keepers = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Is told which sensors come and go; must not block. */
    public interface Watcher {

        /** A sensor runs. */
        void started(ThingUID thing, PresenceSensor sensor);

        /** A sensor runs no more. */
        void stopped(ThingUID thing, PresenceSensor sensor);

        /** A sensor that still runs is about to be removed for good. */
        default void forgotten(PresenceSensor sensor) {}
    }

    /** The sensors of other programs, as far as a broker tells of them. */
    public Satellites satellites() {
        return satellites;
    }

    /** A thing's sensor runs; its settings are changed directly and forgotten with it. */
    public void add(ThingUID thing, PresenceSensor sensor) {
        add(thing, sensor, sensor::configure);
    }

    /**
     * A thing's sensor runs.
     *
     * @param settings keeps changed settings and hands them on to the sensor; must not block
     */
    public synchronized void add(ThingUID thing, PresenceSensor sensor, Consumer<ContextConfig> settings) {
        remove(thing);
        keepers.put(thing.getAsString(), settings);
        sensors.put(thing.getAsString(), sensor);
        watchers.forEach(watcher -> watcher.started(thing, sensor));
    }

    /** A thing's sensor, if there is one, runs no more. */
    public synchronized void remove(ThingUID thing) {
        keepers.remove(thing.getAsString());
        @Nullable PresenceSensor sensor = sensors.remove(thing.getAsString());
        if (sensor != null) {
            watchers.forEach(watcher -> watcher.stopped(thing, sensor));
        }
    }

    /** A thing is removed for good; its sensor, if there is one, still runs. */
    public synchronized void forget(ThingUID thing) {
        get(thing).ifPresent(sensor -> watchers.forEach(watcher -> watcher.forgotten(sensor)));
    }

    /** Changes the settings of a thing's sensor, if it runs, as if they had been configured. */
    public void configure(ThingUID thing, ContextConfig wanted) {
        @Nullable Consumer<ContextConfig> keeper = keepers.get(thing.getAsString());
        if (keeper != null) {
            keeper.accept(wanted);
        }
    }

    /** A thing's sensor, if it runs. */
    public Optional<PresenceSensor> get(ThingUID thing) {
        return Optional.ofNullable(sensors.get(thing.getAsString()));
    }

    /** The sensor of a short name or of a thing's UID, if it runs. */
    public Optional<PresenceSensor> find(String name) {
        @Nullable PresenceSensor byThing = sensors.get(name);
        return byThing != null
                ? Optional.of(byThing)
                : sensors.values().stream()
                        .filter(sensor -> sensor.id().equals(name))
                        .findFirst();
    }

    /** All that run, in the order of their things. */
    public List<PresenceSensor> all() {
        return List.copyOf(sensors.values());
    }

    /** Tells a watcher of all that run and of those that come and go from now on. */
    public synchronized Subscription watch(Watcher watcher) {
        sensors.forEach((thing, sensor) -> watcher.started(new ThingUID(thing), sensor));
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }
}
