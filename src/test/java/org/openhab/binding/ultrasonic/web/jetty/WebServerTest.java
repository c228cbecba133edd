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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static WebServer start(String bind, int port) throws IOException {
        return WebServer.start(bind, port, served -> new HttpServlet() {
            private static final long serialVersionUID = 1;
        });
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("page at 127.0.0.1:" + taken.getLocalPort()
                            + ": the port is in use by another program; take another, or 0 for any that is free");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        assertThatThrownBy(() -> start("192.0.2.1", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("this machine has no address '192.0.2.1'");
    }

    @Test
    void aNameThatNobodyHasIsNamed() {
        assertThatThrownBy(() -> start("nobody.invalid", 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("page at nobody.invalid:0");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Waits until the server has seen a connection: it is closed by the sweep after the next, and not before. */
    @Test
    void whoSendsAHeaderByteByByteIsCutOffAndWhoWaitsForAnAnswerIsNot() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        HttpServlet patient = new HttpServlet() {
            private static final long serialVersionUID = 1;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                asked.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                response.getWriter().print("here");
            }
        };
        try (WebServer server = WebServer.start("127.0.0.1", 0, port -> patient);
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket waiting = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(slow, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: a");
            send(waiting, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            asked.await();
            slow.setSoTimeout(50);
            long millis = 0;
            int read = 0;
            while (read >= 0 && millis < 100 * SlowConnections.PATIENCE_MILLIS) {
                server.closeSlow(millis);
                millis += SlowConnections.PATIENCE_MILLIS / 2;
                try {
                    read = slow.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    // Still open.
                    assertThat(slow.isClosed()).isFalse();
                }
            }
            assertThat(read).as("end of the slow connection").isNegative();
            answer.countDown();
            assertThat(new String(waiting.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("here");
        }
    }

    @Test
    void tellsWhetherOthersReachIt() throws Exception {
        try (WebServer server = start("127.0.0.1", 0)) {
            assertThat(server.reachable()).isFalse();
        }
        try (WebServer server = start("0.0.0.0", 0)) {
            assertThat(server.reachable()).isTrue();
        }
    }

    @Test
    void tellsWhereItIs() throws Exception {
        try (WebServer server = start("127.0.0.1", 0)) {
            assertThat(server.port()).isPositive();
            assertThat(server.address()).isEqualTo("http://127.0.0.1:" + server.port() + "/");
        }
        try (WebServer server = start("0.0.0.0", 0)) {
            assertThat(server.address()).doesNotContain("0.0.0.0");
        }
    }
}
