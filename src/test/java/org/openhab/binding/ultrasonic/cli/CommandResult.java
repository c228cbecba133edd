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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command did, run within the tests' own Java.
 *
 * @param exitCode as the shell would see it
 * @param out everything on standard output
 * @param err everything on standard error
 */
record CommandResult(int exitCode, String out, String err) {

    /** Runs a command as it would be typed. */
    static CommandResult of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = UltrasonicCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        String[] words = List.of(arguments).stream().map(String::valueOf).toArray(String[]::new);
        int exitCode = Main.run(commandLine, words);
        return new CommandResult(exitCode, out.toString(), err.toString());
    }
}
