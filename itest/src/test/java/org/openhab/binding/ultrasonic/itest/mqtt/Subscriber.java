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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** {@code mosquitto_sub}, somebody else's program, as a process of its own. */
final class Subscriber implements AutoCloseable {

    /**
     * A message.
     *
     * @param epochNanos when it was received
     * @param retained whether the broker had kept it
     */
    record Heard(long epochNanos, boolean retained, int qos, String topic, String payload) {}

    private final Process process;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> latest = new ConcurrentHashMap<>();
    /** Written by one thread, read by another. */
    @SuppressWarnings("JdkObsolete")
    private final StringBuffer errors = new StringBuffer();

    /** Subscribes to everything. */
    Subscriber(Mosquitto broker, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "mosquitto_sub",
                "-h",
                "localhost",
                "-p",
                String.valueOf(broker.port()),
                "-q",
                "1",
                "-F",
                "%U\t%r\t%q\t%t\t%x",
                "-t",
                "#"));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).start();
        follow(process.inputReader(StandardCharsets.UTF_8), true);
        follow(process.errorReader(StandardCharsets.UTF_8), false);
        // Until it hears itself, somebody might speak to nobody.
        String mark = "test/" + process.pid();
        List<String> publish = new ArrayList<>(List.of(
                "mosquitto_pub", "-h", "localhost", "-p", String.valueOf(broker.port()), "-t", mark, "-m", "here"));
        publish.addAll(List.of(options));
        await(
                () -> {
                    try {
                        Mosquitto.shell(publish.toArray(String[]::new));
                    } catch (IOException e) {
                        errors.append(e.getMessage());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return latest.containsKey(mark);
                },
                15);
    }

    private void follow(BufferedReader in, boolean messages) {
        Thread reader = new Thread(
                () -> {
                    try (in) {
                        String line = in.readLine();
                        while (line != null) {
                            if (messages) {
                                parse(line);
                            } else {
                                errors.append(line).append('\n');
                            }
                            line = in.readLine();
                        }
                    } catch (IOException e) {
                        errors.append(e);
                    }
                },
                "mosquitto_sub");
        reader.setDaemon(true);
        reader.start();
    }

    /** Payloads come in hexadecimal, whatever they hold. */
    private void parse(String line) {
        String[] fields = line.split("\t", 5);
        String[] time = fields[0].split("\\.");
        long nanos = Long.parseLong(time[0]) * 1_000_000_000L + Long.parseLong((time[1] + "000000000").substring(0, 9));
        byte[] payload = HexFormat.of().parseHex(fields.length < 5 ? "" : fields[4]);
        String text = new String(payload, StandardCharsets.UTF_8);
        heard.add(new Heard(nanos, fields[1].equals("1"), Integer.parseInt(fields[2]), fields[3], text));
        latest.put(fields[3], text);
    }

    /** Everything so far. */
    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Everything so far in a topic. */
    List<String> heard(String topic) {
        return heard.stream()
                .filter(message -> message.topic().equals(topic))
                .map(Heard::payload)
                .toList();
    }

    /** The newest in a topic, or an empty text. */
    String latest(String topic) {
        return latest.getOrDefault(topic, "");
    }

    /** The newest of each topic. */
    Map<String, String> latest() {
        return Map.copyOf(latest);
    }

    /** Forgets what it has heard. */
    void forget() {
        heard.clear();
        latest.clear();
    }

    /** Waits until something holds; whether it does. */
    static boolean await(BooleanSupplier wanted, double patienceSeconds) throws InterruptedException {
        long untilNanos = System.nanoTime() + (long) (patienceSeconds * 1e9);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > untilNanos) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return true;
    }

    /** Waits for a topic's newest payload; whether it came. */
    boolean await(String topic, String payload, double patienceSeconds) throws InterruptedException {
        return await(() -> latest(topic).equals(payload), patienceSeconds);
    }

    /** What it complained about. */
    String errors() {
        return errors.toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
