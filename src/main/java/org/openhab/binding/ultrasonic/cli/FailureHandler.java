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
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints every failure as one line on standard error; a stack trace follows only where it was asked for. */
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** Set to anything but the empty string, it does what {@code --verbose} does. */
    private static final String VERBOSE_VARIABLE = "ULTRASONIC_VERBOSE";

    private final BooleanSupplier verboseOption;

    FailureHandler(BooleanSupplier verboseOption) {
        this.verboseOption = verboseOption;
    }

    @Override
    public int handleParseException(ParameterException wrongUsage, String[] arguments) {
        CommandLine commandLine = wrongUsage.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("ultrasonic: " + usageProblem(wrongUsage) + " (try '"
                + commandLine.getCommandSpec().qualifiedName() + " --help')");
        printTrace(wrongUsage, err);
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parseResult) {
        return report(failure, commandLine.getErr());
    }

    /**
     * Prints a failure that is none of usage.
     *
     * @return the exit code, 1
     */
    int report(Throwable failure, PrintWriter err) {
        err.println("ultrasonic: " + FailureMessage.of(failure));
        printTrace(failure, err);
        return ExitCode.SOFTWARE;
    }

    private void printTrace(Throwable failure, PrintWriter err) {
        String variable = System.getenv(VERBOSE_VARIABLE);
        if (verboseOption.getAsBoolean() || (variable != null && !variable.isEmpty())) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static String usageProblem(ParameterException wrongUsage) {
        if (wrongUsage instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            boolean root = wrongUsage.getCommandLine().getParent() == null;
            String problem;
            if (unmatched.isUnknownOption()) {
                problem = "unknown option '" + argument + "'";
            } else {
                problem = (root ? "unknown command '" : "unexpected argument '") + argument + "'";
            }
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? problem : problem + ", did you mean '" + suggestions.get(0) + "'?";
        }
        String message = FailureMessage.of(new CommandFailure(String.valueOf(wrongUsage.getMessage())));
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
