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

/** The tracks of mined scenes. Their basebands are kept, so that the next training need not render them again. */
final class MinedTracks {

    private static final String FOLDER = "mined";

    private MinedTracks() {}

    /**
     * Renders what is missing and computes the features of all.
     *
     * @param work where training keeps its scenes
     * @throws IOException if the disk refuses or a scene cannot be rendered
     */
    static List<FeatureTrack> of(List<MinedScene> scenes, Path work) throws IOException {
        List<FeatureTrack> tracks = new ArrayList<>();
        Path folder = work.resolve(FOLDER);
        if (!scenes.isEmpty()) {
            Files.createDirectories(folder);
        }
        for (MinedScene scene : scenes) {
            Path file = folder.resolve(
                    String.format(Locale.ROOT, "%s-%d-%06d.bin", scene.family().word(), scene.seed(), scene.index()));
            if (!Files.isRegularFile(file)) {
                BasebandFile.write(file, BasebandCapture.of(scene.file(), scene.index()));
            }
            tracks.addAll(SceneTracks.of(BasebandFile.read(file)));
        }
        return tracks;
    }
}
