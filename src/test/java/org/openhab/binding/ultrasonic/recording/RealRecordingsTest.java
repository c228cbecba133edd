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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/** Hands of real people in front of a real tablet, where the recordings lie beside the project. */
class RealRecordingsTest {

    private static final double LEAST_SHARE = 0.9;

    private static Path gestures() {
        return Path.of(System.getProperty("ultrasonic.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared/recordings/gesture-19k");
    }

    @Test
    void motionIsSeenInTheActivePartOfNearlyEveryClip() throws IOException {
        assumeTrue(Files.isDirectory(gestures()), () -> "real recordings are not at " + gestures());
        List<Path> clips;
        try (Stream<Path> files = Files.list(gestures())) {
            clips = files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        List<String> missed = new ArrayList<>();
        for (Path clip : clips) {
            RecordingLabels labels = RecordingLabels.beside(clip);
            boolean[] seen = new boolean[1];
            try (AudioSource source = AudioFiles.open(clip)) {
                ReplaySummary summary = new Replay(source, PipelineConfig.defaults())
                        .run(
                                (report, frame) -> seen[0] |= report.motion() != Motion.NONE
                                        && labels.labels().stream()
                                                .anyMatch(label -> label.contains(report.timeSeconds())),
                                samples -> true);
                assertThat(summary.carriers()).as("tone of %s", clip).hasSize(1);
                assertThat(summary.carriers().get(0).frequencyHz()).isBetween(18_990.0, 19_010.0);
            }
            if (!seen[0]) {
                missed.add(clip.getFileName().toString());
            }
        }
        assertThat(missed).as("missed of %d clips", clips.size()).hasSizeLessThanOrEqualTo((int)
                Math.floor((1 - LEAST_SHARE) * clips.size()));
    }
}
