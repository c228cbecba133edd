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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorReading;

/**
 * Everything that a publisher does, step by step on one thread that belongs to it: connects, tells the newest of all
 * sensors, then what changes; obeys commands; tries again after each failure. Is told the time.
 */
final class PublishingLoop implements BrokerClient.Inbox {

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Answers to bad commands; whoever sends more of them hears no more. */
    private static final int MOST_ERRORS_PER_SECOND = 20;

    private final TopicLayout layout;
    private final long intervalNanos;
    private final Supplier<BrokerClient> clients;
    private final Runnable wake;
    private final List<SensorFeed> feeds = new CopyOnWriteArrayList<>();
    private final Queue<String> forgotten = new ConcurrentLinkedQueue<>();
    private final IncomingMessages incoming = new IncomingMessages();
    private final ReconnectDelay delay = new ReconnectDelay();
    private final Map<String, String> lastSent = new HashMap<>();

    private BrokerClient client;
    private boolean introduce;
    private long connectedAtNanos;
    private long retryAtNanos;
    private long dueAtNanos;
    private boolean refresh;
    private long refreshAtNanos;
    private long errorsSinceNanos;
    private int errors;
    private boolean attempted;

    private volatile boolean connected;
    private volatile BrokerException failure;
    private volatile long published;

    /**
     * A loop over sensors, to which it begins to listen.
     *
     * @param clients makes a connection for each attempt
     * @param wake ends the wait between two steps; may be called by any thread and returns at once
     */
    PublishingLoop(
            TopicLayout layout,
            double intervalSeconds,
            List<PresenceSensor> sensors,
            Supplier<BrokerClient> clients,
            Runnable wake) {
        this.layout = layout;
        this.intervalNanos = (long) (intervalSeconds * SECOND_NANOS);
        this.clients = clients;
        this.wake = wake;
        for (PresenceSensor sensor : sensors) {
            feeds.add(new SensorFeed(sensor, wake));
        }
        feeds.forEach(SensorFeed::open);
    }

    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        incoming.add(topic, payload, retained);
        wake.run();
    }

    @Override
    public void lost() {
        wake.run();
    }

    /**
     * Does what there is to do.
     *
     * @param nowNanos monotonic time
     * @return after how many nanoseconds there is more to do, unless it is woken before
     * @throws InterruptedException if the thread is to end
     */
    long step(long nowNanos) throws InterruptedException {
        try {
            if (client == null && !connect(nowNanos)) {
                return retryAtNanos - nowNanos;
            }
            if (!client.connected()) {
                throw new BrokerException(BrokerProblem.LOST, "the connection to the broker broke", null);
            }
            handleIncoming(nowNanos);
            removeForgotten();
            if (introduce) {
                introduce = false;
                introduce();
            }
            boolean due = nowNanos - dueAtNanos >= 0;
            if (due) {
                dueAtNanos = nowNanos + intervalNanos;
            }
            for (SensorFeed feed : feeds) {
                publish(feed, feed.take(due));
            }
            refresh(nowNanos);
            return Math.max(1, dueAtNanos - nowNanos);
        } catch (BrokerException e) {
            abandon(e, nowNanos);
            return retryAtNanos - nowNanos;
        }
    }

    /** Says everything anew when a slow broker has had a second to itself again. */
    private void refresh(long nowNanos) throws BrokerException, InterruptedException {
        if (client.wasSlow()) {
            refresh = true;
            refreshAtNanos = nowNanos + SECOND_NANOS;
        } else if (refresh && nowNanos - refreshAtNanos >= 0) {
            refresh = false;
            lastSent.clear();
            for (SensorFeed feed : feeds) {
                tell(feed, feed.sensor().reading());
            }
        }
    }

    private boolean connect(long nowNanos) throws BrokerException, InterruptedException {
        if (attempted && nowNanos - retryAtNanos < 0) {
            return false;
        }
        attempted = true;
        connectedAtNanos = nowNanos;
        client = clients.get();
        client.connect(Optional.of(layout.will()), this);
        List<String> filters = layout.subscriptions(
                feeds.stream().map(feed -> feed.sensor().id()).toList());
        if (!filters.isEmpty()) {
            client.subscribe(filters);
        }
        lastSent.clear();
        refresh = false;
        for (SensorFeed feed : feeds) {
            tell(feed, feed.goOnline());
        }
        introduce();
        failure = null;
        connected = true;
        dueAtNanos = nowNanos + intervalNanos;
        return true;
    }

    /** Gives the connection up and plans the next one. */
    void abandon(BrokerException reason, long nowNanos) {
        retryAtNanos = nowNanos + delay.afterFailure(connected ? nowNanos - connectedAtNanos : 0);
        connected = false;
        failure = reason;
        feeds.forEach(SensorFeed::goOffline);
        release();
    }

    private void release() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    /** A sensor is no more, so the broker should not keep anything of it; may be called by any thread. */
    void forget(String sensor) {
        forgotten.add(sensor);
        wake.run();
    }

    private void removeForgotten() throws BrokerException, InterruptedException {
        String id = forgotten.poll();
        while (id != null) {
            Optional<SensorFeed> feed = feed(id);
            if (feed.isPresent()) {
                PresenceSensor sensor = feed.get().sensor();
                feed.get().close();
                feeds.remove(feed.get());
                introduce = true;
                for (OutgoingMessage message : layout.removal(SensorSnapshot.of(sensor, sensor.reading()))) {
                    send(message);
                }
            }
            id = forgotten.poll();
        }
    }

    private Optional<SensorFeed> feed(String id) {
        return feeds.stream().filter(feed -> feed.sensor().id().equals(id)).findFirst();
    }

    private void introduce() throws BrokerException, InterruptedException {
        for (OutgoingMessage message : layout.introduction(snapshots())) {
            send(message);
        }
    }

    private List<SensorSnapshot> snapshots() {
        return feeds.stream()
                .map(feed -> SensorSnapshot.of(feed.sensor(), feed.sensor().reading()))
                .toList();
    }

    private void publish(SensorFeed feed, SensorFeed.Batch batch) throws BrokerException, InterruptedException {
        for (SensorReading reading : batch.readings()) {
            tell(feed, reading);
        }
        for (SensorEvent event : batch.events()) {
            Optional<OutgoingMessage> message = layout.event(feed.sensor().id(), event);
            if (message.isPresent()) {
                send(message.get());
            }
        }
    }

    private void tell(SensorFeed feed, SensorReading reading) throws BrokerException, InterruptedException {
        for (OutgoingMessage message : layout.state(SensorSnapshot.of(feed.sensor(), reading))) {
            if (!message.payload().equals(lastSent.get(message.topic()))) {
                send(message);
                lastSent.put(message.topic(), message.payload());
            }
        }
    }

    private void send(OutgoingMessage message) throws BrokerException, InterruptedException {
        client.publish(message);
        count();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes it.
    private void count() {
        published++;
    }

    private void handleIncoming(long nowNanos) throws BrokerException, InterruptedException {
        Optional<IncomingMessages.Incoming> next = incoming.next();
        while (next.isPresent()) {
            handle(next.get(), nowNanos);
            next = incoming.next();
        }
    }

    private void handle(IncomingMessages.Incoming message, long nowNanos) throws BrokerException, InterruptedException {
        if (layout.asksForIntroduction(message.topic(), new String(message.payload(), StandardCharsets.UTF_8))) {
            introduce = !message.retained() || introduce;
            return;
        }
        TopicLayout.CommandTopic command = layout.command(message.topic()).orElse(null);
        SensorFeed feed = command == null ? null : feed(command.sensor()).orElse(null);
        if (feed == null || message.retained()) {
            incoming.refuse();
            return;
        }
        try {
            SensorCommands.obey(feed.sensor(), command.channel(), message.payload());
            feed.touch();
        } catch (IllegalArgumentException e) {
            incoming.refuse();
            answer(command, message.payload(), e.getMessage(), nowNanos);
        }
    }

    private void answer(TopicLayout.CommandTopic command, byte[] payload, String text, long nowNanos)
            throws BrokerException, InterruptedException {
        if (nowNanos - errorsSinceNanos >= SECOND_NANOS || errors == 0) {
            errorsSinceNanos = nowNanos;
            errors = 0;
        }
        if (++errors > MOST_ERRORS_PER_SECOND) {
            return;
        }
        Optional<OutgoingMessage> answer = layout.error(command, SensorCommands.shown(payload), text);
        if (answer.isPresent()) {
            send(answer.get());
        }
    }

    /** Says goodbye, if anybody listens, and lets go of everything. */
    void stop() throws InterruptedException {
        feeds.forEach(SensorFeed::close);
        try {
            if (client != null && connected && client.connected()) {
                for (SensorFeed feed : feeds) {
                    publish(feed, feed.take(true));
                }
                removeForgotten();
                if (introduce) {
                    introduce();
                }
                for (OutgoingMessage message : layout.farewell(snapshots())) {
                    send(message);
                }
                client.disconnect();
            }
        } catch (BrokerException e) {
            failure = e;
        } finally {
            connected = false;
            release();
        }
    }

    /** How it fares; may be asked by any thread. */
    PublisherStatus status(BrokerAddress address) {
        BrokerException reason = failure;
        boolean there = connected;
        String text =
                there ? "connected to " + address : reason == null ? "connecting to " + address : reason.getMessage();
        long dropped = feeds.stream().mapToLong(SensorFeed::droppedEvents).sum();
        return new PublisherStatus(
                there,
                there || reason == null ? Optional.empty() : Optional.of(reason.problem()),
                text,
                published,
                dropped,
                incoming.refused());
    }
}
