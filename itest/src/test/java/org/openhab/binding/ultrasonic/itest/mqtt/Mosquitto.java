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
package org.openhab.binding.ultrasonic.itest.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Mosquitto of its own, on a free port of this machine. */
final class Mosquitto implements AutoCloseable {

    private static final Path BROKER = Path.of("/usr/sbin/mosquitto");
    private static final long PATIENCE_SECONDS = 15;

    private final Path folder;
    private final Path configuration;
    private final int port;
    private Process process;

    private Mosquitto(Path folder, Path configuration, int port) {
        this.folder = folder;
        this.configuration = configuration;
        this.port = port;
    }

    /** Skips the test where Mosquitto is neither there nor can be installed. */
    static synchronized void require() throws IOException, InterruptedException {
        if (present()) {
            return;
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            shell("apt-get", "update");
            shell("apt-get", "install", "-y", "--no-install-recommends", "mosquitto", "mosquitto-clients", "openssl");
        }
        Assumptions.assumeTrue(present(), "needs mosquitto mosquitto-clients openssl; .ci/run installs them");
    }

    private static boolean present() {
        return Files.isExecutable(BROKER)
                && Stream.of("mosquitto_sub", "mosquitto_pub", "mosquitto_passwd", "openssl")
                        .allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)));
    }

    /** Runs a command to its end; fails with what it printed. */
    static void shell(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("DEBIAN_FRONTEND", "noninteractive"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text;
        try (var out = process.getInputStream()) {
            text = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + text.strip());
        }
    }

    /**
     * Starts a broker.
     *
     * @param folder for its files
     * @param more lines of its configuration, after those that let anybody in on a free port
     */
    static Mosquitto start(Path folder, String... more) throws IOException, InterruptedException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        List<String> lines = new ArrayList<>(List.of(
                "listener " + free + " 127.0.0.1",
                "persistence false",
                "set_tcp_nodelay true",
                // It would look for an unprivileged user otherwise, who may not read the test's files.
                "user root"));
        lines.addAll(List.of(more));
        if (lines.stream().noneMatch(line -> line.startsWith("allow_anonymous"))) {
            lines.add("allow_anonymous true");
        }
        Path configuration = Files.write(folder.resolve("mosquitto-" + free + ".conf"), lines);
        Mosquitto broker = new Mosquitto(folder, configuration, free);
        broker.launch();
        return broker;
    }

    /** Starts it, or starts it again after {@link #kill}; it has forgotten everything. */
    void launch() throws IOException, InterruptedException {
        Path log = folder.resolve("mosquitto.log");
        process = new ProcessBuilder(BROKER.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > untilNanos) {
                throw new IOException("Mosquitto does not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Ends it at once. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it hang: connections stay, nothing is answered. */
    void suspend() throws IOException, InterruptedException {
        shell("kill", "-STOP", String.valueOf(process.pid()));
    }

    /** Ends {@link #suspend}. */
    void resume() throws IOException, InterruptedException {
        shell("kill", "-CONT", String.valueOf(process.pid()));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
