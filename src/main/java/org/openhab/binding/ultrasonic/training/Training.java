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

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.neural.tensorflow.TensorFlowHost;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneMix;

/**
 * A whole training: scenes, features, network, calibration, model folder.
 *
 * @param config what is trained
 * @param work where scenes, checkpoints and logs are kept
 * @param out where the model is written
 * @param jobs how much is done at once
 * @param resume whether to go on from the checkpoint; keeps the features, too
 * @param keepFeatures whether features that are there are still those of this program
 * @param mined scenes with rare events, learnt from in addition
 * @param start the model whose weights are the first ones; empty for random ones
 * @param provenance goes into the model
 */
public record Training(
        TrainingConfig config,
        Path work,
        Path out,
        int jobs,
        boolean resume,
        boolean keepFeatures,
        List<MinedScene> mined,
        Optional<NetworkModel> start,
        Provenance provenance) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing is to be trained and there is no model to calibrate
     */
    public Training {
        mined = List.copyOf(mined);
        if (config.epochs() == 0 && (start.isEmpty() || resume || !mined.isEmpty())) {
            throw new IllegalArgumentException(
                    "key epochs: 0 calibrates a model anew, so name it with --start and resume nothing, mine nothing");
        }
    }

    /** What the training was made of and came to, in the model's folder. */
    public static final String RECORD = "training.json";

    /** The same where a model was only calibrated; the record of its training stays beside it. */
    public static final String CALIBRATION_RECORD = "calibration.json";

    /** One of so many of the lesser themes' scenes is drawn to choose by. */
    private static final int TUNE_SHARE = 4;

    /**
     * What came out.
     *
     * @param model calibrated
     * @param epochs in order
     * @param trainHours of rendered scenes of the train family
     * @param trainTrackHours of the tracks made from them, with different numbers of microphones
     * @param tuneHours of rendered scenes of the tuning family
     * @param calibrated figures on the tuning family behind the calibration
     * @param point what the motion context makes of it
     */
    public record Outcome(
            NetworkModel model,
            List<EpochRecord> epochs,
            double trainHours,
            double trainTrackHours,
            double tuneHours,
            TuneMetrics calibrated,
            OperatingPoint point) {}

    /**
     * Trains.
     *
     * @throws IOException if the disk refuses, the folder holds another training, or TensorFlow cannot run here
     */
    public Outcome run(TrainingProgress progress) throws IOException {
        TensorFlowHost.prepare();
        if (resume) {
            Trainer.requireCheckpoint(runFolder(config, work));
        }
        boolean learn = config.epochs() > 0;
        SceneDataset.Tracks train = learn
                ? tracks(SceneFamily.TRAIN, config.trainScenes(), 1, progress)
                : new SceneDataset.Tracks(List.of(), 0);
        SceneDataset.Tracks tune = tracks(SceneFamily.TUNE, config.tuneScenes(), TUNE_SHARE, progress);
        List<EpochRecord> epochs = new ArrayList<>();
        NetworkModel fitted = ModelExport.storable(
                learn ? trained(train, tune, epochs, progress) : calibrated(start.orElseThrow(), tune));
        List<TrackScores> scores = TrackScores.of(fitted, tune.tracks(), jobs);
        OperatingPoint point = OperatingPoint.find(scores);
        NetworkModel model = fitted.with(fitted.network().head(), point.applyTo(fitted.calibration()));
        TuneMetrics calibrated = TuneMetrics.of(
                scores.stream().map(track -> track.less(point.marginNats())).toList());
        ModelExport.write(out, model, tune.tracks().get(0));
        Outcome outcome =
                new Outcome(model, epochs, train.hours(), train.trackHours(), tune.hours(), calibrated, point);
        record(outcome);
        return outcome;
    }

    private NetworkModel trained(
            SceneDataset.Tracks train, SceneDataset.Tracks tune, List<EpochRecord> epochs, TrainingProgress progress)
            throws IOException {
        List<FeatureTrack> learnt = new ArrayList<>(train.tracks());
        for (FeatureTrack track : MinedTracks.of(mined, work, jobs, done -> progress.rendered(done, mined.size()))) {
            // What is rare is learnt from twice as often as if it had been drawn.
            learnt.add(track);
            learnt.add(track);
        }
        Trainer trainer =
                new Trainer(config, mined, start, runFolder(config, work), learnt, tune.tracks(), jobs, progress);
        NetworkModel model = trainer.run(resume, provenance);
        epochs.addAll(trainer.records());
        return model;
    }

    /** The same weights for features that have changed since they were learnt. */
    private NetworkModel calibrated(NetworkModel model, SceneDataset.Tracks tune) throws IOException {
        NetworkModel plain = new NetworkModel(
                model.network(), model.normalisation(), Calibration.none(Target.COUNT), model.provenance());
        return plain.with(plain.network().head(), PlattScaling.fit(TrackScores.of(plain, tune.tracks(), jobs)));
    }

    /** Where scenes, checkpoints and logs are kept unless somebody names another folder. */
    public static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".cache", "ultrasonic", "training");
    }

    /** Where checkpoint and log of a training lie. */
    public static Path runFolder(TrainingConfig config, Path work) {
        return work.resolve("run-" + config.architecture().key() + "-" + config.width() + "-" + config.seed());
    }

    private SceneDataset.Tracks tracks(SceneFamily family, int scenes, int share, TrainingProgress progress)
            throws IOException {
        SceneDataset homes = dataset(family, SceneMix.Theme.HOME, scenes);
        SceneDataset gestures = dataset(family, SceneMix.Theme.GESTURES, (config.gestureScenes() + share - 1) / share);
        SceneDataset walks = dataset(family, SceneMix.Theme.WALKS, (config.walkScenes() + share - 1) / share);
        List<SceneDataset> all = new ArrayList<>(List.of(homes, gestures, walks));
        boolean chosenBy = family == SceneFamily.TUNE;
        for (int draw = 0; draw < (chosenBy ? 1 : config.mergedDraws()); draw++) {
            all.add(homes.merged(homes, draw));
            all.add(walks.merged(homes, draw));
        }
        for (int draw = 0; draw < (chosenBy ? 0 : config.noisyDraws()); draw++) {
            all.add(homes.noisy(draw));
            all.add(walks.noisy(draw));
        }
        SceneDataset.Tracks tracks = new SceneDataset.Tracks(List.of(), 0);
        for (SceneDataset dataset : all) {
            tracks = tracks.with(tracks(dataset, progress));
        }
        return tracks;
    }

    private SceneDataset dataset(SceneFamily family, SceneMix.Theme theme, int scenes) {
        return new SceneDataset(work, family, theme, config.seed(), scenes, config.mostMicrophones());
    }

    private SceneDataset.Tracks tracks(SceneDataset dataset, TrainingProgress progress) throws IOException {
        if (!resume && !keepFeatures) {
            dataset.forgetFeatures();
        }
        dataset.build(jobs, done -> progress.rendered(done, dataset.scenes()));
        return dataset.read();
    }

    private void record(Outcome outcome) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("provenance", provenance);
        content.put("config", config);
        content.put("model", outcome.model().fingerprint());
        content.put("parameters", outcome.model().network().parameters());
        content.put("multiplicationsPerHop", outcome.model().network().multiplications());
        content.put("trainHours", outcome.trainHours());
        content.put("trainTrackHours", outcome.trainTrackHours());
        content.put("tuneHours", outcome.tuneHours());
        content.put("start", start.map(NetworkModel::fingerprint).orElse("random"));
        content.put("mined", mined);
        content.put("calibrated", outcome.calibrated());
        content.put("operatingPoint", outcome.point());
        content.put("epochs", outcome.epochs());
        Files.createDirectories(out);
        AtomicFile.writeString(
                out.resolve(outcome.epochs().isEmpty() ? CALIBRATION_RECORD : RECORD),
                new GsonBuilder().setPrettyPrinting().create().toJson(content) + "\n");
    }
}
