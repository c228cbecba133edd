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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.mqtt.BrokerException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All options of a command from one file. */
final class ConfigFileOptions {

    private static final String FILE = "--config";
    private static final String CHECK = "--check-config";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = FILE,
            paramLabel = "FILE.yaml",
            description = "Take options from this file, those on the command line above it; --example-config prints"
                    + " one with every key.")
    private Path file;

    @Option(names = CHECK, description = "Tell what is wrong with the file, and sense nothing.")
    private boolean check;

    @Option(names = "--example-config", description = "Print a file with every key and what it means, and end.")
    private boolean example;

    /** What a command checks of its options before it begins. */
    @FunctionalInterface
    interface Checks {

        /**
         * Checks them.
         *
         * @param command the command with the options of the file
         */
        void check(Object command) throws IOException;
    }

    /**
     * Runs the command again with the options of the file, if one was given.
     *
     * @param checks what the command checks before it begins
     * @return the exit code; empty if the command is to go on by itself
     * @throws IOException if the file cannot be read or is wrong
     */
    OptionalInt run(Checks checks) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (example) {
            out.print(SatelliteExample.text());
            out.flush();
            return OptionalInt.of(0);
        }
        if (file == null) {
            if (check) {
                throw new ParameterException(spec.commandLine(), CHECK + " needs " + FILE + " FILE.yaml");
            }
            return OptionalInt.empty();
        }
        SatelliteFile settings = SatelliteFile.read(file, System.getenv());
        CommandLine again = again();
        String[] arguments = arguments(settings);
        Object command;
        try {
            List<CommandLine> parsed = again.parseArgs(arguments).asCommandLineList();
            command = parsed.get(parsed.size() - 1).getCommand();
            checks.check(command);
        } catch (ParameterException e) {
            throw settings.problem(option(e), e.getMessage());
        } catch (BrokerException e) {
            throw settings.problem("", e.getMessage());
        }
        if (check) {
            out.println(file + ": all right");
            out.flush();
            return OptionalInt.of(0);
        }
        return OptionalInt.of(again.execute(arguments));
    }

    private CommandLine again() {
        CommandLine again = UltrasonicCommand.commandLine();
        again.setOut(spec.commandLine().getOut());
        again.setErr(spec.commandLine().getErr());
        return again;
    }

    private String[] arguments(SatelliteFile settings) {
        Set<String> given = spec.commandLine().getParseResult().matchedOptions().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.toSet());
        List<String> arguments = new ArrayList<>(List.of(spec.name()));
        arguments.addAll(settings.arguments(given));
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (!name.equals(FILE) && !name.equals(CHECK)) {
                boolean flag = option.arity().max() == 0;
                for (String value : option.originalStringValues()) {
                    arguments.add(flag ? name : name + "=" + value);
                }
            }
        }
        return arguments.toArray(String[]::new);
    }

    /** The option that an exception is about, as far as it tells. */
    private static String option(ParameterException failure) {
        if (failure.getArgSpec() instanceof OptionSpec option) {
            return option.longestName();
        }
        String message = String.valueOf(failure.getMessage());
        int begin = message.indexOf("'--");
        int end = message.indexOf('\'', begin + 1);
        return begin < 0 || end < 0 ? "" : message.substring(begin + 1, end);
    }
}
