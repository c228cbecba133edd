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

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;

class SceneDatasetTest {

    @TempDir
    private Path folder;

    @Test
    void sameSeedGivesSameBytesWithAnyNumberOfThreads() throws IOException {
        SceneDataset one = new SceneDataset(folder.resolve("one"), SceneFamily.TRAIN, 7, 1);
        SceneDataset two = new SceneDataset(folder.resolve("two"), SceneFamily.TRAIN, 7, 1);
        long t = System.nanoTime();
        one.build(1, scenes -> {});
        System.err.println("TIME " + (System.nanoTime() - t) / 1e9 + " s for "
                + one.read().renderedSeconds() + " s, hops " + one.read().hops());
        for (FeatureTrack track : one.read().tracks()) System.err.println(track.info());
        two.build(2, scenes -> {});
        assertThat(folder.resolve("one/train/shard-00000.bin"))
                .hasSameBinaryContentAs(folder.resolve("two/train/shard-00000.bin"));
    }
}
