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

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.itest.RealProcess;

/** What the packaged bundle carries, and what it asks of openHAB. */
class BundleContentIT {

    private static final Path BUNDLE = Path.of(System.getProperty("ultrasonic.bundle"));
    private static final Path KAR = Path.of(System.getProperty("ultrasonic.kar"));
    private static final long MOST_BYTES = 6_000_000;
    private static final int JAVA_17 = 61;

    /** Everything that is asked of openHAB's runtime, and in which versions; nothing else may be. */
    private static final Map<String, String> IMPORTS = new TreeMap<>(Map.ofEntries(
            Map.entry("com.sun.jna", "[5.5,6)"),
            Map.entry("com.sun.jna.ptr", "[5.5,6)"),
            Map.entry("javax.crypto", ""),
            Map.entry("javax.crypto.spec", ""),
            Map.entry("javax.measure", "[2.2,3)"),
            Map.entry("javax.net", ""),
            Map.entry("javax.net.ssl", ""),
            Map.entry("javax.servlet", "optional"),
            Map.entry("javax.servlet.http", "optional"),
            Map.entry("javax.sound.sampled", ""),
            Map.entry("org.openhab.core", "[4.3,6)"),
            Map.entry("org.openhab.core.auth", "[4.3,6)"),
            Map.entry("org.openhab.core.automation.annotation", "[4.3,6)"),
            Map.entry("org.openhab.core.common", "[4.3,6)"),
            Map.entry("org.openhab.core.common.registry", "[4.3,6)"),
            Map.entry("org.openhab.core.config.core", "[4.3,6)"),
            Map.entry("org.openhab.core.config.core.status", "[4.3,6)"),
            Map.entry("org.openhab.core.config.discovery", "[4.3,6)"),
            Map.entry("org.openhab.core.io.console", "[4.3,6)"),
            Map.entry("org.openhab.core.io.console.extensions", "[4.3,6)"),
            Map.entry("org.openhab.core.library.types", "[4.3,6)"),
            Map.entry("org.openhab.core.library.unit", "[4.3,6)"),
            Map.entry("org.openhab.core.storage", "[4.3,6)"),
            Map.entry("org.openhab.core.thing", "[4.3,6)"),
            Map.entry("org.openhab.core.thing.binding", "[4.3,6)"),
            Map.entry("org.openhab.core.types", "[4.3,6)"),
            Map.entry("org.osgi.framework", "[1.10,2)"),
            Map.entry("org.slf4j", "[1.7,3)"),
            Map.entry("sun.misc", "optional")));

    /** Annotations that nobody reads at run time, and what only the add-on with TensorFlow brings. */
    private static final Pattern MAY_BE_MISSING =
            Pattern.compile("com\\.google\\.errorprone\\.annotations\\..*|org\\.tensorflow\\..*");

