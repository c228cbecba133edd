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
package org.openhab.binding.ultrasonic.itest.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Gives orders to the test host and reads its journal. */
public final class HostConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;
    private final Path journal;

    HostConnection(int port, Path journal) throws IOException {
        this.journal = journal;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Gives an order.
     *
     * @return the answer
     * @throws IOException if the host reports an error
     */
    public synchronized String order(String... words) throws IOException {
        out.write(String.join("\t", words) + "\n");
        out.flush();
        String answer = in.readLine();
        if (answer == null || !answer.startsWith("ok")) {
            throw new IOException(String.join(" ", words) + ": " + answer);
        }
        return answer.substring("ok\t".length());
    }

    /** An answer that is a table of names and values. */
    public Map<String, String> table(String... words) throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String entry : order(words).split("\t")) {
            int split = entry.indexOf('=');
            if (split > 0) {
                table.put(entry.substring(0, split), entry.substring(split + 1));
            }
        }
        return table;
    }

    /** Creates a thing; settings such as {@code occupancyHold=10}. */
    public void create(String thing, String... settings) throws IOException {
        List<String> words = new ArrayList<>(List.of("create", thing));
        words.addAll(List.of(settings));
        order(words.toArray(String[]::new));
    }

    /** What has been said since the start. */
    public List<JournalEntry> journal() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(journal)) {
            String[] fields = line.split("\t", 4);
            if (fields.length == 4) {
                entries.add(new JournalEntry(Long.parseLong(fields[0]), fields[1], fields[2], fields[3]));
            }
        }
        return entries;
    }

    /** Waits until an order is answered as wanted. */
    public String await(double seconds, Predicate<String> wanted, String... words)
            throws IOException, InterruptedException {
        long untilNanos = System.nanoTime() + (long) (seconds * 1e9);
        String answer = order(words);
        while (!wanted.test(answer)) {
            assertThat(System.nanoTime())
                    .as("%s within %.0f s; last answer: %s", String.join(" ", words), seconds, answer)
                    .isLessThan(untilNanos);
            TimeUnit.MILLISECONDS.sleep(50);
            answer = order(words);
        }
        return answer;
    }

    /** Waits for an entry of the journal from a time on. */
    public JournalEntry await(double seconds, long fromMillis, Predicate<JournalEntry> wanted)
            throws IOException, InterruptedException {
        long untilNanos = System.nanoTime() + (long) (seconds * 1e9);
        while (true) {
            List<JournalEntry> entries = journal();
            for (JournalEntry entry : entries) {
                if (entry.millis() >= fromMillis && wanted.test(entry)) {
                    return entry;
                }
            }
            assertThat(System.nanoTime())
                    .as(
                            "told within %.0f s; last was%n%s",
                            seconds,
                            String.join(
                                    "\n",
                                    entries.subList(Math.max(0, entries.size() - 20), entries.size()).stream()
                                            .map(JournalEntry::toString)
                                            .toList()))
                    .isLessThan(untilNanos);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
