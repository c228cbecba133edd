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

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.mqtt.SatelliteWatch;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/**
 * Sensors of other programs, by their MQTT topics: rooms say which they want, publishers of MQTT hear them through
 * their brokers.
 */
@NonNullByDefault
public final class Satellites implements SatelliteWatch.Listener {

    /** Whoever runs says something at least once a second; the broker may take its time. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Map<String, SensorReading> newest = new ConcurrentHashMap<>();
    private final List<Wish> wishes = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<String>>> ears = new CopyOnWriteArrayList<>();

    /** Topics, and who is to be told of news of them. */
    private record Wish(Collection<String> topics, Runnable news) {}

    /**
     * Wants to know of satellites, until closed.
     *
     * @param news is run when there is a reading of one of them; must not block
     */
    Subscription want(Collection<String> topics, Runnable news) {
        if (topics.isEmpty()) {
            return () -> {};
        }
        Wish wish = new Wish(List.copyOf(topics), news);
        wishes.add(wish);
        tellEars();
        return () -> {
            if (wishes.remove(wish)) {
                newest.keySet().retainAll(wanted());
                tellEars();
            }
        };
    }

    /**
     * Listens to what is wanted, until closed.
     *
     * @param ear is told all topics that are wanted, now and whenever they change; must not block
     */
    Subscription attend(Consumer<Set<String>> ear) {
        ears.add(ear);
        ear.accept(wanted());
        return () -> ears.remove(ear);
    }

    private Set<String> wanted() {
        Set<String> topics = new TreeSet<>();
        wishes.forEach(wish -> topics.addAll(wish.topics()));
        return topics;
    }

    private void tellEars() {
        Set<String> wanted = wanted();
        ears.forEach(ear -> ear.accept(wanted));
    }

    @Override
    public void heard(String topic, SensorReading reading) {
        for (Wish wish : wishes) {
            if (wish.topics().contains(topic)) {
                newest.put(topic, reading);
                wish.news().run();
            }
        }
    }

    @Override
    public void gone(String topic) {
        if (newest.remove(topic) != null) {
            wishes.stream().filter(wish -> wish.topics().contains(topic)).forEach(wish -> wish.news()
                    .run());
        }
    }

    /** The newest reading of a satellite; empty if it has ended or said nothing for some seconds. */
    Optional<SensorReading> reading(String topic, Instant now) {
        @Nullable SensorReading reading = newest.get(topic);
        return reading != null && Duration.between(reading.time(), now).compareTo(FRESH) < 0
                ? Optional.of(reading)
                : Optional.empty();
    }
}
