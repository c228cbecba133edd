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
package org.openhab.binding.ultrasonic.itest.host;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Everything that was said to openHAB, one line each: time in milliseconds, thing, kind, what. */
final class Journal implements AutoCloseable {

    private final PrintStream out;

    /**
     * A new one.
     *
     * @throws IOException if the file cannot be written
     */
    Journal(Path file) throws IOException {
        out = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
    }

    /** Adds a line. */
    synchronized void add(String thing, String kind, String text) {
        out.println(System.currentTimeMillis() + "\t" + thing + "\t" + kind + "\t" + text.replaceAll("\\s+", " "));
        out.flush();
    }

    @Override
    public synchronized void close() {
        out.close();
    }
}
