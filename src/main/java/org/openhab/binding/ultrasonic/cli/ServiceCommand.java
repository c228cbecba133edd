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
import java.nio.file.Files;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets systemd run a satellite. */
@Command(
        name = "service",
        description = "Prints or installs a systemd unit that runs a satellite.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        subcommands = {ServiceCommand.Print.class, ServiceCommand.Install.class})
final class ServiceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected install or print");
    }

    /** What the unit is to start. */
    static final class UnitOptions {

        @Option(
                names = "--config",
                paramLabel = "FILE.yaml",
                defaultValue = "/etc/ultrasonic/satellite.yaml",
                description = "The satellite's file (default: ${DEFAULT-VALUE}).")
        private Path config;

        SystemdUnit unit() {
            return new SystemdUnit(InstalledProgram.current().launcher(), config.toAbsolutePath());
        }
    }

    /** Prints the unit. */
    @Command(
            name = "print",
            description = "Prints the unit.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Print implements Runnable {

        @Spec
        private CommandSpec spec;

        @Mixin
        private UnitOptions options;

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            out.print(options.unit().text());
            out.flush();
        }
    }

    /** Writes the unit, and an example of a satellite's file if there is none. */
    @Command(
            name = "install",
            description = "Writes the unit, and the satellite's file if there is none; starts nothing.",
            mixinStandardHelpOptions = true,
            usageHelpAutoWidth = true)
    static final class Install implements Runnable {

        @Spec
        private CommandSpec spec;

        @Mixin
        private UnitOptions options;

        @Option(
                names = "--folder",
                paramLabel = "DIR",
                defaultValue = "/etc/systemd/system",
                description = "Where units lie (default: ${DEFAULT-VALUE}).")
        private Path folder;

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            Path config = options.config.toAbsolutePath();
            Path unit = folder.resolve(SystemdUnit.NAME);
            try {
                if (!Files.isDirectory(folder)) {
                    throw new CommandFailure(folder + ": no such folder; is this a system with systemd?");
                }
                AtomicFile.writeString(unit, options.unit().text());
                out.println("wrote " + unit);
                if (!Files.exists(config)) {
                    Files.createDirectories(config.getParent());
                    AtomicFile.writeString(config, SatelliteExample.text());
                    out.println("wrote " + config + "; look through it");
                }
            } catch (IOException e) {
                throw new CommandFailure(FailureMessage.of(e) + "; try again as root", e);
            }
            out.println("then: systemctl daemon-reload && systemctl enable --now " + SystemdUnit.NAME);
            out.flush();
        }
    }
}
