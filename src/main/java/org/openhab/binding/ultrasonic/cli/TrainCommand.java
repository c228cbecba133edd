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
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.Provenance;
import org.openhab.binding.ultrasonic.training.EpochRecord;
import org.openhab.binding.ultrasonic.training.LearningCurves;
import org.openhab.binding.ultrasonic.training.MinedScene;
import org.openhab.binding.ultrasonic.training.OperatingPoint;
import org.openhab.binding.ultrasonic.training.Training;
import org.openhab.binding.ultrasonic.training.TrainingConfig;
import org.openhab.binding.ultrasonic.training.TrainingConfigReader;
import org.openhab.binding.ultrasonic.training.TrainingProgress;
import org.openhab.binding.ultrasonic.training.TuneMetrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the network. */
@Command(
        name = "train",
        description = {
            "Trains the network on simulated rooms and writes a model.",
            "Rendered scenes and checkpoints are kept, so that an interrupted training goes on with --resume."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE.yaml", description = "What to train (default: the shipped model).")
    private Path config;

    @Option(names = "--resume", description = "Go on from the last checkpoint.")
    private boolean resume;

    @Option(
            names = "--keep-features",
            description = "Take the features of an earlier training: right if nothing that computes them has changed.")
    private boolean keepFeatures;

    @Option(
            names = "--personal",
            paramLabel = "DIR",
            description = "Adapt the last layer and the thresholds to a home, from the rare events of this folder that"
                    + " 'rare label' has labelled; --out is then the file (default: DIR/personal.bin).")
    private Path personal;

    @Option(names = "--model", paramLabel = "FILE", description = "With --personal: the model to adapt.")
    private Path model;

    @Option(
            names = "--mined",
            paramLabel = "FILE[,FILE]",
            split = ",",
            description = "Events that 'mine' has kept; their scenes are learnt from in addition.")
    private List<Path> minedEvents = List.of();

    @Option(
            names = "--start",
            paramLabel = "FILE",
            description = "Begin with the weights of this model instead of random ones: for a round of mining a few"
                    + " epochs at a lower learningRate are then enough.")
    private Path start;

    @Option(names = "--smoke", description = "Train next to nothing, to see that everything works.")
    private boolean smoke;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where scenes, checkpoints and logs are kept (default: ~/.cache/ultrasonic/training).")
    private Path work;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the model is written (default: the folder 'model' in that of the training).")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", description = "Scenes at once (default: all cores).")
    private Integer jobs;

    @Override
    public Integer call() throws IOException {
        if (smoke && config != null) {
            throw new ParameterException(spec.commandLine(), "--smoke and --config exclude each other");
        }
        if (jobs != null && jobs < 1) {
            throw new ParameterException(
                    spec.commandLine(), "invalid value for option '--jobs': " + jobs + ", must be 1 or more");
        }
        if (personal != null) {
            if (smoke || config != null || resume || start != null || !minedEvents.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--personal goes with --model, --work, --out and --jobs only");
            }
            return new PersonalRun(spec.commandLine().getOut()).call(personal, model, work, out, jobs);
        }
        if (model != null) {
            throw new ParameterException(spec.commandLine(), "--model needs --personal DIR");
        }
        TrainingConfig settings = smoke ? TrainingConfig.smoke() : TrainingConfig.defaults();
        if (config != null) {
            settings = TrainingConfigReader.read(config);
        }
        int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        Path folder = work != null ? work : Training.usualFolder();
        if (smoke && work == null) {
            folder = folder.resolveSibling("smoke");
        }
        Provenance provenance = new Provenance(
                settings.seed(),
                commit(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        Path target = out == null ? Training.runFolder(settings, folder).resolve("model") : out;
        Optional<NetworkModel> first = start == null ? Optional.empty() : Optional.of(ModelFile.read(start));
        Training training;
        try {
            training = new Training(settings, folder, target, atOnce, resume, keepFeatures, mined(), first, provenance);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        PrintWriter console = spec.commandLine().getOut();
        Training.Outcome outcome;
        try (ConsoleProgress progress = new ConsoleProgress(console)) {
            outcome = training.run(progress);
        }
        if (!outcome.epochs().isEmpty()) {
            LearningCurves.write(target.resolve(LearningCurves.PICTURE), settings, outcome.epochs());
        }
        print(console, target, outcome);
        return 0;
    }

    private List<MinedScene> mined() throws IOException {
        return minedEvents.isEmpty() ? List.of() : MinedScene.read(minedEvents);
    }

    private static void print(PrintWriter console, Path target, Training.Outcome outcome) {
        TuneMetrics tune = outcome.calibrated();
        console.printf(
                Locale.ROOT,
                "model %s: %d parameters, %.1f h rendered (%.1f h of tracks), tuned on %.1f h%n",
                outcome.model().fingerprint(),
                outcome.model().network().parameters(),
                outcome.trainHours(),
                outcome.trainTrackHours(),
                outcome.tuneHours());
        console.printf(
                Locale.ROOT,
                "tuning family: walks %.1f %% and small movements %.1f %% at 2 false alarms/h,"
                        + " misses at 1 %% false %.2f %%%n",
                100 * tune.walksAtTwo(),
                100 * tune.minorAtTwo(),
                100 * tune.missesAtOnePercent());
        OperatingPoint point = outcome.point();
        console.printf(
                Locale.ROOT,
                "in context, margin %.2f nats: %s in %.1f h of empty rooms; walks %d/%d to 4 m, %d/%d to 6 m,"
                        + " %d/%d to 4 m beside something at work; small"
                        + " movements %d/%d to 2 m, %d/%d to 3 m; just started, hands %d/%d, alarms in empty rooms"
                        + " %d/%d%n",
                point.marginNats(),
                Plain.count(point.alarms(), "alarm"),
                point.emptyHours(),
                point.walksFound(),
                point.walks(),
                point.farWalksFound(),
                point.farWalks(),
                point.disturbedWalksFound(),
                point.disturbedWalks(),
                point.smallFound(),
                point.small(),
                point.farSmallFound(),
                point.farSmall(),
                point.handsFound(),
                point.hands(),
                point.startAlarms(),
                point.starts());
        console.println("written to " + target);
        console.flush();
    }

    /** The commit of the sources, if they lie in a git repository that says so. */
    private static String commit() {
        return Optional.ofNullable(TrainCommand.class.getPackage().getImplementationVersion())
                .map(version ->
                        version + GitCommit.here().map(hash -> " " + hash).orElse(""))
                .orElseGet(() -> GitCommit.here().orElse("unknown"));
    }

    /** Two bars on a terminal; a line for each epoch everywhere. */
    private static final class ConsoleProgress implements TrainingProgress, AutoCloseable {

        private final PrintWriter console;
        private ProgressLine bar = ProgressLine.none();
        private long total;

        ConsoleProgress(PrintWriter console) {
            this.console = console;
        }

        @Override
        public synchronized void rendered(int done, int all) {
            begin("scenes", all);
            bar.at(done);
        }

        @Override
        public synchronized void stepped(long done, long all, double loss) {
            begin("training", -all);
            bar.at(done, String.format(Locale.ROOT, "loss %.4f", loss));
        }

        /** Bars differ in the sign of what they count to. */
        private void begin(String what, long signedTotal) {
            if (total != signedTotal) {
                bar.close();
                bar = ProgressLine.begin(what, Math.abs(signedTotal), "", 1);
                total = signedTotal;
            }
        }

        @Override
        public synchronized void judged(EpochRecord record) {
            TuneMetrics tune = record.tune();
            bar.close();
            total = 0;
            console.printf(
                    Locale.ROOT,
                    "epoch %d: loss %.4f, tune %.4f; walks %.1f %%, small movements %.1f %% at 2 false alarms/h;"
                            + " misses at 1 %% false %.2f %%%s%n",
                    record.epoch(),
                    record.trainingLoss(),
                    tune.loss(),
                    100 * tune.walksAtTwo(),
                    100 * tune.minorAtTwo(),
                    100 * tune.missesAtOnePercent(),
                    record.best() ? ", best" : "");
            console.flush();
        }

        @Override
        public synchronized void close() {
            bar.close();
        }
    }
}
