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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.DoubleAdder;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;

/**
 * Renders standard sets, several scenes at once. Scenes do not know of each other, so that the samples do not depend on
 * the number of threads.
 */
final class SetRendering {

    private static final int STEPS_PER_SECOND = 100;
    private static final double NANOS = 1e9;

    private final Integer microphones;
    private final Integer sampleRateHz;
    private final boolean plot;
    private final int threads;
    private final PrintWriter summary;

    /**
     * Prepares rendering.
     *
     * @param microphones instead of the scenes' own number, or {@code null}
     * @param sampleRateHz instead of the scenes' own rate, or {@code null}
     * @param plot whether each recording gets a picture
     * @param threads scenes at once
     * @param summary receives a line for each set
     */
    SetRendering(Integer microphones, Integer sampleRateHz, boolean plot, int threads, PrintWriter summary) {
        this.microphones = microphones;
        this.sampleRateHz = sampleRateHz;
        this.plot = plot;
        this.threads = threads;
        this.summary = summary;
    }

    /**
     * Renders a set to a folder, which is made if it does not exist: for each scene its WAV file, its labels and the
     * scene itself.
     *
     * @throws IOException if the disk refuses; what was completed before stays, nothing half-written does
     */
    void render(SceneKind set, Path folder) throws IOException {
        long began = System.nanoTime();
        List<Task> tasks = tasks(set, Files.createDirectories(folder));
        double total = tasks.stream()
                .mapToDouble(task -> task.file.scene().durationSeconds())
                .sum();
        DoubleAdder done = new DoubleAdder();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (ProgressLine progress =
                ProgressLine.begin(set.word(), (long) (total * STEPS_PER_SECOND), " s", STEPS_PER_SECOND)) {
            List<Future<?>> running = new ArrayList<>();
            for (Task task : tasks) {
                running.add(pool.submit(() -> {
                    render(task, done, progress);
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        summary.println(String.format(
                Locale.ROOT,
                "%s: %d scenes, %s in %s, %.0f times real time",
                set.word(),
                tasks.size(),
                Plain.time(total),
                Plain.time(seconds),
                total / seconds));
        summary.flush();
    }

    private record Task(SceneFile file, int sampleRateHz, Path wav, Path sceneCopy) {}

    private List<Task> tasks(SceneKind set, Path folder) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (String name : SceneSets.names(set)) {
            SceneFile file = SceneSets.read(set, name);
            // A device has as many microphones as fit in it; a telephone stays a telephone.
            if (microphones != null) {
                file = file.withMicrophonesUpTo(microphones, Path.of(""));
            }
            int rate = sampleRateHz == null ? file.sampleRateHz() : sampleRateHz;
            SceneRecorder.settings(file.scene(), rate);
            String stem = name.substring(0, name.lastIndexOf('.'));
            tasks.add(new Task(file, rate, folder.resolve(stem + ".wav"), folder.resolve(name)));
        }
        return tasks;
    }

    private void render(Task task, DoubleAdder done, ProgressLine progress) throws IOException {
        SceneRecorder.record(task.file.scene(), task.sampleRateHz, task.wav, seconds -> {
            done.add(seconds);
            progress.at((long) (done.sum() * STEPS_PER_SECOND));
        });
        AtomicFile.writeString(task.sceneCopy, task.file.text());
        if (plot) {
            ScenePicture.write(task.file.scene(), task.wav);
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof IOException failure) {
            return failure;
        }
        if (cause instanceof UncheckedIOException failure) {
            return failure.getCause();
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        return new IOException(cause);
    }
}
