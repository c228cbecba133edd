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
package org.openhab.core.io.console.extensions;

import java.util.List;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;

/** A command of the console. */
public interface ConsoleCommandExtension {

    /** Its name, after {@code openhab:}. */
    String getCommand();

    /** What it is for. */
    String getDescription();

    /** Does it. */
    void execute(String[] args, Console console);

    /** How it is used, a line each. */
    List<String> getUsages();

    /** Completes its words, or {@code null}. */
    default ConsoleCommandCompleter getCompleter() {
        return null;
    }
}
