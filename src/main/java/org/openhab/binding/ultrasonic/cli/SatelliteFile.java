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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a satellite is to do, from one file: keys in sections, each of which stands for an option of {@code run};
 * {@code ${NAME}} stands for a variable of the environment.
 */
final class SatelliteFile {

    private static final long MOST_BYTES = 1 << 18;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final String NAME = "name";
    private static final String BRIDGE = "mqtt.bridge";

    private final String file;
    private final Map<String, SatelliteYaml.Value> values;

    private SatelliteFile(String file, Map<String, SatelliteYaml.Value> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Reads a file.
     *
     * @param environment variables
     * @throws IOException if it cannot be read; names line, key and what is allowed if something in it is wrong
     */
    static SatelliteFile read(Path path, Map<String, String> environment) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + ": is a folder; name a file");
        }
        long bytes = Files.size(path);
        if (bytes > MOST_BYTES) {
            throw new SatelliteFileException(
                    path.toString(), "has " + bytes + " bytes, a satellite's file may have " + MOST_BYTES);
        }
        try {
            return parse(path.toString(), Files.readString(path, StandardCharsets.UTF_8), environment);
        } catch (CharacterCodingException e) {
            throw new SatelliteFileException(path.toString(), "is not a text in UTF-8");
        }
    }

    /** The same from a text. */
    static SatelliteFile parse(String file, String text, Map<String, String> environment)
            throws SatelliteFileException {
        Map<String, SatelliteYaml.Value> checked = new LinkedHashMap<>();
        for (Map.Entry<String, SatelliteYaml.Value> entry :
                SatelliteYaml.read(file, text).entrySet()) {
            String path = entry.getKey();
            int line = entry.getValue().line();
            SatelliteKey key =
                    SatelliteKeys.find(path).orElseThrow(() -> new SatelliteFileException(file, line, unknown(path)));
            String value = substituted(file, line, path, entry.getValue().text(), environment);
            if (!key.allows(value)) {
                throw new SatelliteFileException(
                        file, line, path + " must be " + key.allowed() + ", got " + shown(key, value));
            }
            checked.put(path, new SatelliteYaml.Value(value, line));
        }
        requireBroker(file, checked);
        return new SatelliteFile(file, checked);
    }

    private static void requireBroker(String file, Map<String, SatelliteYaml.Value> values)
            throws SatelliteFileException {
        for (Map.Entry<String, SatelliteYaml.Value> entry : values.entrySet()) {
            boolean ofMqtt = entry.getKey().startsWith("mqtt.");
            if (ofMqtt && !values.containsKey(SatelliteKeys.BROKER)) {
                throw new SatelliteFileException(
                        file, entry.getValue().line(), entry.getKey() + " needs " + SatelliteKeys.BROKER);
            }
        }
        if (values.containsKey(SatelliteKeys.PASSWORD) && !values.containsKey(SatelliteKeys.USER)) {
            throw new SatelliteFileException(
                    file,
                    values.get(SatelliteKeys.PASSWORD).line(),
                    SatelliteKeys.PASSWORD + " needs " + SatelliteKeys.USER);
        }
    }

    private static String unknown(String path) {
        String section = path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
        Set<String> names = SatelliteKeys.names(section);
        boolean knownSection = !names.isEmpty();
        return "unknown key " + path + "; known are "
                + String.join(", ", knownSection ? names : SatelliteKeys.names(""))
                + (section.isEmpty() || !knownSection ? "" : " in " + section);
    }

    private static String substituted(String file, int line, String path, String text, Map<String, String> environment)
            throws SatelliteFileException {
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (variable.find()) {
            String value = environment.get(variable.group(1));
            if (value == null) {
                throw new SatelliteFileException(
                        file, line, path + ": the environment has no variable " + variable.group(1));
            }
            variable.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(result).toString();
    }

    /** A password is not repeated, nor is a text that may hold one. */
    private static String shown(SatelliteKey key, String value) {
        return key.kind() == SatelliteKey.Kind.SECRET ? "another" : "'" + value.replaceAll("\\s*\\R\\s*", " ") + "'";
    }

    /**
     * The options of {@code run} that the file stands for.
     *
     * @param given options of the command line, which stand above the file
     */
    List<String> arguments(Set<String> given) {
        List<String> arguments = new ArrayList<>();
        values.forEach((path, value) -> {
            SatelliteKey key = SatelliteKeys.find(path).orElseThrow();
            if (key.option().isEmpty() || given.contains(key.option())) {
                return;
            }
            if (key.kind() == SatelliteKey.Kind.FLAG) {
                if (value.text().toLowerCase(Locale.ROOT).equals(key.words().get(1))) {
                    arguments.add(key.option());
                }
            } else {
                arguments.add(key.option() + "=" + (path.equals(SatelliteKeys.BROKER) ? broker() : value.text()));
            }
        });
        boolean named = values.containsKey(NAME) && !values.containsKey(BRIDGE);
        if (named && values.containsKey(SatelliteKeys.BROKER) && !given.contains("--mqtt-bridge")) {
            arguments.add("--mqtt-bridge=" + values.get(NAME).text());
        }
        return arguments;
    }

    /** The broker's URL with the user in it. */
    private String broker() {
        String url = values.get(SatelliteKeys.BROKER).text();
        SatelliteYaml.Value user = values.get(SatelliteKeys.USER);
        if (user == null) {
            return url;
        }
        SatelliteYaml.Value password = values.get(SatelliteKeys.PASSWORD);
        String credentials = encoded(user.text()) + (password == null ? "" : ":" + encoded(password.text())) + "@";
        return url.replaceFirst("://", "://" + Matcher.quoteReplacement(credentials));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The key whose value a message repeats, if there is but one. */
    private Optional<SatelliteKey> quoted(String message) {
        List<SatelliteKey> candidates = values.entrySet().stream()
                .filter(entry -> message.contains("'" + entry.getValue().text() + "'")
                        || message.startsWith(entry.getValue().text() + ": "))
                .flatMap(entry -> SatelliteKeys.find(entry.getKey()).stream())
                .filter(key -> key.kind() == SatelliteKey.Kind.TEXT)
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** A problem with an option's value, told in words of the file. */
    SatelliteFileException problem(String option, String message) {
        SatelliteKey key =
                SatelliteKeys.ofOption(option).or(() -> quoted(message)).orElse(null);
        if (key == null || !values.containsKey(key.path())) {
            return new SatelliteFileException(file, message);
        }
        return new SatelliteFileException(file, values.get(key.path()).line(), key.path() + ": " + message);
    }
}
