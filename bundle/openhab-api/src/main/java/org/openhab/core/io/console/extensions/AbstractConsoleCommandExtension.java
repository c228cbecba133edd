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

import org.openhab.core.io.console.Console;

/** What commands of the console share. */
public abstract class AbstractConsoleCommandExtension implements ConsoleCommandExtension {

    private final String command;
    private final String description;

    /** A command and what it is for. */
    protected AbstractConsoleCommandExtension(String cmd, String desc) {
        this.command = cmd;
        this.description = desc;
    }

    @Override
    public String getCommand() {
        return command;
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** The line on the command without arguments. */
    protected String buildCommandUsage(String text) {
        return command + " - " + text;
    }

    /** The line on the command with arguments. */
    protected String buildCommandUsage(String syntax, String text) {
        return command + " " + syntax + " - " + text;
    }

    /** Prints how it is used. */
    protected void printUsage(Console console) {
        getUsages().forEach(console::printUsage);
    }
}
