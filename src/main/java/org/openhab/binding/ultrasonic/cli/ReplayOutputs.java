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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.plot.DopplerPicture;
import org.openhab.binding.ultrasonic.plot.PictureCaption;
import org.openhab.binding.ultrasonic.recording.CarrierSighting;
import org.openhab.binding.ultrasonic.recording.ReplaySummary;
import org.openhab.binding.ultrasonic.recording.StateCsvWriter;

/** The files that a replay writes while it runs, each whole or not at all. */
final class ReplayOutputs implements MotionListener, AutoCloseable {

    private final StateCsvWriter states;
    private final DopplerPicture picture;
    private final Path pictureFile;

    /**
     * Begins the files that were asked for.
     *
     * @param hopSeconds time between two reports
     * @throws IOException if one cannot be written where it should be; known before any work is done
     */
    ReplayOutputs(OutputOptions options, double hopSeconds) throws IOException {
        pictureFile = options.picture();
        picture = pictureFile == null ? null : new DopplerPicture(hopSeconds);
        if (pictureFile != null) {
            new AtomicFile(pictureFile).close();
        }
        if (options.stagePicture() != null) {
            new AtomicFile(options.stagePicture()).close();
        }
        states = options.states() == null ? null : new StateCsvWriter(options.states());
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        if (states != null) {
            try {
                states.write(report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (picture != null) {
            picture.report(report, frame);
        }
    }

    /**
     * Completes the files. There is no picture of a recording in which no tone was found.
     *
     * @param title of the picture
     * @param detector name of the detector
     * @param labels what truly moved, empty if that is not known
     */
    void finish(ReplaySummary summary, String title, String detector, List<MotionLabel> labels) throws IOException {
        if (states != null) {
            states.finish();
        }
        if (picture != null && !summary.carriers().isEmpty()) {
            picture.write(
                    pictureFile,
                    new PictureCaption(
                            title,
                            summary.carriers().stream()
                                    .map(CarrierSighting::frequencyHz)
                                    .toList(),
                            summary.sampleRateHz(),
                            summary.microphones(),
                            detector),
                    labels);
        }
    }

    @Override
    public void close() throws IOException {
        if (states != null) {
            states.close();
        }
    }
}
