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
package org.openhab.binding.ultrasonic.training.mining;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * Results of listening, kept as they come: JSON lines, the first says who listened to what. Whatever ends the program
 * spoils at most the last line, which is dropped when the file is continued.
 */
final class MiningLog implements AutoCloseable {

    private static final Gson GSON = new Gson();

    private final BufferedWriter writer;
    private final List<HearingResult> kept;

    private MiningLog(BufferedWriter writer, List<HearingResult> kept) {
        this.writer = writer;
        this.kept = List.copyOf(kept);
    }

    /**
     * Begins a file or, if it was begun on the same terms, goes on with it.
     *
     * @param terms what must not have changed
     * @throws IOException if it cannot be read or written, holds something else or was begun on other terms; names the
     *     line
     */
    static MiningLog open(Path file, JsonObject terms) throws IOException {
        String first = GSON.toJson(terms);
        StringBuilder whole = new StringBuilder(first).append('\n');
        List<HearingResult> results = new ArrayList<>();
        if (Files.exists(file)) {
            String text = Files.readString(file);
            List<String> lines = text.lines().toList();
            int complete = text.endsWith("\n") ? lines.size() : lines.size() - 1;
            if (complete > 0 && !lines.get(0).equals(first)) {
                throw new IOException(file + ": line 1: was begun as " + lines.get(0) + ", this is " + first
                        + "; name another folder with --out");
            }
            for (int i = 1; i < complete; i++) {
                results.add(read(file, i + 1, lines.get(i)));
                whole.append(lines.get(i)).append('\n');
            }
        }
        AtomicFile.writeString(file, whole.toString());
        return new MiningLog(Files.newBufferedWriter(file, StandardOpenOption.APPEND), results);
    }

    private static HearingResult read(Path file, int line, String text) throws IOException {
        try {
            return HearingResult.of(JsonParser.parseString(text).getAsJsonObject());
        } catch (RuntimeException e) {
            throw new IOException(
                    file + ": line " + line + ": is no result of mining; remove the line to listen anew", e);
        }
    }

    /** What the file held when it was opened. */
    List<HearingResult> kept() {
        return kept;
    }

    /** Writes a result at once. */
    void add(HearingResult result) throws IOException {
        writer.write(GSON.toJson(result.json()));
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
