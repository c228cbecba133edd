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

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where this program lies.
 *
 * @param jar its own jar, its libraries in {@code lib} beside it; empty if it runs from classes
 * @param launcher how a shell starts it
 */
record InstalledProgram(Optional<Path> jar, String launcher) {

    /** Set by the launching scripts. */
    private static final String LAUNCHER_VARIABLE = "ULTRASONIC_LAUNCHER";

    /** The program that runs. */
    static InstalledProgram current() {
        Optional<Path> jar = ownJar();
        String script = System.getenv(LAUNCHER_VARIABLE);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new InstalledProgram(
                jar,
                script != null && !script.isBlank()
                        ? script
                        : java + " -jar " + jar.map(Path::toString).orElse("ultrasonic.jar"));
    }

    private static Optional<Path> ownJar() {
        try {
            Path place = Path.of(InstalledProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program does not know where it lies", e);
        }
    }
}
