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
package org.openhab.binding.ultrasonic.itest.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged command {@code run --json}, as a process of its own. */
final class SensorProcess implements AutoCloseable {

    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
    private static final Pattern MOTION = Pattern.compile("\"motion\":\"(\\w+)\"");
    private static final Pattern REASON = Pattern.compile("\"reason\":\"(\\w+)\"");
    private static final double TICKS_PER_SECOND = 100;
    /** Signal 2, bits counted from signal 1. */
    private static final long SIGINT_BIT = 1L << 1;

    /**
     * One line of JSON.
     *
     * @param nanos when it was read
     * @param state of the sensor
     * @param motion none, minor, major, or an empty string if unknown
     * @param reasons what is wrong
     */
    record Line(long nanos, String state, String motion, boolean occupied, List<String> reasons) {

        /** Whether it senses the room. */
        boolean sensing() {
            return state.equals("sensing");
        }
    }

    private final Process process;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    SensorProcess(SoundServer sound, String device, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-jar",
                System.getProperty("ultrasonic.jar"),
                "run",
                "--json",
                "--no-calibration",
                "--no-web",
                "--device",
                device));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(sound.environment());
        process = builder.start();
        follow("sensor", new BufferedReader(process.inputReader(StandardCharsets.UTF_8)), true);
        follow(
                "messages",
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)),
                false);
    }

    private void follow(String name, BufferedReader in, boolean json) {
        Thread reader = new Thread(
                () -> {
                    try (in) {
                        String line = in.readLine();
                        while (line != null) {
                            if (json) {
                                lines.add(parse(line));
                            } else {
                                messages.add(line);
                            }
                            line = in.readLine();
                        }
                    } catch (IOException e) {
                        messages.add(name + " ended: " + e);
                    }
                },
                name);
        reader.setDaemon(true);
        reader.start();
    }

    private static Line parse(String json) {
        List<String> reasons = new ArrayList<>();
        Matcher reason = REASON.matcher(json);
        while (reason.find()) {
            reasons.add(reason.group(1));
        }
        return new Line(
                System.nanoTime(),
                first(STATE, json),
                first(MOTION, json),
                json.contains("\"occupied\":true"),
                reasons);
    }

    private static String first(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Everything it said so far. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Everything on standard error so far. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /**
     * Waits for a line that is said from now on.
     *
     * @return how long it took, s; infinite if it did not come in time
     */
    double await(Predicate<Line> wanted, double patienceSeconds) throws InterruptedException {
        long startNanos = System.nanoTime();
        int seen = lines.size();
        while ((System.nanoTime() - startNanos) * 1e-9 < patienceSeconds && process.isAlive()) {
            while (seen < lines.size()) {
                Line line = lines.get(seen++);
                if (wanted.test(line)) {
                    return (line.nanos() - startNanos) * 1e-9;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Processor time so far, s. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Entries of a folder below its own in /proc: {@code task} threads, {@code fd} open files. */
    long count(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", String.valueOf(process.pid()), folder))) {
            return entries.count();
        }
    }

    /** Ctrl-C; or, where whoever started the tests in the background has it ignored, the signal of a service's end. */
    int interrupt() throws IOException, InterruptedException {
        String signal = ignoresInterrupt() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        boolean ended = process.waitFor(15, TimeUnit.SECONDS);
        if (!ended) {
            throw new IOException("the sensor does not end on Ctrl-C");
        }
        return process.exitValue();
    }

    /** A shell without job control has what it starts in the background ignore SIGINT, and children inherit that. */
    private boolean ignoresInterrupt() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
