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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.openhab.binding.ultrasonic.plot.LearningPicture;
import org.openhab.binding.ultrasonic.plot.LearningPicture.Curve;
import org.openhab.binding.ultrasonic.plot.LearningPicture.Panel;

/** The picture of a training. */
public final class LearningCurves {

    /** Name of the picture. */
    public static final String PICTURE = "learning.png";

    private LearningCurves() {}

    /**
     * Draws a training.
     *
     * @param records its epochs, at least one
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, TrainingConfig config, List<EpochRecord> records) throws IOException {
        String title = "Training of " + config.architecture().key() + ", width " + config.width();
        String subtitle = String.format(
                Locale.ROOT,
                "%d scenes to learn from, %d to choose by, %d steps",
                config.trainScenes(),
                config.tuneScenes(),
                records.get(records.size() - 1).steps());
        LearningPicture.write(
                target,
                title,
                subtitle,
                List.of(
                        new Panel(
                                "Loss",
                                List.of(
                                        curve("train, augmented", records, EpochRecord::trainingLoss),
                                        curve("tune", records, record -> record.tune()
                                                .loss()))),
                        new Panel(
                                "Share on the tuning family",
                                List.of(
                                        curve("walks found at 2 false alarms/h", records, record -> record.tune()
                                                .walksAtTwo()),
                                        curve("small movements found", records, record -> record.tune()
                                                .minorAtTwo()),
                                        curve(
                                                "hops missed at 1 % false",
                                                records, record -> record.tune().missesAtOnePercent())))));
    }

    private static Curve curve(String name, List<EpochRecord> records, ToDoubleFunction<EpochRecord> value) {
        return new Curve(name, records.stream().mapToDouble(value).toArray());
    }
}
