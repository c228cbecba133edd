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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether what is printed goes to the journal of systemd, where it stays for others to read. */
final class Journal {

    /** The journal's socket as {@code DEVICE:INODE}, of which children inherit the name (systemd.exec(5)). */
    static final String VARIABLE = "JOURNAL_STREAM";

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private Journal() {}

    /** Whether standard output is the journal's socket. */
    static boolean onStandardOutput(Map<String, String> environment) {
        return holds(STANDARD_OUTPUT, environment);
    }

    /** The same for another file. */
    static boolean holds(Path file, Map<String, String> environment) {
        String stream = environment.get(VARIABLE);
        if (stream == null) {
            return false;
        }
        try {
            return stream.equals(Files.getAttribute(file, "unix:dev") + ":" + Files.getAttribute(file, "unix:ino"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Nothing that systemd has started.
            return false;
        }
    }
}
