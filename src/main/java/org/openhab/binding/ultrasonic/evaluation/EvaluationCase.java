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
package org.openhab.binding.ultrasonic.evaluation;

import java.io.IOException;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.Tone;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFileException;
import org.openhab.binding.ultrasonic.simulation.scene.SceneLabels;
import org.openhab.binding.ultrasonic.simulation.scene.StreamedRecording;

/**
 * A scene to judge by. It holds no samples and is rendered only while it is judged.
 *
 * @param traits what is known about it
 * @param scene what is rendered
 * @param sampleRateHz of the recording
 */
public record EvaluationCase(CaseTraits traits, Scene scene, int sampleRateHz) {

    /**
     * A scene of a set.
     *
     * @param set the set's name
     * @param name the scene's name in the set
     * @throws SceneFileException if the file is no scene
     */
    public static EvaluationCase of(String set, String name, SceneFile file) throws SceneFileException {
        Scene scene = file.scene();
        boolean music = scene.emission().music().isPresent();
        CaseTraits traits = new CaseTraits(
                name,
                set,
                scene.emission().tones().stream().map(Tone::frequencyHz).toList(),
                scene.device().microphones().size(),
                file.disturberKinds(),
                file.musicKind(),
                music ? OptionalDouble.of(scene.emission().musicLevelDb()) : OptionalDouble.empty());
        return new EvaluationCase(traits, scene, file.sampleRateHz());
    }

    /** The truth. */
    public RecordingLabels labels() {
        return SceneLabels.of(scene, sampleRateHz);
    }

    /**
     * The sound from its beginning.
     *
     * @param loopback whether what the device plays follows the microphones, as one channel more
     * @throws IOException if it cannot be made
     */
    public AudioSource open(boolean loopback) throws IOException {
        return new StreamedRecording(scene, sampleRateHz, loopback);
    }
}
