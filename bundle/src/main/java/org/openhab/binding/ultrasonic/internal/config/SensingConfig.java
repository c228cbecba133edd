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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;

/**
 * What a thing that senses is to be. Immutable.
 *
 * @param sensor the sensor, not yet with its classifier
 * @param model the classifier
 * @param reporting how often channels are told
 * @param problems all that is wrong; defaults stand in for it
 */
@NonNullByDefault
public record SensingConfig(
        SensorConfig sensor, ModelChoice model, ReportingConfig reporting, List<ConfigProblem> problems) {

    /** Copies the list. */
    public SensingConfig {
        problems = List.copyOf(problems);
    }
}
