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
package org.openhab.binding.ultrasonic.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param exitCode as the shell sees it
 * @param out everything on standard output
 * @param err everything on standard error
 */
public record RealProcess(int exitCode, String out, String err) {

    private static final long PATIENCE_SECONDS = 300;

    /** The folder that holds the whole project. */
    public static Path root() {
        return Path.of(System.getProperty("ultrasonic.root"));
    }

    /** Runs the packaged command line on the Java that runs the tests. */
    public static RealProcess ultrasonic(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("ultrasonic.jar")));
        command.addAll(List.of(arguments));
        return run(folder, command, Map.of());
    }

    /**
     * Runs a program to its end.
     *
     * @param folder where it runs
     * @param environment variables to set; an empty value removes one
     */
    public static RealProcess run(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("ultrasonic", ".out");
        Path err = Files.createTempFile("ultrasonic", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended)
                    .as("%s ends within %d s", command, PATIENCE_SECONDS)
                    .isTrue();
            return new RealProcess(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
