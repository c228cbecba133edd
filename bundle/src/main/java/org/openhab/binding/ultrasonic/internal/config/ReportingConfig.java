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
package org.openhab.binding.ultrasonic.internal.config;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How often channels are told. Immutable.
 *
 * @param updateInterval least time between two states of the same figure
 * @param levelDeadbandPercent smaller changes of the motion level are not told, 0..100
 */
@NonNullByDefault
public record ReportingConfig(Duration updateInterval, double levelDeadbandPercent) {

    /** The parameters that are read here. */
    static ReportingConfig read(Parameters parameters) {
        double seconds = parameters.number("updateInterval", 1, 0.1, 60, "s");
        return new ReportingConfig(
                Duration.ofMillis(Math.round(1000 * seconds)), parameters.number("levelDeadband", 5, 0, 100, "%"));
    }
}
