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
package org.openhab.binding.ultrasonic.web.jetty;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections that are open without a request under way: a client that sends its header byte by byte never is
 * idle, and a few of them would take all connections there are ("Slowloris", R. Hansen 2009).
 */
final class SlowConnections extends AbstractLifeCycle {

    /** A request's header takes no longer; between two requests a browser may wait for so long. */
    static final long PATIENCE_MILLIS = 20_000;

    private static final long LOOK_SECONDS = 5;

    private final ServerConnector connector;
    private Map<EndPoint, Waiting> waiting = new HashMap<>();

    SlowConnections(ServerConnector connector) {
        this.connector = connector;
    }

    /**
     * A connection without a request under way.
     *
     * @param requests how many it has had
     * @param sinceMillis when it was first seen to wait for the next
     */
    private record Waiting(long requests, long sinceMillis) {}

    @Override
    protected void doStart() {
        schedule();
    }

    private void schedule() {
        connector.getScheduler().schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        if (isRunning()) {
            sweep(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
            schedule();
        }
    }

    /** Looks at all connections at a moment. */
    synchronized void sweep(long nowMillis) {
        Map<EndPoint, Waiting> still = new HashMap<>();
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            Connection connection = endPoint.getConnection();
            if (connection instanceof HttpConnection http
                    && !http.getHttpChannel().getState().isIdle()) {
                continue;
            }
            long requests = connection == null ? 0 : connection.getMessagesIn();
            Waiting before = waiting.get(endPoint);
            Waiting now = before != null && before.requests == requests ? before : new Waiting(requests, nowMillis);
            if (nowMillis - now.sinceMillis >= PATIENCE_MILLIS) {
                endPoint.close();
            } else {
                still.put(endPoint, now);
            }
        }
        waiting = still;
    }
}
