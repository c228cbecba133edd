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

import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the JVM with its exit code.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        System.exit(run(UltrasonicCommand.commandLine(), arguments));
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 success, 1 failed, 2 wrong usage
     */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error failure) {
            // picocli hands over exceptions only; a user can act upon some errors, such as a heap too small.
            UltrasonicCommand root = commandLine.getCommand();
            return new FailureHandler(root::verbose).report(failure, commandLine.getErr());
        }
    }
}
