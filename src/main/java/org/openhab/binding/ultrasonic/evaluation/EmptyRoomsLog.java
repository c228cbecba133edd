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
package org.openhab.binding.ultrasonic.evaluation;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * Results of empty rooms, kept as they come: a file of JSON lines, the first one says how the rooms are drawn and who
 * is judged, every other one is a room. A line goes to the disk at once; whatever ends the program spoils at most the
 * last one, which is dropped when the file is continued.
 */
public final class EmptyRoomsLog implements AutoCloseable {

    private static final Gson GSON = new Gson();

    private final BufferedWriter writer;
    private final List<String> names;
    private final List<List<TakeResult>> kept;

    /**
     * What must not change when a file is continued.
     *
     * @param family word of the family
     * @param seed of the rooms
     * @param roomSeconds length of a room
     * @param microphones instead of the devices' own number
     * @param contestants names of who is judged
     */
    public record Terms(
            String family, long seed, double roomSeconds, OptionalInt microphones, List<String> contestants) {

        /** Copies the list. */
        public Terms {
            contestants = List.copyOf(contestants);
        }

        private JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("family", family);
            json.addProperty("seed", seed);
            json.addProperty("room_s", roomSeconds);
            microphones.ifPresent(count -> json.addProperty("microphones", count));
            JsonArray list = new JsonArray();
            contestants.forEach(list::add);
            json.add("contestants", list);
            return json;
        }
    }

    private EmptyRoomsLog(BufferedWriter writer, List<String> names, List<List<TakeResult>> kept) {
        this.writer = writer;
        this.names = names;
        this.kept = List.copyOf(kept);
    }

    /**
     * Begins a file; an older one of that name is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public static EmptyRoomsLog begin(Path file, Terms terms) throws IOException {
        AtomicFile.writeString(file, GSON.toJson(terms.json()) + "\n");
        return new EmptyRoomsLog(append(file), terms.contestants(), List.of());
    }

    /**
     * Goes on with a file, or begins it if there is none.
     *
     * @throws IOException if it cannot be read or written, holds something else, or was begun on other terms; the
     *     message names the line
     */
    public static EmptyRoomsLog resume(Path file, Terms terms) throws IOException {
        if (!Files.exists(file)) {
            return begin(file, terms);
        }
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        // Without its line end the last line was not completed.
        int whole = text.endsWith("\n") ? lines.size() : lines.size() - 1;
        String first = GSON.toJson(terms.json());
        if (whole < 1 || !lines.get(0).equals(first)) {
            throw new IOException(file + ": line 1: was begun as " + (lines.isEmpty() ? "nothing" : lines.get(0))
                    + ", this is " + first + "; name another file, or the options that it was begun with");
        }
        List<List<TakeResult>> rooms = new ArrayList<>();
        StringBuilder keptText = new StringBuilder(first).append('\n');
        for (int i = 1; i < whole; i++) {
            try {
                rooms.add(TakeJson.read(JsonParser.parseString(lines.get(i)).getAsJsonObject(), terms.contestants()));
            } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
                throw new IOException(
                        file + ": line " + (i + 1) + ": is no result of a room; remove the line to judge it anew", e);
            }
            keptText.append(lines.get(i)).append('\n');
        }
        AtomicFile.writeString(file, keptText.toString());
        return new EmptyRoomsLog(append(file), terms.contestants(), rooms);
    }

    private static BufferedWriter append(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    /** The rooms that the file held when it was opened. */
    public List<List<TakeResult>> kept() {
        return kept;
    }

    /** The numbers of those rooms. */
    public Set<String> keptNames() {
        Set<String> rooms = new HashSet<>();
        kept.forEach(room -> rooms.add(room.get(0).traits().name()));
        return rooms;
    }

    /**
     * Writes a room.
     *
     * @param results one of each contestant
     * @throws IOException if the disk refuses
     */
    public void add(List<TakeResult> results) throws IOException {
        writer.write(GSON.toJson(TakeJson.of(names, results)));
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
