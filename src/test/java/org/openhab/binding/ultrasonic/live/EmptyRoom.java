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
package org.openhab.binding.ultrasonic.live;

import java.io.IOException;
import java.nio.file.Path;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.pipeline.OccupancyOverride;
import org.openhab.binding.ultrasonic.pipeline.OccupancySnapshot;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;

/** A virtual room with nobody in it, four microphones at 96 kHz; time passes as fast as it is exchanged. */
public final class EmptyRoom {

    private static final String SCENE = """
            name: empty
            seed: 31
            duration: 600
            sample-rate: 96000
            room: {size: [5.6, 4.2, 2.5], tail: {level: -27, decay: 0.3}}
            device: {preset: smart-speaker, at: [0.5, 2.1, 0.9], microphones: 4, seed: 7}
            emission:
              tones: [{frequency: 36000, level: -20}]
            """;

    private EmptyRoom() {}

    /** Opens it, at time 0. */
    public static SimulatedAudio open() throws IOException {
        SceneFile file = SceneFile.parse("empty.yaml", SCENE, Path.of(""));
        return new SimulatedAudio(file.scene(), RenderSettings.at(file.sampleRateHz()));
    }

    /** Makes a pipeline believe that somebody was seen half a minute ago, so that little is needed. */
    static void expectSomebody(SensingPipeline pipeline) {
        pipeline.room()
                .restore(new OccupancySnapshot(MotionContext.NEVER_SECONDS, 30, 0, 0, OccupancyOverride.AUTO), 0);
    }
}
