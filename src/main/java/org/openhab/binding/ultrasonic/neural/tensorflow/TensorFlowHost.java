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
package org.openhab.binding.ultrasonic.neural.tensorflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TensorFlow's natives ask of a machine, found out without them: they end the process where an instruction is
 * missing, and a message of the loader helps nobody.
 *
 * @param system {@code os.name}
 * @param architecture {@code os.arch}
 * @param processorFlags of the first processor, empty where the system does not tell
 * @param libc name and version of the C library, such as "glibc 2.36" or "musl", empty where it is not known
 */
public record TensorFlowHost(String system, String architecture, String processorFlags, String libc) {

    /** TensorFlow Java, as in the pom; its natives are kept apart by it. */
    public static final String VERSION = "1.1.0";

    private static final int LEAST_GLIBC_MAJOR = 2;
    private static final int LEAST_GLIBC_MINOR = 34;
    private static final String CACHE_PROPERTY = "org.bytedeco.javacpp.cachedir";
    private static final Pattern GLIBC = Pattern.compile("glibc (\\d+)\\.(\\d+)");
    private static final Pattern RELEASE = Pattern.compile("GNU C Library [^\\n]{0,80}version (\\d+\\.\\d+)");
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** This machine. */
    public static TensorFlowHost here() {
        return new TensorFlowHost(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                firstLine(PROCESSORS, "flags"),
                libraryOf(lines(MAPS)));
    }

    /** Why TensorFlow cannot run on the machine, one line; nothing if it can. */
    public Optional<String> obstacle() {
        String os = system.toLowerCase(Locale.ROOT);
        boolean intel = architecture.equals("amd64") || architecture.equals("x86_64");
        boolean arm = architecture.equals("aarch64");
        boolean linux = os.startsWith("linux");
        boolean known = linux && (intel || arm) || os.startsWith("mac") && arm || os.startsWith("windows") && intel;
        if (!known) {
            return Optional.of("there are no natives for " + system + " on " + architecture
                    + "; there are for Linux on amd64 and aarch64, macOS on aarch64, Windows on amd64");
        }
        if (linux && intel && !List.of(processorFlags.split("\\s+")).contains("avx")) {
            return Optional.of("this processor has no AVX, which its natives use without asking");
        }
        return linux ? libraryObstacle() : Optional.empty();
    }

    private Optional<String> libraryObstacle() {
        Matcher glibc = GLIBC.matcher(libc);
        String wanted = "it needs glibc " + LEAST_GLIBC_MAJOR + "." + LEAST_GLIBC_MINOR + " or newer, ";
        if (!glibc.matches()) {
            return Optional.of(wanted + "this system has " + (libc.isEmpty() ? "none that is known" : libc));
        }
        int major = Integer.parseInt(glibc.group(1));
        int minor = Integer.parseInt(glibc.group(2));
        boolean fit = major > LEAST_GLIBC_MAJOR || major == LEAST_GLIBC_MAJOR && minor >= LEAST_GLIBC_MINOR;
        return fit ? Optional.empty() : Optional.of(wanted + "this system has " + libc);
    }

    /**
     * Makes the way free for TensorFlow's classes, or says why they must not be touched: checks this machine and the
     * class path, and keeps the natives of this version apart from those of others.
     *
     * @throws TensorFlowUnavailableException if TensorFlow cannot run here
     */
    public static void prepare() throws TensorFlowUnavailableException {
        Optional<String> obstacle = here().obstacle();
        if (obstacle.isPresent()) {
            throw new TensorFlowUnavailableException(obstacle.get());
        }
        try {
            Class.forName("org.tensorflow.SavedModelBundle", false, TensorFlowHost.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new TensorFlowUnavailableException("its classes are not installed", e);
        }
        if (System.getProperty(CACHE_PROPERTY) == null) {
            Path cache = Path.of(
                    System.getProperty("user.home", System.getProperty("java.io.tmpdir")),
                    ".cache",
                    "ultrasonic",
                    "tensorflow-" + VERSION);
            System.setProperty(CACHE_PROPERTY, cache.toString());
        }
    }

    /** The C library among a process's memory maps. */
    static String libraryOf(List<String> maps) {
        if (maps.stream().anyMatch(line -> line.contains("/ld-musl-"))) {
            return "musl";
        }
        return maps.stream()
                .map(line -> line.substring(line.indexOf('/') + 1))
                .filter(path -> path.endsWith("/libc.so.6") || path.matches(".*/libc-[0-9.]+\\.so"))
                .findFirst()
                .map(path -> release(Path.of("/" + path)))
                .orElse("");
    }

    /** The release that the library carries as text within it. */
    private static String release(Path library) {
        try {
            Matcher release = RELEASE.matcher(new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1));
            return release.find() ? "glibc " + release.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String firstLine(Path file, String key) {
        return lines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Lines of a file of the system, none where there is no such file: it tells nothing, then. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }
}
