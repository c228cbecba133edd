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
package org.openhab.binding.ultrasonic.itest.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Takes orders from the tests: a line of words parted by tabs, answered by one line that begins with {@code ok} or
 * {@code error}. Only this machine can connect.
 */
final class ControlSocket implements AutoCloseable {

    private final ServerSocket server;
    private final Function<List<String>, String> orders;

    /**
     * Opens it.
     *
     * @param portFile where the port is told
     * @throws IOException if it cannot be opened
     */
    ControlSocket(Path portFile, Function<List<String>, String> orders) throws IOException {
        this.orders = orders;
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "testhost control");
        thread.setDaemon(true);
        thread.start();
        Path part = Path.of(portFile + ".part");
        Files.writeString(part, String.valueOf(server.getLocalPort()));
        Files.move(part, portFile);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
                String line = in.readLine();
                while (line != null) {
                    out.write(answer(List.of(line.split("\t", -1))) + "\n");
                    out.flush();
                    line = in.readLine();
                }
            } catch (IOException e) {
                // The test has gone, or this host is stopped; the loop knows which.
                Thread.onSpinWait();
            }
        }
    }

    private String answer(List<String> words) {
        try {
            return "ok\t" + orders.apply(words).replaceAll("\\R", " | ");
        } catch (RuntimeException e) {
            return "error\t" + e.toString().replaceAll("\\R", " | ");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
