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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.plot.GalleryPicture;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeBlock;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGallery;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

/** Renders the gallery of movers and disturbers. */
final class GalleryRendering {

    private static final double RANGE_HZ = 1200;

    private GalleryRendering() {}

    /**
     * Draws the gallery.
     *
     * @throws IOException if the disk refuses; known before anything is rendered
     */
    static void write(Path picture) throws IOException {
        new AtomicFile(picture).close();
        Map<String, SceneFile> scenes = SceneGallery.scenes();
        List<GalleryPicture.Tile> tiles = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.begin("gallery", scenes.size(), " scenes", 1)) {
            for (Map.Entry<String, SceneFile> entry : scenes.entrySet()) {
                tiles.add(tile(entry.getKey(), entry.getValue()));
                progress.at(tiles.size());
            }
        }
        GalleryPicture.write(
                picture,
                "What moves and what must not alarm",
                "Doppler spectrograms at 33 kHz, 8 s to the right, 1200 Hz (6.2 m/s) toward up and away down; from -90 dB"
                        + " (dark) to -35 dB (bright) re the carrier",
                tiles);
    }

    private static GalleryPicture.Tile tile(String name, SceneFile file) {
        RenderSettings settings = SceneRecorder.settings(file.scene(), file.sampleRateHz());
        double rateHz = settings.envelopeRateHz();
        int length = (int) (file.scene().durationSeconds() * rateHz);
        // The renderer starts as if the tone had been on for ever, so that there is no start to skip.
        EnvelopeBlock block = new EnvelopeRenderer(file.scene(), settings).process(length);
        return new GalleryPicture.Tile(name, block.re()[0][0], block.im()[0][0], rateHz, RANGE_HZ);
    }
}
