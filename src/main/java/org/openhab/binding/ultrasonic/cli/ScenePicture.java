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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.plot.DopplerPicture;
import org.openhab.binding.ultrasonic.plot.FloorPlan;
import org.openhab.binding.ultrasonic.plot.PictureCaption;
import org.openhab.binding.ultrasonic.recording.Replay;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Doorway;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The picture of a simulated recording: what the detector makes of it, the labels, and the floor plan below. */
final class ScenePicture {

    private static final double TRACK_STEP_SECONDS = 0.1;

    private ScenePicture() {}

    /**
     * Draws a recording of a scene to a PNG file beside it.
     *
     * @param wav the recording, its labels beside it
     * @throws IOException if it cannot be read or the disk refuses
     */
    static void write(Scene scene, Path wav) throws IOException {
        RecordingLabels labels = RecordingLabels.beside(wav);
        Detector detector = Detector.preferred();
        PipelineConfig config =
                PipelineConfig.defaults().withCarriersHz(labels.carriersHz()).withDetector(detector);
        BufferedImage doppler;
        try (AudioSource source = AudioFiles.open(wav)) {
            Replay replay = new Replay(source, config);
            DopplerPicture picture = new DopplerPicture(replay.hopSeconds());
            replay.run(picture, samples -> true);
            PictureCaption caption = new PictureCaption(
                    scene.name(), labels.carriersHz(), labels.sampleRateHz(), labels.microphones(), detector.key());
            doppler = picture.draw(caption, labels.labels());
        }
        String name = wav.getFileName().toString();
        Path png = wav.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".png");
        plan(scene).writeBelow(doppler, png);
    }

    /** The scene from above. */
    static FloorPlan plan(Scene scene) {
        List<FloorPlan.Opening> openings = new ArrayList<>();
        for (Doorway door : scene.room().doorways()) {
            double level =
                    door.wall().far() ? scene.room().extentMeters(door.wall().axis()) : 0;
            openings.add(
                    door.wall().axis() == 0
                            ? new FloorPlan.Opening(level, door.fromMeters(), level, door.toMeters())
                            : new FloorPlan.Opening(door.fromMeters(), level, door.toMeters(), level));
        }
        List<FloorPlan.Thing> things = new ArrayList<>();
        scene.disturbers().forEach(disturber -> {
            if (!disturber.movers().isEmpty()) {
                Vector3 at = disturber.movers().get(0).referencePoint(0);
                things.add(new FloorPlan.Thing(disturber.name(), at.x(), at.y()));
            }
        });
        Vector3 device = scene.placement().position();
        return new FloorPlan(
                scene.room().lengthMeters(),
                scene.room().widthMeters(),
                openings,
                new FloorPlan.Device(device.x(), device.y(), scene.placement().yawRadians()),
                things,
                scene.people().stream()
                        .map(mover -> track(mover, scene.durationSeconds()))
                        .toList());
    }

    private static FloorPlan.Track track(Mover mover, double durationSeconds) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (double time = 0; time <= durationSeconds; time += TRACK_STEP_SECONDS) {
            Vector3 at = mover.referencePoint(time);
            x.add(at.x());
            y.add(at.y());
        }
        return new FloorPlan.Track(mover.name(), x, y);
    }
}
