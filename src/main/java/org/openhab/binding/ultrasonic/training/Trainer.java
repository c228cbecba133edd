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

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.FeatureNormalisation;
import org.openhab.binding.ultrasonic.neural.Network;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;

/**
 * Trains a network on tracks: batches in a seeded order, a learning rate that rises and falls, after each epoch a look
 * at the tuning family, checkpoints all along.
 */
public final class Trainer {

    /** The checkpoint in a training's folder. */
    public static final String CHECKPOINT = "checkpoint.bin";

    /** The log in a training's folder, one JSON object for each epoch. */
    public static final String LOG = "log.jsonl";

    private static final double CHECKPOINT_SECONDS = 60;
    private static final double NANOS = 1e9;
    private static final double WARM_UP_SHARE = 0.05;
    private static final double LAST_RATE_SHARE = 0.02;
    private static final double LOSS_SMOOTHING = 0.02;

    private final TrainingConfig config;
    private final List<MinedScene> mined;
    private final Optional<NetworkModel> start;
    private final Path folder;
    private final List<FeatureTrack> tune;
    private final int jobs;
    private final TrainingProgress progress;
    private final FeatureNormalisation normalisation;
    private final BatchSampler sampler;
    private final int stepsPerEpoch;
    private final List<EpochRecord> records = new ArrayList<>();
    private List<float[]> best = List.of();
    /** Of the best epoch; empty where that was before an interruption. */
    private List<TrackScores> bestScores = List.of();

    private int epoch = 1;
    private long step;
    private double epochLoss;
    private int epochSteps;
    private double epochSeconds;

    /**
     * A training that has not begun.
     *
     * @param mined whose tracks are among those to learn from
     * @param start gives the first weights and the normalisation; without it both are made anew
     * @param folder for checkpoint and log
     * @param train what is learnt from
     * @param tune what is chosen by
     * @param jobs tracks judged at once
     */
    Trainer(
            TrainingConfig config,
            List<MinedScene> mined,
            Optional<NetworkModel> start,
            Path folder,
            List<FeatureTrack> train,
            List<FeatureTrack> tune,
            int jobs,
            TrainingProgress progress) {
        this.config = config;
        this.mined = List.copyOf(mined);
        this.start = start;
        this.folder = folder;
        this.tune = tune;
        this.jobs = jobs;
        this.progress = progress;
        this.normalisation = start.map(NetworkModel::normalisation).orElseGet(() -> FeatureStatistics.of(train));
        this.sampler =
                new BatchSampler(train, config.seed(), config.batch(), config.windowHops(), config.negativeWeight());
        this.stepsPerEpoch = Math.min(config.stepsPerEpoch(), sampler.batchesPerEpoch());
    }

    /**
     * Trains to the end.
     *
     * @param resume whether to go on from the folder's checkpoint
     * @param provenance goes into the model
     * @return the best model, calibrated
     * @throws IOException if the disk refuses, or the checkpoint is of another training
     */
    NetworkModel run(boolean resume, Provenance provenance) throws IOException {
        Network network = first();
        Files.createDirectories(folder);
        try (TrainingGraph graph = new TrainingGraph(network, normalisation, config.batch(), config.windowHops())) {
            if (resume) {
                restore(graph);
            }
            while (epoch <= config.epochs() && !stagnant()) {
                trainEpoch(graph);
                judge(graph, provenance);
            }
        }
        NetworkModel model = uncalibrated(NetworkWeights.with(network, best), provenance);
        Calibration calibration =
                PlattScaling.fit(bestScores.isEmpty() ? TrackScores.of(model, tune, jobs) : bestScores);
        return model.with(model.network().head(), calibration);
    }

    /** The network with its first weights. */
    private Network first() throws IOException {
        Network untrained = config.architecture().untrained(config.width(), config.seed());
        if (start.isEmpty()) {
            return untrained;
        }
        Network given = start.get().network();
        List<Integer> sizes = sizes(untrained);
        if (!given.architecture().equals(untrained.architecture())
                || !sizes(given).equals(sizes)) {
            throw new IOException("the model to start from is a network " + given.architecture() + " of "
                    + given.parameters() + " parameters, wanted is " + untrained.architecture() + " of "
                    + untrained.parameters() + "; name another with --start, or another width");
        }
        return given;
    }

    private static List<Integer> sizes(Network network) {
        return NetworkWeights.of(network).stream()
                .map(matrix -> matrix.rows() * matrix.columns())
                .toList();
    }

