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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.sensor.DeviceChoice;
import org.openhab.binding.ultrasonic.sensor.SensorConfig;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;

/** Reads the configuration of a {@code simulated-sensor}. */
@NonNullByDefault
public final class SimulatedThingConfig {

    /** The word for the scene that comes along. */
    public static final String DAY = "day";

    private SimulatedThingConfig() {}

    /**
     * Reads it; opens nothing.
     *
     * @param id the sensor's short name
     * @param label its name for people
     * @param parameters what was configured
     * @param files where it keeps things
     */
    public static SensingConfig read(String id, String label, Parameters parameters, SensorFiles files) {
        DeviceChoice room = room(parameters);
        ContextConfig context = DetectionConfig.read(parameters);
        SensorConfig config = SensorConfig.of(id, room, files)
                .withLabel(label)
                .withPipeline(PipelineConfig.defaults().withContext(context))
                .withRestoredOccupancy(parameters.flag("restoreOccupancy", true));
        ReportingConfig reporting = ReportingConfig.read(parameters);
        ModelChoice model = new ModelChoice(ModelChoice.AUTO, Optional.empty());
        return new SensingConfig(config, model, reporting, parameters.problems());
    }

    private static DeviceChoice room(Parameters parameters) {
        String scene = parameters.text("scene", DAY);
        if (scene.equals(DAY)) {
            return DeviceChoice.virtual();
        }
        try {
            return DeviceChoice.virtual(Path.of(scene));
        } catch (InvalidPathException e) {
            parameters.problem("scene", Kind.MALFORMED, scene, "day or the path of a scene file");
            return DeviceChoice.virtual();
        }
    }
}
