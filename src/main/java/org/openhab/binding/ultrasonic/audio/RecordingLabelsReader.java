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
package org.openhab.binding.ultrasonic.audio;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a label file token by token, so that each fault is named with its line. */
final class RecordingLabelsReader {

    /** The one place where Gson tells the line it is in. */
    private static final Pattern LINE = Pattern.compile("at line (\\d+) ");

    private static final List<String> REQUIRED =
            List.of("name", "duration_s", "microphones", "sample_rate", "labels", "occupied");

    private final Path file;
    private final JsonReader json;
    private final Set<String> seen = new HashSet<>();
    private final List<Double> carriersHz = new ArrayList<>();
    private final List<MotionLabel> labels = new ArrayList<>();
    private String name;
    private double durationSeconds;
    private int microphones;
    private int sampleRateHz;
    private boolean occupied;

    private RecordingLabelsReader(Path file, Reader text) {
        this.file = file;
        this.json = new JsonReader(text);
        json.setStrictness(Strictness.STRICT);
    }

    static RecordingLabels read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new LabelFileException(file, "is a folder; expected a label file");
        }
        try (Reader text = Files.newBufferedReader(file)) {
            return new RecordingLabelsReader(file, text).labels();
        } catch (NoSuchFileException e) {
            throw new LabelFileException(file, "no such file; a label file must stand beside the recording");
        } catch (AccessDeniedException e) {
            throw new LabelFileException(file, "may not be read; check its permissions");
        } catch (CharacterCodingException e) {
            throw new LabelFileException(file, "is not UTF-8 text; expected JSON");
        }
    }

    private RecordingLabels labels() throws IOException {
        try {
            expect(JsonToken.BEGIN_OBJECT, "the file", "an object {...}");
            json.beginObject();
            while (json.hasNext()) {
                readMember(json.nextName());
            }
            json.endObject();
            expect(JsonToken.END_DOCUMENT, "the file", "nothing after the object");
        } catch (MalformedJsonException e) {
            throw fault("not valid JSON");
        } catch (EOFException e) {
            throw fault("not valid JSON: the file ends too early");
        }
        for (String key : REQUIRED) {
            if (!seen.contains(key)) {
                throw new LabelFileException(file, "key " + key + ": is missing");
            }
        }
        try {
            return new RecordingLabels(name, durationSeconds, microphones, carriersHz, sampleRateHz, labels, occupied);
        } catch (IllegalArgumentException e) {
            throw new LabelFileException(file, e.getMessage());
        }
    }

    private void readMember(String key) throws IOException {
        if (!seen.add(key) && (REQUIRED.contains(key) || key.equals("carrier_hz"))) {
            throw fault("key " + key + ": stands twice");
        }
        switch (key) {
            case "name" -> {
                expect(JsonToken.STRING, key, "a text");
                name = json.nextString();
            }
            case "duration_s" -> durationSeconds = number(key, 0, Double.MAX_VALUE, "0 or more");
            case "microphones" -> microphones = integer(key, WavFormat.MAX_MICROPHONES);
            case "sample_rate" -> sampleRateHz = integer(key, WavFormat.MAX_SAMPLE_RATE_HZ);
            case "carrier_hz" -> readCarriers(key);
            case "labels" -> readLabels(key);
            case "occupied" -> {
                expect(JsonToken.BOOLEAN, key, "true or false");
                occupied = json.nextBoolean();
            }
            default -> json.skipValue();
        }
    }

    private void readCarriers(String key) throws IOException {
        String allowed = "a frequency in Hz, or a list of them";
        if (json.peek() != JsonToken.BEGIN_ARRAY) {
            carriersHz.add(number(key, Double.MIN_VALUE, WavFormat.MAX_SAMPLE_RATE_HZ / 2.0, allowed));
            return;
        }
        json.beginArray();
        while (json.hasNext()) {
            carriersHz.add(number(key, Double.MIN_VALUE, WavFormat.MAX_SAMPLE_RATE_HZ / 2.0, allowed));
        }
        json.endArray();
    }

    private void readLabels(String key) throws IOException {
        expect(JsonToken.BEGIN_ARRAY, key, "a list [...]");
        json.beginArray();
        while (json.hasNext()) {
            labels.add(label("labels[" + labels.size() + "]"));
        }
        json.endArray();
    }

    private MotionLabel label(String key) throws IOException {
        expect(JsonToken.BEGIN_OBJECT, key, "an object {...}");
        double startSeconds = Double.NaN;
        double endSeconds = Double.NaN;
        MotionLabel.Kind kind = null;
        OptionalDouble distanceMeters = OptionalDouble.empty();
        OptionalDouble radialSpeed = OptionalDouble.empty();
        json.beginObject();
        while (json.hasNext()) {
            String member = json.nextName();
            String path = key + "." + member;
            switch (member) {
                case "start" -> startSeconds = number(path, 0, Double.MAX_VALUE, "0 or more");
                case "end" -> endSeconds = number(path, 0, Double.MAX_VALUE, "0 or more");
                case "kind" -> kind = kind(path);
                case "distance_m" -> distanceMeters = OptionalDouble.of(number(path, 0, Double.MAX_VALUE, "0 or more"));
                case "radial_speed_mps" ->
                    radialSpeed = OptionalDouble.of(number(path, -Double.MAX_VALUE, Double.MAX_VALUE, "a number"));
                default -> json.skipValue();
            }
        }
        if (Double.isNaN(startSeconds) || Double.isNaN(endSeconds) || kind == null) {
            String missing = Double.isNaN(startSeconds) ? "start" : Double.isNaN(endSeconds) ? "end" : "kind";
            throw fault("key " + key + "." + missing + ": is missing");
        }
        if (endSeconds <= startSeconds) {
            throw fault("key " + key + ".end: " + endSeconds + ", must be after the start, " + startSeconds);
        }
        json.endObject();
        return new MotionLabel(startSeconds, endSeconds, kind, distanceMeters, radialSpeed);
    }

    private MotionLabel.Kind kind(String key) throws IOException {
        String allowed = "major, minor or mechanical";
        expect(JsonToken.STRING, key, allowed);
        String word = json.nextString();
        for (MotionLabel.Kind kind : MotionLabel.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw fault("key " + key + ": '" + word.lines().findFirst().orElse("") + "', must be " + allowed);
    }

    private int integer(String key, int max) throws IOException {
        String allowed = "an integer 1.." + max;
        double value = number(key, 1, max, allowed);
        if (value != Math.rint(value)) {
            throw fault("key " + key + ": " + value + ", must be " + allowed);
        }
        return (int) value;
    }

    private double number(String key, double min, double max, String allowed) throws IOException {
        expect(JsonToken.NUMBER, key, allowed);
        // As text, since a number beyond a double's range must be refused as what it is.
        String text = json.nextString();
        double value = Double.parseDouble(text);
        if (!(value >= min && value <= max)) {
            throw fault("key " + key + ": " + text + ", must be " + allowed);
        }
        return value;
    }

    private void expect(JsonToken token, String what, String allowed) throws IOException {
        JsonToken found = json.peek();
        if (found != token) {
            boolean key = !what.equals("the file");
            throw fault((key ? "key " : "") + what + ": found " + found.name().toLowerCase(Locale.ROOT) + ", must be "
                    + allowed);
        }
    }

    private LabelFileException fault(String reason) {
        Matcher line = LINE.matcher(json.toString());
        return line.find()
                ? new LabelFileException(file, Integer.parseInt(line.group(1)), reason)
                : new LabelFileException(file, reason);
    }
}
