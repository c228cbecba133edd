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

/**
 * One connection to a broker, from connect to close; after a failure another is made. All that this package wants of an
 * MQTT library.
 */
interface BrokerClient extends AutoCloseable {

    /** Is told what comes from the broker, on a thread of the library; must not block. */
    interface Inbox {

        /**
         * Somebody has published.
         *
         * @param retained whether the broker had kept it, so that nobody says it now
         */
        void message(String topic, byte[] payload, boolean retained);

        /** The connection broke. */
        void lost();
    }

    /**
     * Connects.
     *
     * @param will what the broker is to publish if the connection breaks
     * @throws BrokerException says why not
     * @throws InterruptedException if the thread is to end
     */
    void connect(Optional<OutgoingMessage> will, Inbox inbox) throws BrokerException, InterruptedException;

    /** Whether the connection stands, as far as is known. */
    boolean connected();

    /**
     * Listens to topics.
     *
     * @throws BrokerException if the broker refuses or does not answer in time
     */
    void subscribe(List<String> filters) throws BrokerException, InterruptedException;

    /**
     * Publishes. Waits only while too much is under way.
     *
     * @throws BrokerException if the connection is broken or the broker has stopped answering
     * @throws InterruptedException if the thread is to end
     */
    void publish(OutgoingMessage message) throws BrokerException, InterruptedException;

    /**
     * Whether, since this was asked last, the broker has taken a second or longer for an answer: it or the network was
     * away, and of what came to it all at once afterwards it may have dropped something on its way to others.
     */
    boolean wasSlow();

    /** Waits a moment for what is under way, and disconnects; the last will is not published. */
    void disconnect() throws InterruptedException;

    /** Lets go of everything; if still connected, as if the connection broke. */
    @Override
    void close();
}
