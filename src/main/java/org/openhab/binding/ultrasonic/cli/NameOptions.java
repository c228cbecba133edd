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

import picocli.CommandLine.Option;

/** What a sensor is called. */
final class NameOptions {

    private static final String USUAL_NAME = "run";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = USUAL_NAME,
            description = "Short name, for topics: lower-case letters, digits and hyphens (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description = "Name for people (default: the short name, or 'Ultrasonic sensor' without one).")
    private String label;

    String name() {
        return name;
    }

    String label() {
        if (label != null) {
            return label;
        }
        return name.equals(USUAL_NAME) ? "Ultrasonic sensor" : name;
    }
}
