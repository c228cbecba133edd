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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection by Eclipse Paho. What it keeps of messages that are under way is bounded by our own window; its
 * reconnecting and buffering stay off.
 */
final class PahoClient implements BrokerClient {

    private static final Logger LOG = LoggerFactory.getLogger(PahoClient.class);

    private static final int CONNECT_SECONDS = 10;
    private static final int KEEP_ALIVE_SECONDS = 15;
    /** A broker that acknowledges nothing for so long is gone. */
    private static final int ANSWER_SECONDS = 10;
    /** Messages under way. */
    private static final int WINDOW = 100;

    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long FAREWELL_MILLIS = 1500;
    private static final long FORCED_MILLIS = 100;

    private final BrokerConfig config;
    private final BrokerFailures failures;
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicBoolean slow = new AtomicBoolean();
    private MqttAsyncClient client;

    /** A connection that is yet to be made. */
    PahoClient(BrokerConfig config) {
        this.config = config;
        this.failures = new BrokerFailures(config);
    }

    /** The outcome of something that the library does on its own thread. */
    private static final class Outcome extends CompletableFuture<Void> implements IMqttActionListener {

        @Override
        public void onSuccess(IMqttToken token) {
            complete(null);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            completeExceptionally(failure);
        }
    }

    /** Makes room in the window, however a message ends. */
    private final class Delivery implements IMqttActionListener {

        private final long sentNanos = System.nanoTime();

        @Override
        public void onSuccess(IMqttToken token) {
            window.release();
            if (System.nanoTime() - sentNanos >= SLOW_NANOS) {
                slow.set(true);
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable failure) {
            window.release();
        }
    }

    private record Callback(Inbox inbox) implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {
            inbox.lost();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            inbox.message(topic, message.getPayload(), message.isRetained());
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            LOG.trace("delivered {}", token.getMessageId());
        }
    }

    @Override
    public void connect(Optional<OutgoingMessage> will, Inbox inbox) throws BrokerException, InterruptedException {
        MqttConnectOptions options = options(will);
        BrokerAddress address = config.address();
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        String uri = (address.tls() ? "ssl://" : "tcp://") + host + ":" + address.port();
        try {
            client = new MqttAsyncClient(uri, config.clientId(), new MemoryPersistence());
            client.setCallback(new Callback(inbox));
            Outcome connected = new Outcome();
            client.connect(options, null, connected);
            // Longer than the library's own patience, whose words are better.
            await(connected, CONNECT_SECONDS + 2, "does not answer as a broker");
        } catch (MqttException e) {
            throw failures.of(e);
        } catch (IllegalArgumentException e) {
            throw new BrokerException(BrokerProblem.UNREACHABLE, address + ": " + e.getMessage(), e);
        }
    }

    private MqttConnectOptions options(Optional<OutgoingMessage> will) throws BrokerException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setMaxInflight(2 * WINDOW);
        will.ifPresent(last -> options.setWill(last.topic(), last.bytes(), last.qos(), last.retained()));
        config.credentials().ifPresent(user -> {
            options.setUserName(user.user());
            options.setPassword(user.password().toCharArray());
        });
        if (config.address().tls()) {
            options.setSocketFactory(TlsSockets.of(config.tls()));
            options.setHttpsHostnameVerificationEnabled(config.tls().verifyHostName());
        } else {
            options.setSocketFactory(new PlainSockets());
        }
        return options;
    }

    private void await(Outcome outcome, int seconds, String otherwise) throws BrokerException, InterruptedException {
        try {
            outcome.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new BrokerException(BrokerProblem.PROTOCOL, config.address() + " " + otherwise, e);
        } catch (ExecutionException e) {
            MqttException failure = e.getCause() instanceof MqttException mqtt ? mqtt : new MqttException(e.getCause());
            throw failures.of(failure);
        }
    }

    @Override
    public boolean connected() {
        return client != null && client.isConnected();
    }

    @Override
    public void subscribe(List<String> filters) throws BrokerException, InterruptedException {
        Outcome subscribed = new Outcome();
        try {
            int[] qos = new int[filters.size()];
            client.subscribe(filters.toArray(String[]::new), qos, null, subscribed);
        } catch (MqttException e) {
            throw failures.of(e);
        }
        await(subscribed, ANSWER_SECONDS, "does not answer to a subscription");
    }

    @Override
    public void publish(OutgoingMessage message) throws BrokerException, InterruptedException {
        boolean room = window.tryAcquire(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (!room) {
            throw new BrokerException(
                    BrokerProblem.LOST,
                    config.address() + " has acknowledged nothing for " + ANSWER_SECONDS + " s",
                    null);
        }
        try {
            client.publish(message.topic(), message.bytes(), message.qos(), message.retained(), null, new Delivery());
        } catch (MqttException e) {
            window.release();
            throw failures.of(e);
        }
    }

    @Override
    public boolean wasSlow() {
        return slow.getAndSet(false);
    }

    @Override
    public void disconnect() throws InterruptedException {
        boolean delivered = window.tryAcquire(WINDOW, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        Outcome disconnected = new Outcome();
        try {
            client.disconnect(FORCED_MILLIS, null, disconnected);
            disconnected.get(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (MqttException | ExecutionException | TimeoutException e) {
            LOG.debug("no orderly end of the connection to {}, all delivered: {}", config.address(), delivered, e);
        }
    }

    @Override
    public void close() {
        if (client == null) {
            return;
        }
        try {
            // Also ends an attempt to connect, which close() would refuse to do.
            client.disconnectForcibly(0, FORCED_MILLIS, false);
        } catch (MqttException e) {
            LOG.debug("no connection to {} left to break", config.address(), e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("the client of {} does not close", config.address(), e);
        }
    }
}
