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
package org.openhab.binding.ultrasonic.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.sensor.SensorReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the sensors of other programs through a broker, on a daemon thread and a connection of its own.
 *
 * <p>Readings that the broker has kept are not told: nobody says them now. A satellite that runs says something at
 * least once a second, so that whoever has heard nothing for some seconds knows that it does not; mostly it is known at
 * once, by the satellite's farewell or, where its bridge bears its own name, by the broker's word for it.
 */
public final class SatelliteWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SatelliteWatch.class);
    private static final long PATIENCE_MILLIS = 2000;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String AVAILABILITY = "/availability";

    /** Topics that tell of a sensor's end, and which sensor that is. */
    private final Map<String, String> ends = new HashMap<>();

    private final Set<String> topics;
    private final Listener listener;
    private final Supplier<BrokerClient> clients;
    private final Semaphore ending = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "mqtt-satellites");

    /** Is told of satellites, on a thread of the library; must not block. */
    public interface Listener {

        /** A satellite says what it senses. */
        void heard(String topic, SensorReading reading);

        /** A satellite has ended or cannot use its device, or the broker misses it; until it is heard again. */
        void gone(String topic);
    }

    /**
     * A watch that begins with {@link #start}.
     *
     * @param topics {@code <base>/<id>} of each sensor, without wildcards
     * @throws IllegalArgumentException if a topic is none of a sensor
     */
    public SatelliteWatch(BrokerConfig broker, Set<String> topics, Listener listener) {
        this(topics, listener, () -> new PahoClient(broker.withClientId(BrokerConfig.randomClientId())));
    }

    /** The same with another MQTT library. */
    SatelliteWatch(Set<String> topics, Listener listener, Supplier<BrokerClient> clients) {
        topics.forEach(SatelliteWatch::requireTopic);
        this.topics = Set.copyOf(topics);
        for (String topic : topics) {
            int slash = topic.lastIndexOf('/');
            ends.put(topic + AVAILABILITY, topic);
            ends.put(topic.substring(0, slash) + "/bridge" + topic.substring(slash) + "/state", topic);
        }
        this.listener = listener;
        this.clients = clients;
        thread.setDaemon(true);
    }

    /**
     * Makes sure that a topic can be one of a sensor.
     *
     * @throws IllegalArgumentException says what is expected
     */
    public static void requireTopic(String topic) {
        if (!topic.contains("/")) {
            throw new IllegalArgumentException("a sensor's topic is <base>/<id>, got '" + topic + "'");
        }
        TopicConfig checked = TopicConfig.defaults().withBase(topic);
        assert checked.base().equals(topic);
    }

    /** Begins to listen. */
    public void start() {
        thread.start();
    }

    private void run() {
        ReconnectDelay delay = new ReconnectDelay();
        try {
            boolean ended = false;
            while (!ended) {
                long begunNanos = System.nanoTime();
                boolean connected = false;
                try (BrokerClient client = clients.get()) {
                    client.connect(Optional.empty(), new Inbox());
                    client.subscribe(Stream.concat(topics.stream(), ends.keySet().stream())
                            .toList());
                    connected = true;
                    while (client.connected() && !ended) {
                        ended = ending.tryAcquire(LOOK_NANOS, TimeUnit.NANOSECONDS);
                    }
                    if (ended) {
                        client.disconnect();
                    }
                } catch (BrokerException e) {
                    LOG.debug("satellites are not heard", e);
                }
                if (!ended) {
                    long waitNanos = delay.afterFailure(connected ? System.nanoTime() - begunNanos : 0);
                    ended = ending.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Inbox implements BrokerClient.Inbox {

        @Override
        public void message(String topic, byte[] payload, boolean retained) {
            String ended = ends.get(topic);
            if (ended != null) {
                if (!new String(payload, StandardCharsets.UTF_8).equals(UltrasonicTopics.ONLINE)) {
                    listener.gone(ended);
                }
                return;
            }
            if (retained || !topics.contains(topic)) {
                return;
            }
            try {
                listener.heard(topic, SatelliteReading.parse(payload, Instant.now()));
            } catch (IllegalArgumentException e) {
                LOG.debug("{} says what is no reading", topic, e);
            }
        }

        @Override
        public void lost() {
            LOG.debug("the connection for satellites broke");
        }
    }

    /** Ends it; takes some seconds at most. */
    @Override
    public void close() {
        ending.release();
        EndingThread.await(thread, PATIENCE_MILLIS);
    }
}
