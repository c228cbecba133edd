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

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: global options, the list of commands, and how failures reach the user. */
@Command(
        name = "ultrasonic",
        description = "Turns a loudspeaker and microphones into a motion sensor by ultrasonic Doppler.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        usageHelpAutoWidth = true,
        commandListHeading = "",
        footer = {
            "",
            "Exit codes: 0 success, 1 failed, 2 wrong usage.",
            "'ultrasonic COMMAND --help' explains a command."
        })
public final class UltrasonicCommand implements Runnable {

    private static final int COMMAND_COLUMN_WIDTH = 24;
    private static final int INDENT = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show where a failure comes from.",
            scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Whether {@code --verbose} was given, before or after the command's name. */
    boolean verbose() {
        return verbose;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
    }

    /** The program ready to {@code execute}, all commands entered. */
    static CommandLine commandLine() {
        return commandLine(CommandGroup.ALL);
    }

    /**
     * The program with the commands of the given groups.
     *
     * @param groups in the order of the help
     */
    static CommandLine commandLine(List<CommandGroup> groups) {
        UltrasonicCommand root = new UltrasonicCommand();
        CommandLine commandLine = new CommandLine(root);
        for (CommandGroup group : groups) {
            group.commands().forEach(commandLine::addSubcommand);
        }
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine
                .getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commandList(help, groups));
        FailureHandler failures = new FailureHandler(root::verbose);
        commandLine.setParameterExceptionHandler(failures);
        commandLine.setExecutionExceptionHandler(failures);
        return commandLine;
    }

    private static String commandList(Help help, List<CommandGroup> groups) {
        Map<String, CommandLine> commands = help.commandSpec().subcommands();
        int width = help.commandSpec().usageMessage().width();
        StringBuilder text = new StringBuilder();
        for (CommandGroup group : groups) {
            text.append(help.createHeading("%n@|bold " + group.title() + "|@%n"));
            TextTable table = TextTable.forColumns(
                    help.colorScheme(),
                    new Column(COMMAND_COLUMN_WIDTH, INDENT, Overflow.SPAN),
                    new Column(width - COMMAND_COLUMN_WIDTH, INDENT, Overflow.WRAP));
            for (CommandLine command : commands.values()) {
                CommandSpec commandSpec = command.getCommandSpec();
                if (group.commands().contains(commandSpec.userObject().getClass())) {
                    String[] header = commandSpec.usageMessage().header();
                    String[] description = commandSpec.usageMessage().description();
                    String[] summary = header.length == 0 ? description : header;
                    table.addRowValues(
                            help.colorScheme().commandText(commandSpec.name()),
                            help.colorScheme().text(summary.length == 0 ? "" : summary[0]));
                }
            }
            text.append(table);
        }
        return text.toString();
    }
}
