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
package org.openhab.binding.ultrasonic.audio;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The truth about a recording, as the JSON file beside it has it:
 *
 * <pre>{@code
 * {"name": "walk-1", "duration_s": 12.5, "microphones": 4, "carrier_hz": 36000, "sample_rate": 96000,
 *  "labels": [{"start": 2.0, "end": 7.5, "kind": "major"}], "occupied": true}
 * }</pre>
 *
 * <p>{@code carrier_hz} is a number, a list of several tones, or absent where nobody knows; a label's {@code kind} is
 * major, minor or mechanical, and it may have {@code distance_m} and {@code radial_speed_mps}. Other keys are passed
 * over, so that tools may add their own.
 *
 * @param name of the recording
 * @param durationSeconds its length, 0 or more
 * @param microphones channels, 1..16
 * @param carriersHz the emitted tones, each between 0 and half the sample rate; empty if not known
 * @param sampleRateHz samples per second and microphone, 1..768000
 * @param labels what moved when, ordered by start; may overlap; none ends after the recording
 * @param occupied whether a person is in the room at any time
 */
public record RecordingLabels(
        String name,
        double durationSeconds,
        int microphones,
        List<Double> carriersHz,
        int sampleRateHz,
        List<MotionLabel> labels,
        boolean occupied) {

    /** Label files round their times, so that the last label may end this much after the recording, seconds. */
    static final double ROUNDING_SECONDS = 0.001;

    /** Label file and audio may differ by this much in length, seconds: less than anything that is scored. */
    static final double DURATION_TOLERANCE_SECONDS = 0.1;

    /**
     * Checks the ranges and orders the labels.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RecordingLabels {
        Objects.requireNonNull(name, "name");
        if (!(durationSeconds >= 0 && durationSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("duration_s must be 0 or more, got " + durationSeconds);
        }
        if (microphones < 1 || microphones > WavFormat.MAX_MICROPHONES) {
            throw new IllegalArgumentException(
                    "microphones must be 1.." + WavFormat.MAX_MICROPHONES + ", got " + microphones);
        }
        if (sampleRateHz < 1 || sampleRateHz > WavFormat.MAX_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException(
                    "sample_rate must be 1.." + WavFormat.MAX_SAMPLE_RATE_HZ + ", got " + sampleRateHz);
        }
        for (double carrierHz : carriersHz) {
            if (!(carrierHz > 0 && carrierHz < sampleRateHz / 2.0)) {
                throw new IllegalArgumentException("carrier_hz must lie between 0 and half of sample_rate ("
                        + sampleRateHz / 2.0 + "), got " + carrierHz);
            }
        }
        carriersHz = List.copyOf(carriersHz);
        labels = labels.stream()
                .sorted(Comparator.comparingDouble(MotionLabel::startSeconds)
                        .thenComparingDouble(MotionLabel::endSeconds))
                .toList();
        for (MotionLabel label : labels) {
            if (label.endSeconds() > durationSeconds + ROUNDING_SECONDS) {
                throw new IllegalArgumentException(
                        "a label's end must be within duration_s (" + durationSeconds + "), got " + label.endSeconds());
            }
        }
    }

    /** The same for a recording with another number of channels. */
    public RecordingLabels withMicrophones(int wanted) {
        return new RecordingLabels(name, durationSeconds, wanted, carriersHz, sampleRateHz, labels, occupied);
    }

    /** Where the labels of a sound file stand: same folder, same name, ending .json. */
    public static Path fileBeside(Path audioFile) {
        String fileName = audioFile.getFileName().toString();
        int dot = fileName.lastIndexOf('.');
        return audioFile.resolveSibling((dot > 0 ? fileName.substring(0, dot) : fileName) + ".json");
    }

    /**
     * Reads the labels that stand beside a sound file.
     *
     * @throws LabelFileException if there are none or they are not valid
     * @throws IOException if they cannot be read
     */
    public static RecordingLabels beside(Path audioFile) throws IOException {
        return read(fileBeside(audioFile));
    }

    /**
     * Reads a label file.
     *
     * @throws LabelFileException if there is none or it is not valid; names line, key, value and what is allowed
     * @throws IOException if it cannot be read
     */
    public static RecordingLabels read(Path labelFile) throws IOException {
        return RecordingLabelsReader.read(labelFile);
    }

    /**
     * Writes a label file, indented, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public void write(Path labelFile) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.beginObject();
            json.name("name").value(name);
            json.name("duration_s").value(durationSeconds);
            json.name("microphones").value(microphones);
            if (carriersHz.size() == 1) {
                json.name("carrier_hz").value(carriersHz.get(0));
            } else if (!carriersHz.isEmpty()) {
                json.name("carrier_hz").beginArray();
                for (double carrierHz : carriersHz) {
                    json.value(carrierHz);
                }
                json.endArray();
            }
            json.name("sample_rate").value(sampleRateHz);
            json.name("labels").beginArray();
            for (MotionLabel label : labels) {
                json.beginObject();
                json.name("start").value(label.startSeconds());
                json.name("end").value(label.endSeconds());
                json.name("kind").value(label.kind().word());
                if (label.distanceMeters().isPresent()) {
                    json.name("distance_m").value(label.distanceMeters().getAsDouble());
                }
                if (label.radialSpeedMetersPerSecond().isPresent()) {
                    json.name("radial_speed_mps")
                            .value(label.radialSpeedMetersPerSecond().getAsDouble());
                }
                json.endObject();
            }
            json.endArray();
            json.name("occupied").value(occupied);
            json.endObject();
        }
        AtomicFile.writeString(labelFile, text + "\n");
    }

    /**
     * Makes sure that these labels belong to a recording.
     *
     * @param labelFile where they were read from, for the message
     * @param audio the recording
     * @throws LabelFileException if the number of microphones, the rate or the length differ; names both
     */
    public void requireMatch(Path labelFile, AudioSource audio) throws LabelFileException {
        if (microphones != audio.microphones()) {
            throw new LabelFileException(
                    labelFile,
                    "key microphones: is " + microphones + ", but " + audio.name() + " has " + audio.microphones());
        }
        if (sampleRateHz != audio.sampleRateHz()) {
            throw new LabelFileException(
                    labelFile,
                    "key sample_rate: is " + sampleRateHz + ", but " + audio.name() + " has " + audio.sampleRateHz());
        }
        OptionalLong samples = audio.totalSamples();
        if (samples.isPresent()) {
            double actualSeconds = (double) samples.getAsLong() / sampleRateHz;
            if (Math.abs(durationSeconds - actualSeconds) > DURATION_TOLERANCE_SECONDS) {
                throw new LabelFileException(
                        labelFile,
                        "key duration_s: is " + durationSeconds + ", but " + audio.name() + " lasts " + actualSeconds
                                + " s (may differ by " + DURATION_TOLERANCE_SECONDS + ")");
            }
        }
    }
}
