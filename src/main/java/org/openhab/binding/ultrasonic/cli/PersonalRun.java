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
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import org.openhab.binding.ultrasonic.training.PersonalTraining;

/** Adapts a model to a home and writes what it has changed, unless something gets worse. */
final class PersonalRun {

    private static final int STANDARD_SCENES = 24;

    private final PrintWriter console;

    PersonalRun(PrintWriter console) {
        this.console = console;
    }

    /**
     * Adapts.
     *
     * @param events folder of labelled rare events
     * @param modelFile or {@code null} for that of this build
     * @param work where simulated rooms are kept, or {@code null} for the usual place
     * @param out or {@code null} for a file among the events
     * @param jobs or {@code null} for all cores
     * @throws CommandFailure if something gets worse
     */
    int call(Path events, Path modelFile, Path work, Path out, Integer jobs) throws IOException {
        if (!Files.isDirectory(events)) {
            throw new CommandFailure(events + ": no such folder; 'run --record-rare " + events + "' makes it");
        }
        NetworkModel model = modelFile != null
                ? ModelFile.read(modelFile)
                : ShippedModel.get()
                        .orElseThrow(() -> new CommandFailure("this build ships no model; name one with --model FILE"));
        RareEventStore store = new RareEventStore(events, Long.MAX_VALUE);
        PersonalTraining.requireEnough(store);
        Path rooms = work != null ? work : Path.of(System.getProperty("user.home"), ".cache", "ultrasonic", "personal");
        Files.createDirectories(rooms);
        int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        PersonalTraining.Outcome outcome;
        try (ProgressLine progress = ProgressLine.begin("simulated rooms", STANDARD_SCENES, "", 1)) {
            outcome = PersonalTraining.of(model, rooms, STANDARD_SCENES, atOnce, progress::at)
                    .run(store, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        outcome.figures().forEach(console::println);
        console.flush();
        if (!outcome.objections().isEmpty()) {
            throw new CommandFailure("no adaptation is written: " + String.join(", and ", outcome.objections())
                    + "; check the labels or collect more events");
        }
        Path target = out == null ? events.resolve("personal.bin") : out;
        outcome.adaptation().write(target);
        console.println("written to " + target + "; use it with --personal " + target);
        console.flush();
        return 0;
    }
}
