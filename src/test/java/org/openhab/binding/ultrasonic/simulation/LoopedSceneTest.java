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
package org.openhab.binding.ultrasonic.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.mover.ScattererPose;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;

/** A looped scene repeats and joins without a jump. */
class LoopedSceneTest {

    private static final double FAINT_METERS = 0.005;

    @Test
    void secondRoundIsTheFirstOneAgain() throws Exception {
        Scene scene = SceneSets.dayAtHome().scene();
        Scene looped = LoopedScene.of(scene);
        double period = scene.durationSeconds();
        for (int i = 0; i < scene.people().size(); i++) {
            for (double time : new double[] {0, 12.5, 100, 299.9}) {
                assertThat(looped.people().get(i).referencePoint(time + 2 * period))
                        .isEqualTo(scene.people().get(i).referencePoint(time + 2 * period - 2 * period));
            }
        }
        assertThat(looped.room().doorways().get(0).openness().at(period + 100)).isEqualTo(1);
    }

    @Test
    void whatIsInTheRoomAtTheEndIsWhereItBegan() throws Exception {
        Scene scene = SceneSets.dayAtHome().scene();
        for (Mover mover : scene.movers()) {
            ScattererPose first = pose(mover, 0);
            ScattererPose last = pose(mover, scene.durationSeconds() - 1e-6);
            boolean outside = !scene.room().contains(mover.referencePoint(0))
                    && !scene.room().contains(mover.referencePoint(scene.durationSeconds()));
            for (int i = 0; i < first.size() && !outside; i++) {
                // Where the bristles of the robot's brush stop nobody hears.
                if (mover.scatterers().get(i).isPoint()
                        && mover.scatterers().get(i).pointLengthMeters() < FAINT_METERS) {
                    continue;
                }
                for (int axis = 0; axis < 3; axis++) {
                    assertThat(last.center(i, axis)).as(mover.name()).isCloseTo(first.center(i, axis), within(0.01));
                }
            }
        }
    }

    @Test
    void virtualSoundCardPlaysOn() throws Exception {
        SceneFile file = SceneSets.dayAtHome();
        Scene looped = LoopedScene.of(file.scene());
        try (SimulatedAudio room = new SimulatedAudio(looped, RenderSettings.at(file.sampleRateHz()))) {
            float[] silence = new float[4800];
            float[][] heard = new float[room.microphones()][silence.length];
            room.exchange(silence, heard, silence.length);
            for (float[] microphone : heard) {
                for (float sample : microphone) {
                    // Without a tone there is the microphones' noise alone.
                    assertThat(Math.abs(sample)).isLessThan(0.01f);
                }
            }
        }
    }

    private static ScattererPose pose(Mover mover, double time) {
        ScattererPose pose = new ScattererPose(mover.scatterers().size());
        mover.pose(time, pose);
        return pose;
    }
}
