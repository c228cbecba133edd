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
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.HelpCommand;

/**
 * The commands as {@code --help} lists them, by what one wants to do. A new command is entered here and nowhere else.
 *
 * @param title heading in the help
 * @param commands classes with picocli's {@code @Command}, in the order of the help
 */
record CommandGroup(String title, List<Class<?>> commands) {

    /** Every command of the program. */
    static final List<CommandGroup> ALL = List.of(
            new CommandGroup(
                    "Sensing",
                    List.of(
                            RunCommand.class,
                            CalibrateCommand.class,
                            SelfTestCommand.class,
                            RecordCommand.class,
                            DevicesCommand.class,
                            DemoCommand.class)),
            new CommandGroup("Recordings", List.of(ReplayCommand.class, EvaluateCommand.class, RareCommand.class)),
            new CommandGroup(
                    "Simulation and training", List.of(SimulateCommand.class, TrainCommand.class, MineCommand.class)),
            new CommandGroup("Machine", List.of(BenchCommand.class, ServiceCommand.class, PackageCommand.class)),
            new CommandGroup("Help", List.of(HelpCommand.class, GenerateCompletion.class)));
}
