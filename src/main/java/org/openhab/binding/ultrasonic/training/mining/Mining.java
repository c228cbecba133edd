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
package org.openhab.binding.ultrasonic.training.mining;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EmbeddingReservoir;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;
import org.openhab.binding.ultrasonic.neural.EmbeddingTap;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneLabels;
import org.openhab.binding.ultrasonic.simulation.scene.StreamedRecording;
import org.openhab.binding.ultrasonic.training.BasebandCapture;
import org.openhab.binding.ultrasonic.training.MinedScene;
import org.openhab.binding.ultrasonic.training.MinedTracks;

/**
 * Lets a model listen to many scenes, none of whose sound is stored, and keeps what is rare.
 *
 * <p>Scenes are rendered several at a time, and judged in their order, so that the result is the same for any number of
 * threads. No more of them are held than are worked on.
 */
public final class Mining {

    /** Whose hops are taken for what the network was shown: the first scenes of its training, unless it had another. */
    private static final long KNOWN_SEED = 1;

    private static final int KNOWN_HOPS = 2048;
    private static final int BLOCK_SAMPLES = 4096;
    private static final double SECONDS_PER_HOUR = 3600;
    /** About ten minutes. */
    private static final int STRETCH_HOPS = 28_000;

    private final NetworkModel model;
    private final EmbeddingSpace space;
    private final int jobs;
    private final int most;
    private final Path work;

    /**
     * A model that has heard what it was trained with.
     *
     * @param model who listens
     * @param space what is known to it, of {@link #known}
     * @param jobs scenes at once
     * @param most events that are kept
     * @param work where training keeps its scenes: the basebands of scenes with rare events are put there
     */
    public Mining(NetworkModel model, EmbeddingSpace space, int jobs, int most, Path work) {
        this.model = model;
        this.space = space;
        this.jobs = jobs;
        this.most = most;
        this.work = work;
    }

    /**
     * What a model was shown, by some of the scenes it was trained with.
     *
     * @param scenes how many
     * @throws IOException if one cannot be rendered
     */
    public static EmbeddingSpace known(NetworkModel model, int scenes) throws IOException {
        EmbeddingReservoir reservoir = new EmbeddingReservoir(KNOWN_HOPS, KNOWN_SEED);
        for (int index = 0; index < scenes; index++) {
            EmbeddingTap tap = new EmbeddingTap(EngineSource.builtIn(model));
            MinedScene scene = new MinedScene(SceneFamily.TRAIN, KNOWN_SEED, index);
            try (AudioSource source = open(scene.file())) {
                listen(source, tap, block -> {}, (report, frame) -> {
                    if (frame != null && frame.valid()) {
                        reservoir.add(tap.embedding());
                    }
                });
            }
        }
        return EmbeddingSpace.fit(reservoir.kept(), KNOWN_SEED);
    }

    private static AudioSource open(SceneFile file) throws IOException {
        return new StreamedRecording(file.scene(), file.sampleRateHz());
    }

    private static void listen(
            AudioSource source, EmbeddingTap tap, Consumer<AudioBlock> before, MotionListener listener)
            throws IOException {
        SensingPipeline pipeline = new SensingPipeline(source.sampleRateHz(), source.microphones(), config(tap));
        for (AudioBlock block = source.read(BLOCK_SAMPLES); block != null; block = source.read(BLOCK_SAMPLES)) {
            before.accept(block);
            pipeline.process(block, listener);
        }
    }

    private static PipelineConfig config(EmbeddingTap tap) {
        return PipelineConfig.defaults().withDetector(Detector.NETWORK).withNetwork(tap.source());
    }

