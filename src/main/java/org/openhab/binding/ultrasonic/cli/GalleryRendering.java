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
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.plot.GalleryPicture;
import org.openhab.binding.ultrasonic.simulation.Exhibit;
import org.openhab.binding.ultrasonic.simulation.Gallery;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.device.DeviceModel;
import org.openhab.binding.ultrasonic.simulation.device.Emission;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeBlock;
import org.openhab.binding.ultrasonic.simulation.render.EnvelopeRenderer;
import org.openhab.binding.ultrasonic.simulation.render.RenderSettings;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

/** Renders the gallery of movers and disturbers. */
final class GalleryRendering {

    private static final double RANGE_HZ = 1200;
    private static final double CARRIER_HZ = 33_000;
    private static final int SAMPLE_RATE_HZ = 96_000;

    /** A smart speaker as scene files know it, with one microphone. */
    private static final String DEVICE = """
            name: gallery
            duration: 1
            room: {size: [5, 4, 2.5]}
            device: {preset: smart-speaker, at: [0.4, 2, 0.9], microphones: 1}
            emission: {tones: [{frequency: 33000}]}
            """;

    private GalleryRendering() {}

    /**
     * Draws the gallery.
     *
     * @throws IOException if the disk refuses; known before anything is rendered
     */
    static void write(Path picture) throws IOException {
        new AtomicFile(picture).close();
        DeviceModel device =
                SceneFile.parse("gallery", DEVICE, Path.of("")).scene().device();
        List<Exhibit> exhibits = Gallery.exhibits();
        List<GalleryPicture.Tile> tiles = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.begin("gallery", exhibits.size(), " scenes", 1)) {
            for (Exhibit exhibit : exhibits) {
                tiles.add(tile(exhibit, device));
                progress.at(tiles.size());
            }
        }
        GalleryPicture.write(
                picture,
                "What moves and what must not alarm",
                "Doppler spectrograms at 33 kHz: approaching up, receding down, to 1200 Hz (6.2 m/s) on a square-root"
                        + " scale; -90 dB (dark) to -35 dB (bright) re the carrier; what stands still is taken out",
                tiles);
    }

    private static GalleryPicture.Tile tile(Exhibit exhibit, DeviceModel device) {
        Scene scene = exhibit.scene(device, Emission.tone(CARRIER_HZ, -12));
        RenderSettings settings = SceneRecorder.settings(scene, SAMPLE_RATE_HZ);
        double rateHz = settings.envelopeRateHz();
        int length = (int) (scene.durationSeconds() * rateHz);
        // The renderer starts as if the tone had been on for ever, so that there is no start to skip.
        EnvelopeBlock block = new EnvelopeRenderer(scene, settings).process(length);
        String name = String.format(Locale.ROOT, "%s (%.0f s)", exhibit.name(), exhibit.durationSeconds());
        return new GalleryPicture.Tile(name, block.re()[0][0], block.im()[0][0], rateHz, RANGE_HZ);
    }
}
