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

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import javax.servlet.http.HttpServlet;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A small server for one page: few threads, few connections, short headers. */
public final class WebServer implements AutoCloseable {

    private static final int MOST_THREADS = 16;
    private static final int LEAST_THREADS = 4;
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_HEADER_BYTES = 8192;
    private static final int WAITING_CONNECTIONS = 16;
    private static final long IDLE_MILLIS = 30_000;

    /** Bodies are short; whoever needs a minute for one holds a thread for nothing. */
    private static final long LEAST_BODY_BYTES_PER_SECOND = 100;

    private final Server server;
    private final ServerConnector connector;
    private final SlowConnections slow;

    private WebServer(Server server, ServerConnector connector, SlowConnections slow) {
        this.server = server;
        this.connector = connector;
        this.slow = slow;
    }

    /** Makes the page once the port is known. */
    @FunctionalInterface
    public interface PageFactory {

        /** The page that is to be served at a port. */
        HttpServlet page(int port);
    }

    /**
     * Starts to serve.
     *
     * @param bind address or name of the network interface, such as 127.0.0.1
     * @param port 0 for any that is free, else 1..65535
     * @throws IOException one line that names address and port, and says what to do
     */
    public static WebServer start(String bind, int port, PageFactory factory) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("ultrasonic web");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setResponseHeaderSize(MOST_HEADER_BYTES);
        http.setMinRequestDataRate(LEAST_BODY_BYTES_PER_SECOND);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        server.addConnector(connector);
        server.addBean(new ConnectionLimit(MOST_CONNECTIONS, connector));
        SlowConnections slow = new SlowConnections(connector);
        connector.addBean(slow);
        server.setErrorHandler(new JsonErrorHandler());
        open(connector, bind, port);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        context.setErrorHandler(new JsonErrorHandler());
        ServletHolder holder = new ServletHolder(factory.page(connector.getLocalPort()));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            connector.close();
            throw new IOException(where(bind, port) + ": the page cannot be served: " + e.getMessage(), e);
        }
        return new WebServer(server, connector, slow);
    }

    private static void open(ServerConnector connector, String bind, int port) throws IOException {
        try {
            connector.open();
        } catch (IOException | UnresolvedAddressException e) {
            throw new IOException(where(bind, port) + ": " + reason(e, bind, port), e);
        }
    }

    private static String reason(Exception e, String bind, int port) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof SocketException) && !(cause instanceof UnresolvedAddressException)) {
            cause = cause.getCause();
        }
        if (cause instanceof UnresolvedAddressException) {
            return "there is no address of this name; take one of this machine, or 127.0.0.1";
        }
        String message = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
        if (cause instanceof BindException && message.contains("Cannot assign")) {
            return "this machine has no address '" + bind + "'; take one of its own, or 127.0.0.1";
        }
        if (cause instanceof BindException && message.contains("in use")) {
            return "the port is in use by another program; take another, or 0 for any that is free";
        }
        return message.contains("ermission")
                ? "this user may not use port " + port + "; take one from 1024 on"
                : message;
    }

    private static String where(String bind, int port) {
        return "page at " + bind + ":" + port;
    }

    /** Closes connections that wait too long for a request, as at a moment. */
    void closeSlow(long nowMillis) {
        slow.sweep(nowMillis);
    }

    /** The port that is served. */
    public int port() {
        return connector.getLocalPort();
    }

    /**
     * The address of the page for whoever sits at this machine, or in its network if it is bound to all interfaces.
     *
     * @return such as {@code http://127.0.0.1:8090/}
     */
    public String address() {
        String host = connector.getHost();
        try {
            if (InetAddress.getByName(host).isAnyLocalAddress()) {
                host = ofThisMachine();
            }
        } catch (IOException e) {
            // A machine that does not know its own interfaces; whoever sits at it still reaches it so.
            host = "127.0.0.1";
        }
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
    }

    /** Not what the machine's name stands for, which often is an address that nobody else can reach. */
    private static String ofThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse("127.0.0.1");
    }

    /** Whether other machines reach the page. */
    public boolean reachable() {
        try {
            return !InetAddress.getByName(connector.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Stops to serve; streams that are open end. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // Stopping is all that can be done; the threads are daemons.
            connector.close();
        }
    }
}
