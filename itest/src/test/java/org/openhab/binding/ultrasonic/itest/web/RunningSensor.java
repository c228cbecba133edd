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
package org.openhab.binding.ultrasonic.itest.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The packaged command line, sensing in its virtual room with the page at any port that is free. */
final class RunningSensor implements AutoCloseable {

    private static final String PAGE = "page: http";
    private static final long PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    RunningSensor(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx160m",
                "-jar",
                System.getProperty("ultrasonic.jar"),
                "run",
                "--device",
                "virtual",
                "--web",
                "0"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_DATA_HOME", data.toString());
        process = builder.start();
        Thread reader = new Thread(
                () -> {
                    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            lines.add(line);
                        }
                    } catch (IOException e) {
                        lines.add("reading ended: " + e);
                    }
                },
                "sensor");
        reader.setDaemon(true);
        reader.start();
    }

    /** The address as the terminal shows it. */
    String address() throws InterruptedException {
        for (long waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += 50) {
            for (String line : lines) {
                if (line.startsWith(PAGE)) {
                    return line.substring("page: ".length());
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no page; it said " + lines);
    }

    /** The page's address without its token. */
    URI page() throws InterruptedException {
        return URI.create(address().replaceAll("#.*", ""));
    }

    String token() throws InterruptedException {
        return address().replaceAll(".*#token=", "");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
