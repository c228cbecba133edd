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
 * Results kept as they come: a file of JSON lines, the first one says what scenes there are and who is judged, every
 * other one is a scene. A line goes to the disk at once; whatever ends the program spoils at most the last one, which
 * is dropped when the file is continued.
 */
public final class EvaluationLog implements AutoCloseable {

    private static final Gson GSON = new Gson();

    private final BufferedWriter writer;
    private final List<String> contestants;
    private final List<List<TakeResult>> kept;
    private final Set<Name> names = new HashSet<>();

    /**
     * What tells scenes apart.
     *
     * @param set that it belongs to
     * @param name in the set
     */
    private record Name(String set, String name) {}

    /**
     * What must not change when a file is continued.
     *
     * @param family word of the family
     * @param seed of what is drawn
     * @param subject the sets with what is drawn of them, or the rooms' length
     * @param microphones instead of the devices' own number
     * @param contestants names of who is judged
     */
    public record Terms(String family, long seed, String subject, OptionalInt microphones, List<String> contestants) {

        /** Copies the list. */
        public Terms {
            contestants = List.copyOf(contestants);
        }

        private JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("family", family);
            json.addProperty("seed", seed);
            json.addProperty("subject", subject);
            microphones.ifPresent(count -> json.addProperty("microphones", count));
            JsonArray list = new JsonArray();
            contestants.forEach(list::add);
            json.add("contestants", list);
            return json;
        }
    }

    private EvaluationLog(BufferedWriter writer, List<String> contestants, List<List<TakeResult>> kept) {
        this.writer = writer;
        this.contestants = contestants;
        this.kept = List.copyOf(kept);
        for (List<TakeResult> scene : kept) {
            CaseTraits traits = scene.get(0).traits();
            names.add(new Name(traits.set(), traits.name()));
        }
    }

    /**
     * Begins a file; an older one of that name is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public static EvaluationLog begin(Path file, Terms terms) throws IOException {
        AtomicFile.writeString(file, GSON.toJson(terms.json()) + "\n");
        return new EvaluationLog(append(file), terms.contestants(), List.of());
    }

    /**
     * Goes on with a file, or begins it if there is none.
     *
     * @throws IOException if it cannot be read or written, holds something else, or was begun on other terms; the
     *     message names the line
     */
    public static EvaluationLog resume(Path file, Terms terms) throws IOException {
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
        List<List<TakeResult>> scenes = new ArrayList<>();
        StringBuilder keptText = new StringBuilder(first).append('\n');
        for (int i = 1; i < whole; i++) {
            try {
                scenes.add(TakeJson.read(JsonParser.parseString(lines.get(i)).getAsJsonObject(), terms.contestants()));
            } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
                throw new IOException(
                        file + ": line " + (i + 1) + ": is no result of a scene; remove the line to judge it anew", e);
            }
            keptText.append(lines.get(i)).append('\n');
        }
        AtomicFile.writeString(file, keptText.toString());
        return new EvaluationLog(append(file), terms.contestants(), scenes);
    }

    private static BufferedWriter append(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }

    /** The scenes that the file held when it was opened. */
    public List<List<TakeResult>> kept() {
        return kept;
    }

    /** Whether one of those scenes is this one. */
    public boolean holds(String set, String name) {
        return names.contains(new Name(set, name));
    }

    /**
     * Writes a scene.
     *
     * @param results one of each contestant
     * @throws IOException if the disk refuses
     */
    public void add(List<TakeResult> results) throws IOException {
        writer.write(GSON.toJson(TakeJson.of(contestants, results)));
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
