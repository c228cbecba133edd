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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class UltrasonicCommandTest {

    private static final CommandGroup HELP = CommandGroup.ALL.get(CommandGroup.ALL.size() - 1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Fails in the way it is told to. */
    @Command(name = "fail", description = "Fails on request.", mixinStandardHelpOptions = true)
    static final class FailCommand implements Callable<Integer> {

        @Parameters(index = "0")
        private String how;

        @Option(names = "--count", defaultValue = "1")
        private int count;

        @Override
        public Integer call() throws IOException {
            switch (how) {
                case "failure" -> throw new CommandFailure("walk.wav: byte 12: expected 'fmt ', found 'junk'");
                case "lines" -> throw new CommandFailure("first\n    second");
                case "missing" -> throw new UncheckedIOException(new NoSuchFileException("gone.wav"));
                case "io" -> throw new IOException("walk.wav: truncated");
                case "bug" -> throw new IllegalStateException("not a user's fault");
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                default -> {
                    return count;
                }
            }
        }
    }

    private int run(String... arguments) {
        CommandLine commandLine =
                UltrasonicCommand.commandLine(List.of(new CommandGroup("Trouble", List.of(FailCommand.class)), HELP));
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return Main.run(commandLine, arguments);
    }

    @Test
    void helpListsEveryCommandUnderItsGroup() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).containsSubsequence("Trouble", "fail", "Fails on request.", HELP.title());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyCommandOfTheProgramHasASummaryAndAnswersToHelp() {
        CommandLine program = UltrasonicCommand.commandLine();
        for (CommandLine command : program.getSubcommands().values()) {
            String name = command.getCommandName();
            var usage = command.getCommandSpec().usageMessage();
            assertThat(usage.header().length + usage.description().length)
                    .as(name)
                    .isPositive();
            StringWriter help = new StringWriter();
            CommandLine fresh = UltrasonicCommand.commandLine();
            fresh.setOut(new PrintWriter(help, true));
            assertThat(fresh.execute(name, "--help")).as(name).isZero();
            assertThat(help.toString()).contains("Usage: ultrasonic " + name);
        }
    }

    @Test
    void versionNamesTheProgramAndTheJavaItRunsOn() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("ultrasonic ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void unknownCommandIsWrongUsageToldInOneLineWithASuggestion() {
        assertThat(run("hepl")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly("ultrasonic: unknown command 'hepl', did you mean 'help'? (try 'ultrasonic --help')");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(2);

        assertThat(err.toString().lines()).containsExactly("ultrasonic: no command given (try 'ultrasonic --help')");
    }

    @Test
    void unknownOptionOfACommandPointsToThatCommandsHelp() {
        assertThat(run("fail", "none", "--cuont", "2")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("unknown option '--cuont'", "ultrasonic fail --help");
    }

    @Test
    void unreadableValueIsWrongUsageNamingOptionAndValue() {
        assertThat(run("fail", "none", "--count", "many")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("--count", "many");
    }

    @Test
    void exitCodeOfACommandIsTheProgramsExitCode() {
        assertThat(run("fail", "none", "--count", "0")).isZero();
        assertThat(run("fail", "none")).isEqualTo(1);
    }

    @Test
    void failureOfACommandIsOneLineAndExitCodeOne() {
        assertThat(run("fail", "failure")).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly("ultrasonic: walk.wav: byte 12: expected 'fmt ', found 'junk'");
    }

    @Test
    void messageOfSeveralLinesBecomesOne() {
        assertThat(run("fail", "lines")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("ultrasonic: first; second");
    }

    @Test
    void missingFileIsNamedWithItsReason() {
        assertThat(run("fail", "missing")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("ultrasonic: gone.wav: no such file or folder");
    }

    @Test
    void brokenFileIsToldAsTheReaderSaysIt() {
        assertThat(run("fail", "io")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("ultrasonic: walk.wav: truncated");
    }

    @Test
    void unexpectedExceptionNamesItselfAndHowToSeeMore() {
        assertThat(run("fail", "bug")).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("IllegalStateException", "not a user's fault", "--verbose");
    }

    @Test
    void exhaustedMemoryNamesTheSettingThatGivesMore() {
        assertThat(run("fail", "memory")).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("out of memory", "ULTRASONIC_JAVA_OPTS");
    }

    @Test
    void verboseShowsTheStackTraceBeforeAndAfterTheCommandsName() {
        assertThat(run("--verbose", "fail", "failure")).isEqualTo(1);
        assertThat(err.toString()).contains("at " + FailCommand.class.getName());

        err.getBuffer().setLength(0);
        assertThat(run("fail", "-v", "failure")).isEqualTo(1);
        assertThat(err.toString()).contains("at " + FailCommand.class.getName());
    }
}
