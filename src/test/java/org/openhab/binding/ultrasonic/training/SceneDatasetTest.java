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
package org.openhab.binding.ultrasonic.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;

class SceneDatasetTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsThereIsNotMadeAgainAndTheSameComesFromTheSameScenes() throws IOException {
        SceneDataset dataset = new SceneDataset(folder, SceneFamily.TUNE, SceneMix.Theme.GESTURES, 7, 1, 1);
        AtomicInteger most = new AtomicInteger();
        dataset.build(2, done -> most.accumulateAndGet(done, Math::max));
        assertThat(most).hasValue(SceneDataset.SCENES_PER_SHARD);
        SceneDataset.Tracks tracks = dataset.read();
        assertThat(tracks.tracks()).hasSizeGreaterThanOrEqualTo(SceneDataset.SCENES_PER_SHARD);
        assertThat(tracks.tracks()).allMatch(track -> track.info().microphones() == 1);
        assertThat(tracks.trackHours()).isGreaterThan(0.9 * tracks.hours());

        Path shard = folder.resolve("tune-gestures/shard-00000.bin");
        byte[] first = Files.readAllBytes(shard);
        dataset.forgetFeatures();
        assertThat(shard).doesNotExist();
        Path scene = folder.resolve("tune-gestures/baseband/scene-000001.bin");
        byte[] rendered = Files.readAllBytes(scene);
        Files.delete(scene);
        dataset.build(1, done -> {});
        assertThat(Files.readAllBytes(scene)).isEqualTo(rendered);
        assertThat(Files.readAllBytes(shard)).isEqualTo(first);

        // At most one track of each scene, another with another draw, and nothing is rendered for it.
        SceneDataset noisy = dataset.noisy(0);
        SceneDataset noisier = dataset.noisy(1);
        noisy.build(1, done -> {});
        noisier.build(1, done -> {});
        assertThat(noisy.read().tracks())
                .hasSizeBetween(2, SceneDataset.SCENES_PER_SHARD)
                .doesNotHaveDuplicates();
        assertThat(noisy.read().renderedSeconds()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("tune-gestures-noisy/shard-00000.bin")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("tune-gestures-noisy-2/shard-00000.bin")));

        assertThatThrownBy(() -> new SceneDataset(folder, SceneFamily.TUNE, SceneMix.Theme.GESTURES, 8, 1, 1)
                        .build(1, done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds training data of another seed");
    }
}
