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

    /** Copies the list. */
    public Training {
        mined = List.copyOf(mined);
    }

    /** What the training was made of and came to, in the model's folder. */
    public static final String RECORD = "training.json";

    private static final int GESTURE_SHARE = 4;

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
        SceneDataset.Tracks train = tracks(SceneFamily.TRAIN, config.trainScenes(), config.gestureScenes(), progress);
        SceneDataset.Tracks tune =
                tracks(SceneFamily.TUNE, config.tuneScenes(), (config.gestureScenes() + 3) / GESTURE_SHARE, progress);
        List<FeatureTrack> learnt = new ArrayList<>(train.tracks());
        for (FeatureTrack track : MinedTracks.of(mined, work)) {
            // What is rare is learnt from twice as often as if it had been drawn.
            learnt.add(track);
            learnt.add(track);
        }
        Trainer trainer =
                new Trainer(config, mined, start, runFolder(config, work), learnt, tune.tracks(), jobs, progress);
        NetworkModel fitted = ModelExport.storable(trainer.run(resume, provenance));
        OperatingPoint point = OperatingPoint.find(TrackScores.of(fitted, tune.tracks(), jobs));
        NetworkModel model = fitted.with(fitted.network().head(), point.applyTo(fitted.calibration()));
        TuneMetrics calibrated = TuneMetrics.of(TrackScores.of(model, tune.tracks(), jobs));
        ModelExport.write(out, model, tune.tracks().get(0));
        Outcome outcome = new Outcome(
                model, trainer.records(), train.hours(), train.trackHours(), tune.hours(), calibrated, point);
        record(outcome);
        return outcome;
    }

    /** Where scenes, checkpoints and logs are kept unless somebody names another folder. */
    public static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".cache", "ultrasonic", "training");
    }

    /** Where checkpoint and log of a training lie. */
    public static Path runFolder(TrainingConfig config, Path work) {
        return work.resolve("run-" + config.architecture().key() + "-" + config.width() + "-" + config.seed());
    }

    private SceneDataset.Tracks tracks(SceneFamily family, int scenes, int gestures, TrainingProgress progress)
            throws IOException {
        SceneDataset.Tracks homes = tracks(dataset(family, SceneMix.Theme.HOME, scenes), progress);
        return homes.with(tracks(dataset(family, SceneMix.Theme.GESTURES, gestures), progress));
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
                out.resolve(RECORD),
                new GsonBuilder().setPrettyPrinting().create().toJson(content) + "\n");
    }
}
