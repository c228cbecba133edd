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
package org.openhab.binding.ultrasonic.calibration;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AtomicFile;

/**
 * A calibration on disk: JSON with a version. Written whole or not at all; a file that cannot be understood is kept
 * aside as {@code NAME.broken}, one of a newer version is left alone.
 */
public final class CalibrationFile {

    /** The version that is written, and the highest that is read. */
    public static final int VERSION = 1;

    private static final String FORMAT = "ultrasonic-calibration";
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Instant.class, new InstantAdapter())
            .disableHtmlEscaping()
            .create();

    private final Path file;

    /** The file, which need not exist yet. */
    public CalibrationFile(Path file) {
        this.file = file;
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /**
     * What reading gave.
     *
     * @param result the calibration, if there is a usable one
     * @param problem what was wrong with the file, in a line, if anything was
     */
    public record Loaded(Optional<CalibrationResult> result, Optional<String> problem) {}

    /**
     * Reads the file. A broken one is moved aside and told.
     *
     * @throws CalibrationFileException if a newer version of the program has written it
     * @throws IOException if the disk refuses
     */
    public Loaded read() throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            return new Loaded(Optional.empty(), Optional.empty());
        } catch (CharacterCodingException e) {
            return aside("it is not UTF-8 text");
        }
        try {
            return new Loaded(Optional.of(parse(text)), Optional.empty());
        } catch (JsonParseException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException e) {
            String reason = e.getMessage() == null ? "something is missing" : firstLine(e.getMessage());
            return aside(reason);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private CalibrationResult parse(String text) throws CalibrationFileException {
        JsonElement root = JsonParser.parseString(text);
        if (!root.isJsonObject() || !root.getAsJsonObject().has("format")) {
            throw new JsonParseException("it is no calibration");
        }
        JsonObject object = root.getAsJsonObject();
        if (!object.get("format").getAsString().equals(FORMAT)) {
            throw new JsonParseException(
                    "its format is '" + object.get("format").getAsString() + "', not '" + FORMAT + "'");
        }
        int version = object.get("version").getAsInt();
        if (version > VERSION) {
            throw new CalibrationFileException(file + ": written by a newer version of this program (format " + version
                    + ", this one reads up to " + VERSION + "); update the program or name another file");
        }
        if (version < 1) {
            throw new JsonParseException("its version is " + version);
        }
        CalibrationResult result = calibration(object);
        if (result == null) {
            throw new JsonParseException("it holds no calibration");
        }
        return result;
    }

    private static CalibrationResult calibration(JsonObject object) {
        try {
            return GSON.fromJson(object.get("calibration"), CalibrationResult.class);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws in an exception without a type of its own.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String reason = cause instanceof NullPointerException ? "something is missing" : cause.getMessage();
            throw new JsonParseException(reason, e);
        }
    }

    private Loaded aside(String reason) throws IOException {
        Path broken = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, broken, StandardCopyOption.REPLACE_EXISTING);
        return new Loaded(
                Optional.empty(),
                Optional.of(file + ": unusable (" + reason + "); kept as " + broken.getFileName()
                        + ", a new calibration is needed"));
    }

    /**
     * Writes the file, whole or not at all; makes its folder if need be.
     *
     * @throws IOException if the disk refuses; the old file is untouched then
     */
    public void write(CalibrationResult result) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonObject root = new JsonObject();
        root.addProperty("format", FORMAT);
        root.addProperty("version", VERSION);
        root.add("calibration", GSON.toJsonTree(result));
        AtomicFile.writeString(file, GSON.toJson(root) + "\n");
    }

    private static final class InstantAdapter extends TypeAdapter<Instant> {

        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            String text = in.nextString();
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new JsonParseException("'" + text + "' is no time", e);
            }
        }
    }
}
