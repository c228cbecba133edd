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
package org.openhab.binding.ultrasonic.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts a user starts with, on a machine as it should be and on machines without a suitable Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherIT {

    private static final List<String> TOOLS =
            List.of("dirname", "basename", "readlink", "uname", "id", "sed", "find", "head", "mkdir", "cat");

    @TempDir
    private Path folder;

    private Path toolsWithoutJava;

    @BeforeEach
    void collectTools() throws IOException {
        toolsWithoutJava = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            forward(toolsWithoutJava.resolve(tool), tool);
        }
    }

    @Test
    void runsThroughALinkFromAnotherFolderAndHandsOverArguments() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), script("ultrasonic"));
        // Should the launcher see a reason to build, it must find the libraries where this build has them.
        Map<String, String> environment =
                Map.of("MAVEN_ARGS", "-Dmaven.repo.local=" + System.getProperty("ultrasonic.maven.repository"));

        RealProcess version = RealProcess.run(folder, List.of(link.toString(), "--version"), environment);
        RealProcess unknown = RealProcess.run(folder, List.of(link.toString(), "two words"), environment);

        Files.delete(link);

        assertThat(version.exitCode()).as(version.err()).isZero();
        assertThat(version.out()).startsWith("ultrasonic ");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("unknown command 'two words'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ultrasonic", "mvnw"})
    void withoutJavaOneLineNamesTheCommandThatInstallsIt(String name) throws Exception {
        RealProcess refusal = runWithout(name, "");

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.err().lines()).hasSize(1);
        assertThat(refusal.err()).startsWith(name + ": needs JDK 17 or newer (no Java found); install it with: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ultrasonic", "mvnw"})
    void tooOldAJavaIsNamed(String name) throws Exception {
        Path home = javaHome("old", "11.0.20");

        RealProcess refusal = runWithout(name, home.toString());

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.err().lines()).hasSize(1);
        assertThat(refusal.err()).contains("needs JDK 17 or newer", "JAVA_HOME=" + home + " is Java 11");
    }

    @Test
    void aJavaWithoutCompilerIsNotEnoughToBuild() throws Exception {
        Path home = javaHome("runtime", "21.0.1");

        RealProcess refusal = runWithout("mvnw", home.toString());

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.err()).contains("is a Java 21 without a compiler");
    }

    private RealProcess runWithout(String name, String javaHome) throws Exception {
        return RealProcess.run(
                folder,
                List.of(script(name).toString(), "--version"),
                Map.of("PATH", toolsWithoutJava.toString(), "JAVA_HOME", javaHome));
    }

    private static Path script(String name) {
        return RealProcess.root().resolve(name);
    }

    /** A folder that looks like a Java runtime. */
    private Path javaHome(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        forward(home.resolve("bin/java"), "cat");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Writes a script that stands for a tool of this machine. */
    private static void forward(Path script, String tool) throws IOException {
        Files.writeString(script, "#!/bin/sh\nexec '" + onPath(tool) + "' \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(directory, tool);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("no " + tool + " on the PATH");
    }
}
