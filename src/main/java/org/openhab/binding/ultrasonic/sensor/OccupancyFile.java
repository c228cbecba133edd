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
package org.openhab.binding.ultrasonic.sensor;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.pipeline.OccupancySnapshot;

/** What is known of the room, on disk for the time after a restart. Written whole or not at all. */
final class OccupancyFile {

    private static final Gson GSON = new Gson();

    private final Path file;

    OccupancyFile(Path file) {
        this.file = file;
    }

    /**
     * What was known.
     *
     * @param time when
     * @param snapshot what
     */
    record Stored(Instant time, OccupancySnapshot snapshot) {}

    /**
     * Reads it.
     *
     * @return empty if there is none
     * @throws IOException if it cannot be read or understood; names the file and what to do
     */
    Optional<Stored> read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            JsonObject root = GSON.fromJson(text, JsonObject.class);
            return Optional.of(new Stored(
                    Instant.parse(root.get("time").getAsString()),
                    GSON.fromJson(root.get("snapshot"), OccupancySnapshot.class)));
        } catch (RuntimeException e) {
            // Whatever Gson, the time's parser or the record's constructor throws: it is not what was written.
            throw new IOException(file + ": is damaged; it is written anew", e);
        }
    }

    /**
     * Writes it; makes its folder if need be.
     *
     * @throws IOException if the disk refuses
     */
    void write(Stored stored) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonObject root = new JsonObject();
        root.addProperty("time", stored.time().toString());
        root.add("snapshot", GSON.toJsonTree(stored.snapshot()));
        AtomicFile.writeString(file, GSON.toJson(root) + "\n");
    }
}
