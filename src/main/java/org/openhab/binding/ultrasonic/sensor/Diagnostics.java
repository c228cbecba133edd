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
package org.openhab.binding.ultrasonic.sensor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.recording.BasebandClip;
import org.openhab.binding.ultrasonic.recording.BasebandRecording;
import org.openhab.binding.ultrasonic.recording.StateCsvWriter;

/**
 * A recording for whoever looks for a fault: {@code band.bin} holds the sensing band ({@link BasebandClip}),
 * {@code states.csv} what was decided, {@code health.json} how well the device worked, once a second. Ends when its
 * time is over, or when so much is heard as fits into {@value #MOST_MEGABYTES} MB.
 */
final class Diagnostics {

    private static final int MOST_MEGABYTES = 64;

    private final Path folder;
    private final DeviceIdentity device;
    private final double seconds;
    private final Supplier<Snapshot> health;
    private final BasebandRecording band = new BasebandRecording(MOST_MEGABYTES << 20);
    private final List<MotionReport> states = new ArrayList<>();
    private final JsonArray healths = new JsonArray();
    private final CompletableFuture<Path> path = new CompletableFuture<>();
    private double startSeconds = Double.NaN;
    private double healthSeconds = Double.NEGATIVE_INFINITY;

    /** What a sensor says of itself at a moment. */
    record Snapshot(SensorStatus status, SensorReading reading) {}

    /**
     * A recording that begins with the next hop.
     *
     * @param parent folder that is to hold the recording's folder
     * @param health what the sensor says of itself
     */
    Diagnostics(Path parent, Instant now, DeviceIdentity device, double seconds, Supplier<Snapshot> health) {
        this.folder = parent.resolve(now.toString().replace(':', '-'));
        this.device = device;
        this.seconds = seconds;
        this.health = health;
    }

    /** The folder once it is written; fails with an {@link IOException} of one line. */
    CompletableFuture<Path> path() {
        return path;
    }

    /** Takes in a hop; whether it is complete. */
    boolean report(MotionReport motion, FeatureFrame frame) {
        if (motion == null) {
            return false;
        }
        double now = motion.timeSeconds();
        if (Double.isNaN(startSeconds)) {
            startSeconds = now;
        }
        if (now - healthSeconds >= 1) {
            healthSeconds = now;
            healths.add(json(now - startSeconds, health.get()));
        }
        states.add(motion);
        return (frame != null && !band.add(motion, frame)) || now - startSeconds >= seconds;
    }

    private static JsonObject json(double seconds, Snapshot snapshot) {
        JsonObject entry = new JsonObject();
        entry.addProperty("timeSeconds", Math.round(seconds * 1000) / 1000.0);
        entry.addProperty("state", snapshot.status().state().name());
        entry.addProperty("text", snapshot.status().text());
        JsonArray notes = new JsonArray();
        for (HealthNote note : snapshot.status().notes()) {
            notes.add(note.reason() + ": " + note.text());
        }
        entry.add("notes", notes);
        SensorReading.Signal signal = snapshot.reading().signal();
        entry.addProperty("qualityPercent", signal.qualityPercent());
        number(entry, "carrierSnrDb", signal.carrierSnrDb());
        number(entry, "noiseFloorDbfs", signal.noiseFloorDbfs());
        entry.addProperty("dropouts", signal.dropouts());
        entry.addProperty("reason", snapshot.reading().room().reason());
        return entry;
    }

    private static void number(JsonObject entry, String key, double value) {
        if (Double.isFinite(value)) {
            entry.addProperty(key, value);
        }
    }

    /** Writes the files; on a thread that may wait for the disk. */
    void write() {
        try {
            Files.createDirectories(folder);
            if (!band.empty()) {
                band.clip(device.sampleRateHz()).write(folder.resolve("band.bin"));
            }
            try (StateCsvWriter csv = new StateCsvWriter(folder.resolve("states.csv"))) {
                for (MotionReport state : states) {
                    csv.write(state);
                }
                csv.finish();
            }
            JsonObject root = new JsonObject();
            root.addProperty("device", device.name());
            root.addProperty("sampleRateHz", device.sampleRateHz());
            root.addProperty("microphones", device.microphones());
            root.add("health", healths);
            AtomicFile.writeString(
                    folder.resolve("health.json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(root) + "\n");
            path.complete(folder);
        } catch (IOException | IllegalStateException e) {
            path.completeExceptionally(
                    e instanceof IOException refused ? refused : new IOException(folder + ": " + e.getMessage(), e));
        }
    }
}
