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

import java.util.HashSet;
import java.util.Set;
import org.openhab.binding.ultrasonic.web.HostNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the live page is served; on this machine only, unless told otherwise. */
final class WebOptions {

    /** The port without any option. */
    static final int USUAL_PORT = 8090;

    private static final int HIGHEST_PORT = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--web",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "8090",
            description = "Serve the live page at this port, 0 for any that is free (default: 8090, or the next that is"
                    + " free).")
    private Integer port;

    @Option(names = "--no-web", description = "Serve no page.")
    private boolean none;

    @Option(
            names = "--web-bind",
            paramLabel = "ADDRESS",
            description =
                    "Serve it at this address of the machine, 0.0.0.0 for all (default: 127.0.0.1, which only this"
                            + " machine reaches).")
    private String bind;

    @Option(
            names = "--web-host",
            paramLabel = "NAME",
            description = "A name that the page may be called by besides addresses and localhost; may be given several"
                    + " times.")
    private Set<String> names = new HashSet<>();

    /**
     * What was asked for is checked, long before anything is opened.
     *
     * @throws ParameterException if the port is out of range, or options contradict each other
     */
    void check() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--web': must be 0 to " + HIGHEST_PORT + ", got " + port);
        }
        if (none && (port != null || bind != null || !names.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--no-web and --web, --web-bind or --web-host contradict each other");
        }
    }

    /** Whether a page is wanted. */
    boolean wanted() {
        return !none;
    }

    /** Whether the user asked for the page in so many words. */
    boolean asked() {
        return port != null || bind != null;
    }

    /** Whether the user named the port, so that no other will do. */
    boolean portNamed() {
        return port != null;
    }

    int port() {
        return port == null ? USUAL_PORT : port;
    }

    String bind() {
        return bind == null ? "127.0.0.1" : bind;
    }

    HostNames hosts() {
        return new HostNames(names);
    }
}
