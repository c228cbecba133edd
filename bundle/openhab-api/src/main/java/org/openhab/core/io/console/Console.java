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
package org.openhab.core.io.console;

/** Where a console command writes to. */
public interface Console {

    /** Prints as {@link java.util.Formatter} does. */
    @SuppressWarnings("AnnotateFormatMethod")
    default void printf(String format, Object... args) {
        print(String.format(format, args));
    }

    /** Prints without a new line. */
    void print(String text);

    /** Prints a line. */
    void println(String text);

    /** Prints how a command is used. */
    void printUsage(String text);
}
