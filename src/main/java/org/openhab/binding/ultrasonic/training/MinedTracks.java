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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.simulation.Scene;

/** The tracks of mined scenes. Their basebands are kept, so that no training need render them again. */
public final class MinedTracks {

    private static final String FOLDER = "mined";

    private MinedTracks() {}

    /**
     * Renders what is missing and computes the features of all.
     *
     * @param work where training keeps its scenes
     * @param jobs scenes at once
     * @param progress told the number of scenes that are done, from any thread
     * @throws IOException if the disk refuses or a scene cannot be rendered
     */
    static List<FeatureTrack> of(List<MinedScene> scenes, Path work, int jobs, IntConsumer progress)
            throws IOException {
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<FeatureTrack>>> making = new ArrayList<>();
        for (MinedScene scene : scenes) {
            making.add(() -> {
                List<FeatureTrack> tracks = of(scene, work);
                progress.accept(done.incrementAndGet());
                return tracks;
            });
        }
        return ParallelTasks.run(making, jobs).stream().flatMap(List::stream).toList();
    }

    private static List<FeatureTrack> of(MinedScene scene, Path work) throws IOException {
        Path file = file(scene, work);
        if (!Files.isRegularFile(file)) {
            write(file, BasebandCapture.of(scene.file(), scene.index()));
        }
        return SceneTracks.of(BasebandFile.read(file));
    }

    /**
     * Keeps what was heard of a scene.
     *
     * @param heard the scene from its start to its end
     * @param rendered the scene
     * @param labels of its recording
     * @param work as above
     * @throws IOException if the disk refuses
     */
    public static void keep(MinedScene scene, BasebandCapture heard, Scene rendered, RecordingLabels labels, Path work)
            throws IOException {
        write(file(scene, work), heard.finished(SceneInfo.of(rendered, scene.index(), labels)));
    }

    private static Path file(MinedScene scene, Path work) {
        return work.resolve(FOLDER)
                .resolve(String.format(
                        Locale.ROOT, "%s-%d-%06d.bin", scene.family().word(), scene.seed(), scene.index()));
    }

    private static void write(Path file, BasebandScene scene) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        BasebandFile.write(file, scene);
    }
}
