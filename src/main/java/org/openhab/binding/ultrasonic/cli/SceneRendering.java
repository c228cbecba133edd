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
import java.nio.file.Path;
import java.util.concurrent.atomic.DoubleAdder;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

/** Renders one scene with a progress bar. */
final class SceneRendering {

    private static final int STEPS_PER_SECOND = 100;

    private SceneRendering() {}

    /**
     * Renders a scene to a WAV file with its labels, and the picture if one is wanted.
     *
     * @param loopback whether what the device plays follows the microphones, as one channel more
     * @throws IOException if the disk refuses
     */
    static void single(SceneFile file, int sampleRateHz, boolean loopback, Path wav, boolean plot) throws IOException {
        long total = (long) (file.scene().durationSeconds() * STEPS_PER_SECOND);
        DoubleAdder done = new DoubleAdder();
        try (ProgressLine progress = ProgressLine.begin("simulate", total, " s", STEPS_PER_SECOND)) {
            SceneRecorder.record(file.scene(), sampleRateHz, loopback, wav, seconds -> {
                done.add(seconds);
                progress.at((long) (done.sum() * STEPS_PER_SECOND));
            });
        }
        if (plot) {
            ScenePicture.write(file.scene(), wav);
        }
    }
}