    @Test
    void bundleIsSmall() throws IOException {
        assertThat(Files.size(BUNDLE)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void manifestAsksOnlyForWhatOpenHabHas() throws IOException {
        Map<String, String> imports = new TreeMap<>();
        Matcher clause = Pattern.compile("([a-z][\\w.]*)((?:;[\\w-]+:?=(?:\"[^\"]*\"|[\\w.]+))*)")
                .matcher(attribute("Import-Package"));
        while (clause.find()) {
            Matcher version = Pattern.compile("version=\"([^\"]*)\"").matcher(clause.group(2));
            boolean optional = clause.group(2).contains("resolution:=optional");
            imports.put(clause.group(1), optional ? "optional" : version.find() ? version.group(1) : "");
        }
        assertThat(imports).isEqualTo(IMPORTS);
    }

    @Test
    void manifestKeepsEverythingToItself() throws IOException {
        assertThat(attribute("Export-Package")).isEmpty();
        assertThat(attribute("Require-Bundle")).isEmpty();
        assertThat(attribute("Bundle-SymbolicName")).isEqualTo("org.openhab.binding.ultrasonic");
        assertThat(attribute("DynamicImport-Package")).isEqualTo("org.tensorflow,org.tensorflow.*");
        assertThat(attribute("Require-Capability")).contains("(&(osgi.ee=JavaSE)(version=17))");
    }

    @Test
    void descriptorsLieWhereOpenHabReadsThem() throws IOException {
        assertThat(entries(name -> name.startsWith("OH-INF/") && !name.endsWith("/")))
                .contains(
                        "OH-INF/addon/addon.xml",
                        "OH-INF/thing/sensor.xml",
                        "OH-INF/thing/simulated-sensor.xml",
                        "OH-INF/thing/room.xml",
                        "OH-INF/thing/mqtt-publisher.xml",
                        "OH-INF/thing/channels.xml",
                        "OH-INF/config/sensor.xml",
                        "OH-INF/i18n/ultrasonic.properties",
                        "OH-INF/i18n/ultrasonic_de.properties",
                        "OH-INF/automation/templates/light-while-occupied.json");
        assertThat(entries(name -> name.startsWith("ESH-INF"))).isEmpty();
    }

    @Test
    void nothingOfOpenHabAndNothingOfTheToolsIsWithin() throws IOException {
        assertThat(entries(name -> name.startsWith("org/openhab/core/")
                        || name.matches("org/openhab/binding/ultrasonic/(cli|plot|training|evaluation)/.*")
                        || name.matches("(picocli|org/jfree|org/slf4j|com/sun|org/tensorflow|javax|jakarta)/.*")
                        || name.endsWith(".so")
                        || name.endsWith(".SF")))
                .isEmpty();
    }

    @Test
    void onlyOurPackagesAndTheLibrariesOfTheNoticeAreWithin() throws IOException {
        Set<String> roots = entries(name -> name.endsWith(".class")).stream()
                .map(name -> name.replaceFirst("^((org/openhab/binding/ultrasonic|[^/]+/[^/]+/?[^/]*))/.*", "$1"))
                .map(name -> name.replaceFirst("/[A-Z].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(roots)
                .allMatch(root -> root.matches("org/openhab/binding.*"
                        + "|com/google/gson|org/snakeyaml/engine|org/jflac.*|org/jtransforms/(fft|utils)"
                        + "|org/visnow/jlargearrays|org/eclipse/paho"));
        String notice = text("META-INF/NOTICE");
        assertThat(notice).contains("JTransforms", "JLargeArrays", "Gson", "SnakeYAML Engine", "jFLAC");
        assertThat(text("META-INF/LICENSE")).contains("Eclipse Public License - v 2.0");
        assertThat(text("META-INF/licences/Apache-2.0.txt")).contains("Apache License");
        assertThat(text("META-INF/licences/LGPL-2.1.txt")).contains("GNU LESSER GENERAL PUBLIC LICENSE");
        assertThat(notice).contains("Paho");
        assertThat(text("META-INF/licences/BSD-2-Clause.txt")).contains("Piotr Wendykier");
    }

    @Test
    void modelIsThatOfTheRepository() throws IOException {
        byte[] model = Files.readAllBytes(RealProcess.root().resolve("models/motion-v1/network.bin"));
        try (JarFile jar = new JarFile(BUNDLE.toFile());
                InputStream in =
                        jar.getInputStream(jar.getEntry("org/openhab/binding/ultrasonic/neural/network.bin"))) {
            assertThat(in.readAllBytes()).isEqualTo(model);
        }
    }

    @Test
    void classesRunOnJava17() throws IOException {
        try (JarFile jar = new JarFile(BUNDLE.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                        in.skipNBytes(6);
                        assertThat(in.readUnsignedShort()).as(entry.getName()).isLessThanOrEqualTo(JAVA_17);
                    }
                }
            }
        }
    }

    @Test
    void whateverAClassRefersToIsWithinOrImported() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (JarFile jar = new JarFile(BUNDLE.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        ClassReferences.of(in).stream()
                                .filter(name -> jar.getEntry(name.replace('.', '/') + ".class") == null)
                                .filter(name -> !IMPORTS.containsKey(name.replaceFirst("\\.[^.]*$", "")))
                                .filter(name -> !name.startsWith("java."))
                                .filter(name -> !MAY_BE_MISSING.matcher(name).matches())
                                .forEach(name -> missing.add(entry.getName() + " needs " + name));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void karBringsTheBundleAndAFeature() throws IOException {
        try (ZipFile kar = new ZipFile(KAR.toFile())) {
            List<? extends ZipEntry> files =
                    kar.stream().filter(entry -> !entry.isDirectory()).toList();
            ZipEntry jar = files.stream()
                    .filter(entry -> entry.getName().startsWith("repository/")
                            && entry.getName().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            ZipEntry features = files.stream()
                    .filter(entry -> entry.getName().endsWith("-features.xml"))
                    .findFirst()
                    .orElseThrow();
            assertThat(kar.getInputStream(jar)).hasBinaryContent(Files.readAllBytes(BUNDLE));
            assertThat(new String(kar.getInputStream(features).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<feature name=\"openhab-binding-ultrasonic\"")
                    .contains("mvn:org.openhab.binding.ultrasonic/ultrasonic-binding/")
                    .doesNotContain("${");
            assertThat(files).as("nothing twice").hasSize(4);
        }
    }

    private static String attribute(String name) throws IOException {
        try (JarFile jar = new JarFile(BUNDLE.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        }
    }

    private static String text(String name) throws IOException {
        try (JarFile jar = new JarFile(BUNDLE.toFile())) {
            assertThat(jar.getEntry(name)).as(name).isNotNull();
            try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    private static Set<String> entries(Predicate<String> wanted) throws IOException {
        try (JarFile jar = new JarFile(BUNDLE.toFile())) {
            return jar.stream().map(ZipEntry::getName).filter(wanted).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
