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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes sensors to a broker, for as long as it is open, on a daemon thread of its own. Whether the broker is there,
 * slow or gone makes no difference to the sensors.
 */
public final class MqttPublisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MqttPublisher.class);
    private static final long PATIENCE_MILLIS = 4000;
    /** Level of the topic of this program itself. */
    private static final String RESERVED = "bridge";

    private final MqttConfig config;
    private final Consumer<PublisherStatus> listener;
    private final List<Outlet> outlets = new ArrayList<>();

    /**
     * A publisher that begins with {@link #start}.
     *
     * @param sensors whom to publish; their ids must differ
     * @param listener is told, on this publisher's thread, when the connection has come or gone or fails for another
     *     reason; must not block
     * @throws IllegalArgumentException if two sensors have the same id, or one the id {@code bridge}
     */
    public MqttPublisher(MqttConfig config, List<PresenceSensor> sensors, Consumer<PublisherStatus> listener) {
        this(config, sensors, listener, broker -> new PahoClient(broker));
    }

    /** Makes connections to a broker. */
    interface Clients {

        /** A connection that is yet to be made. */
        BrokerClient to(BrokerConfig broker);
    }

    /** The same with another MQTT library. */
    MqttPublisher(
            MqttConfig config, List<PresenceSensor> sensors, Consumer<PublisherStatus> listener, Clients clients) {
        this.config = config;
        this.listener = listener;
        Set<String> ids = new HashSet<>();
        for (PresenceSensor sensor : sensors) {
            if (sensor.id().equals(RESERVED)) {
                throw new IllegalArgumentException("a sensor must not have the id '" + RESERVED
                        + "' in MQTT topics, where this program speaks of itself; name it otherwise");
            }
            if (!ids.add(sensor.id())) {
                throw new IllegalArgumentException("two sensors have the id '" + sensor.id() + "'; MQTT topics would"
                        + " be the same; name one of them otherwise");
            }
        }
        BrokerConfig broker = config.broker();
        outlets.add(new Outlet("mqtt", new UltrasonicTopics(config.topics()), sensors, () -> clients.to(broker)));
        if (config.topics().discovery() == DiscoveryStyle.HOMIE) {
            // The convention wants a last will of its own, and a connection has but one.
            BrokerConfig second = broker.withClientId(BrokerConfig.randomClientId());
            outlets.add(new Outlet("mqtt-homie", new HomieTopics(config.topics()), sensors, () -> clients.to(second)));
        }
    }

    /** Begins to connect and to publish. */
    public void start() {
        outlets.forEach(Outlet::start);
    }

    /**
     * Publishes a sensor no more and has the broker forget all that it keeps of it, as far as the broker is there; home
     * automation that was told of it takes its device away.
     */
    public void forget(String sensor) {
        outlets.forEach(outlet -> outlet.loop.forget(sensor));
    }

    /** How it fares. */
    public PublisherStatus status() {
        PublisherStatus status = outlets.get(0).loop.status(config.broker().address());
        long published = outlets.stream()
                .mapToLong(
                        outlet -> outlet.loop.status(config.broker().address()).published())
                .sum();
        return new PublisherStatus(
                status.connected(),
                status.problem(),
                status.text(),
                published,
                status.droppedEvents(),
                status.refusedCommands());
    }

    /** Says goodbye to the broker if it is there, and ends; takes some seconds at most. */
    @Override
    public void close() {
        outlets.forEach(Outlet::end);
        outlets.forEach(Outlet::await);
    }

    /** One connection with its thread. */
    private final class Outlet implements Runnable {

        private final Semaphore work = new Semaphore(0);
        private final PublishingLoop loop;
        private final Thread thread;
        private volatile boolean ending;
        private boolean saidConnected;
        private Optional<String> saidProblem = Optional.empty();

        Outlet(String name, TopicLayout layout, List<PresenceSensor> sensors, Supplier<BrokerClient> clients) {
            loop = new PublishingLoop(layout, config.topics().intervalSeconds(), sensors, clients, this::wake);
            thread = new Thread(this, name);
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        /** Permits do not pile up: one is as good as many. */
        private void wake() {
            if (work.availablePermits() == 0) {
                work.release();
            }
        }

        @Override
        public void run() {
            try {
                while (!ending) {
                    long waitNanos = step();
                    tell();
                    boolean woken = work.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
                    if (woken) {
                        work.drainPermits();
                    }
                }
                loop.stop();
            } catch (InterruptedException e) {
                stopAtOnce();
            }
        }

        private long step() throws InterruptedException {
            try {
                return loop.step(System.nanoTime());
            } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
                // A fault of ours or of the library must not end what is to go on for ever.
                LOG.warn("publishing failed, connecting anew", e);
                loop.abandon(new BrokerException(BrokerProblem.LOST, "publishing failed: " + e, e), System.nanoTime());
                return TimeUnit.SECONDS.toNanos(1);
            }
        }

        private void tell() {
            PublisherStatus status = loop.status(config.broker().address());
            Optional<String> problem = status.problem().map(kind -> status.text());
            if (status.connected() != saidConnected || !problem.equals(saidProblem)) {
                saidConnected = status.connected();
                saidProblem = problem;
                listener.accept(status);
            }
        }

        private void stopAtOnce() {
            try {
                loop.stop();
            } catch (InterruptedException e) {
                LOG.debug("ended while saying goodbye", e);
            }
            Thread.currentThread().interrupt();
        }

        void end() {
            ending = true;
            wake();
            if (!loop.status(config.broker().address()).connected()) {
                // It may be waiting for a host that does not answer.
                thread.interrupt();
            }
        }

        void await() {
            EndingThread.await(thread, PATIENCE_MILLIS);
        }
    }
}