    /**
     * Makes sure that there is something to go on from.
     *
     * @param folder of the training
     * @throws IOException if there is not
     */
    static void requireCheckpoint(Path folder) throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            throw new IOException(file + ": no such checkpoint; start without --resume");
        }
    }

    private void restore(TrainingGraph graph) throws IOException {
        requireCheckpoint(folder);
        Path file = folder.resolve(CHECKPOINT);
        Checkpoint checkpoint = Checkpoint.read(file);
        if (!checkpoint.config().equals(config)) {
            throw new IOException(file + ": is of another configuration, " + checkpoint.config()
                    + "; start without --resume or with the same");
        }
        if (!checkpoint.mined().equals(mined)) {
            throw new IOException(
                    file + ": has learnt from " + checkpoint.mined().size() + " mined scenes, now there" + " are "
                            + mined.size() + " or others; start without --resume or with the same --mined");
        }
        graph.restore(checkpoint.state());
        best = checkpoint.best();
        records.addAll(checkpoint.records());
        epoch = checkpoint.epoch();
        step = checkpoint.step();
        epochLoss = checkpoint.epochLoss();
        epochSteps = checkpoint.epochSteps();
        epochSeconds = checkpoint.epochSeconds();
    }

    private void trainEpoch(TrainingGraph graph) throws IOException {
        double smoothed = Double.NaN;
        long saved = System.nanoTime();
        while (epochSteps < stepsPerEpoch) {
            long began = System.nanoTime();
            double loss = graph.step(sampler.batch(step), step + 1, learningRate(step));
            step++;
            epochSteps++;
            epochLoss += loss;
            long now = System.nanoTime();
            epochSeconds += (now - began) / NANOS;
            smoothed = Double.isNaN(smoothed) ? loss : smoothed + LOSS_SMOOTHING * (loss - smoothed);
            progress.stepped(step, (long) stepsPerEpoch * config.epochs(), smoothed);
            if ((now - saved) / NANOS > CHECKPOINT_SECONDS) {
                save(graph);
                saved = now;
            }
        }
    }

    /** Rises for a twentieth of the steps, then falls along half a cosine (I. Loshchilov, F. Hutter, ICLR 2017). */
    private double learningRate(long number) {
        double share = (double) number / ((long) stepsPerEpoch * config.epochs());
        if (share < WARM_UP_SHARE) {
            return config.learningRate() * (share + 1e-3) / WARM_UP_SHARE;
        }
        double fall = (1 + Math.cos(Math.PI * (share - WARM_UP_SHARE) / (1 - WARM_UP_SHARE))) / 2;
        return config.learningRate() * (LAST_RATE_SHARE + (1 - LAST_RATE_SHARE) * fall);
    }

    private void judge(TrainingGraph graph, Provenance provenance) throws IOException {
        Network averaged = graph.averaged();
        List<TrackScores> scores = TrackScores.of(uncalibrated(averaged, provenance), tune, jobs);
        TuneMetrics metrics = TuneMetrics.of(scores);
        boolean better = records.stream()
                .allMatch(record -> metrics.merit() > record.tune().merit());
        if (better) {
            bestScores = scores;
            best = NetworkWeights.of(averaged).stream()
                    .map(matrix -> matrix.toArray())
                    .toList();
        }
        EpochRecord record = new EpochRecord(
                epoch, step, epochLoss / epochSteps, learningRate(step - 1), epochSeconds, metrics, better);
        records.add(record);
        epoch++;
        epochLoss = 0;
        epochSteps = 0;
        epochSeconds = 0;
        save(graph);
        StringBuilder log = new StringBuilder();
        records.forEach(line -> log.append(new Gson().toJson(line)).append('\n'));
        AtomicFile.writeString(folder.resolve(LOG), log.toString());
        progress.judged(record);
    }

    private NetworkModel uncalibrated(Network network, Provenance provenance) {
        return new NetworkModel(network, normalisation, Calibration.none(Target.COUNT), provenance);
    }

    private boolean stagnant() {
        int since = 0;
        for (int i = records.size() - 1; i >= 0 && !records.get(i).best(); i--) {
            since++;
        }
        return since >= config.patience();
    }

    private void save(TrainingGraph graph) throws IOException {
        new Checkpoint(config, mined, epoch, step, epochLoss, epochSteps, epochSeconds, records, graph.state(), best)
                .write(folder.resolve(CHECKPOINT));
    }

    /** The epochs so far. */
    List<EpochRecord> records() {
        return List.copyOf(records);
    }
}