    /**
     * Listens to the scenes of a mix, in order, until so many hours are full.
     *
     * @param log results are kept here as they come; scenes that it holds are not heard again
     * @param progress told the seconds that are done
     * @throws IOException if a scene cannot be rendered or the log refuses
     */
    public MiningResult run(SceneFamily family, long seed, double hours, Path log, DoubleConsumer progress)
            throws IOException {
        JsonObject terms = new JsonObject();
        terms.addProperty("model", model.fingerprint());
        terms.addProperty("family", family.word());
        terms.addProperty("seed", seed);
        Sum sum = new Sum(new EventSelection(space, most));
        ExecutorService workers = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "mining");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<HearingResult>> running = new ArrayDeque<>();
        try (MiningLog results = MiningLog.open(log, terms)) {
            for (HearingResult old : results.kept()) {
                sum.add(old);
            }
            progress.accept(sum.seconds);
            long next = sum.units;
            while (sum.seconds < hours * SECONDS_PER_HOUR) {
                // One more than threads, so that none waits while the oldest result is taken.
                while (running.size() <= jobs) {
                    MinedScene scene = new MinedScene(family, seed, next++);
                    running.add(workers.submit(() -> hear(scene)));
                }
                HearingResult result = running.removeFirst().get();
                results.add(result);
                sum.add(result);
                progress.accept(sum.seconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("mining was interrupted; start it again to go on");
        } catch (ExecutionException e) {
            throw new IOException("a scene could not be heard: " + e.getCause().getMessage(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
        return sum.result();
    }

    private HearingResult hear(MinedScene scene) throws IOException {
        SceneFile file = scene.file();
        Scene rendered = file.scene();
        SceneSource from = new SceneSource(rendered.name(), scene.family().word(), scene.seed(), scene.index());
        EmbeddingTap tap = new EmbeddingTap(EngineSource.builtIn(model));
        Hearing hearing = new Hearing(from, tap::embedding, space);
        BasebandCapture capture;
        try (AudioSource source = open(file)) {
            capture = new BasebandCapture(source.sampleRateHz(), source.microphones());
            listen(source, tap, capture::heard, (report, frame) -> {
                hearing.report(report, frame);
                capture.report(report, frame);
            });
        }
        RecordingLabels labels = SceneLabels.of(rendered, file.sampleRateHz());
        HearingResult result = hearing.take(labels, labels.durationSeconds());
        if (scene.family() == SceneFamily.TRAIN && !result.events().isEmpty()) {
            MinedTracks.keep(scene, capture, rendered, labels, work);
        }
        return result;
    }

    /**
     * Listens to a recording, stretch by stretch, so that its length does not matter.
     *
     * @param source from its start
     * @param index of the recording among others
     * @param labels the truth, or {@code null} if nobody knows it; a recording with labels is held as a whole
     * @throws IOException if it cannot be read
     */
    public List<HearingResult> hear(AudioSource source, long index, RecordingLabels labels) throws IOException {
        EmbeddingTap tap = new EmbeddingTap(EngineSource.builtIn(model));
        Hearing hearing =
                new Hearing(new SceneSource(source.name(), SceneSource.RECORDING, 0, index), tap::embedding, space);
        SensingPipeline pipeline = new SensingPipeline(source.sampleRateHz(), source.microphones(), config(tap));
        List<HearingResult> results = new ArrayList<>();
        long begun = 0;
        long end = 0;
        for (AudioBlock block = source.read(BLOCK_SAMPLES); block != null; block = source.read(BLOCK_SAMPLES)) {
            pipeline.process(block, hearing);
            end = block.endSampleIndex();
            if (labels == null && hearing.hops() >= STRETCH_HOPS) {
                results.add(hearing.take(null, (double) (end - begun) / source.sampleRateHz()));
                begun = end;
            }
        }
        results.add(hearing.take(labels, (double) (end - begun) / source.sampleRateHz()));
        return results;
    }

    /** The figures and the rarest events of several recordings. */
    public MiningResult result(List<HearingResult> results) {
        Sum sum = new Sum(new EventSelection(space, most));
        results.forEach(sum::add);
        return sum.result();
    }

    /** Grows result by result. */
    private static final class Sum {

        private final EventSelection selection;
        private long units;
        private double seconds;
        private double emptySeconds;
        private long falseAlarms;
        private long walks;
        private long walksFound;

        Sum(EventSelection selection) {
            this.selection = selection;
        }

        void add(HearingResult result) {
            units++;
            seconds += result.seconds();
            emptySeconds += result.emptySeconds();
            falseAlarms += result.falseAlarms();
            walks += result.walks();
            walksFound += result.walksFound();
            result.events().forEach(selection::add);
        }

        MiningResult result() {
            return new MiningResult(units, seconds, emptySeconds, falseAlarms, walks, walksFound, selection.events());
        }
    }
}
