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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import org.openhab.binding.ultrasonic.evaluation.FolderEvaluation;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.neural.ShippedModel;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.training.Training;
import org.openhab.binding.ultrasonic.training.mining.HearingResult;
import org.openhab.binding.ultrasonic.training.mining.Mining;
import org.openhab.binding.ultrasonic.training.mining.MiningResult;
import org.openhab.binding.ultrasonic.training.mining.MiningRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for the rare events that a model is wrong or unsure about. */
@Command(
        name = "mine",
        description = {
            "Lets a model listen to hours of simulated rooms, or to a folder of recordings, and keeps the rare events"
                    + " that it is wrong or unsure about.",
            "An interrupted round goes on when it is started again; 'train --mined' feeds the events back."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class MineCommand implements Callable<Integer> {

    private static final String ROUNDS = "rounds.jsonl";
    /** The scenes of the tuning family that all rounds are compared on. */
    private static final long HELD_OUT_SEED = 4242;
    /** Far from the seeds of trainings, so that nothing is mined that was learnt. */
    private static final long FIRST_SEED = 1001;

    private static final double MOST_HOURS = 10_000;
    private static final int MOST_EVENTS = 200;
    private static final double SECONDS_PER_HOUR = 3600;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of recordings, WAV or FLAC, with or without label files.")
    private Path recordings;

    @Option(names = "--hours", paramLabel = "H", description = "Hours of simulated rooms.")
    private Double hours;

    @Option(
            names = "--compare",
            description = "Mine nothing: only listen, with the model that has learnt from the last round, to the rooms"
                    + " that all rounds share, and tell what the round has gained.")
    private boolean compare;

    @Option(
            names = "--held-out-hours",
            paramLabel = "H",
            description = "Hours of other rooms, the same in all rounds, by which rounds are compared (default: a"
                    + " quarter of --hours).")
    private Double heldOutHours;

    @Option(names = "--seed", paramLabel = "N", description = "Of the rooms (default: 1000 and the round's number).")
    private Long seed;

    @Option(names = "--jobs", paramLabel = "N", description = "Rooms at once (default: all cores).")
    private Integer jobs;

    @Option(names = "--model", paramLabel = "FILE", description = "The network (default: the one of this build).")
    private Path model;

    @Option(
            names = "--known-scenes",
            paramLabel = "N",
            defaultValue = "12",
            description = "Scenes of the training by which novelty is measured (default: ${DEFAULT-VALUE}).")
    private int knownScenes;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "mining",
            description = "Where rounds and events are kept (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Where training keeps its scenes; those with rare events are put there, so that 'train"
                    + " --mined' need not render them again (default: ~/.cache/ultrasonic/training).")
    private Path work;

    @Override
    public Integer call() throws IOException {
        check();
        List<Path> files = recordings == null ? List.of() : FolderEvaluation.recordings(recordings);
        if (recordings != null && files.isEmpty()) {
            throw new CommandFailure(recordings + ": no recordings, *.wav or *.flac, in it");
        }
        NetworkModel network = network();
        Files.createDirectories(out);
        EmbeddingSpace space = Mining.known(network, knownScenes);
        int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        Mining mining = new Mining(network, space, atOnce, MOST_EVENTS, work == null ? Training.usualFolder() : work);
        if (recordings != null) {
            folder(mining, files);
        } else if (compare) {
            compare(mining, network);
        } else {
            round(mining, network);
        }
        return 0;
    }

    private void check() {
        if ((hours == null ? 0 : 1) + (recordings == null ? 0 : 1) + (compare ? 1 : 0) != 1) {
            throw wrong("expected one of --hours H, --compare and a folder of recordings");
        }
        if (compare && heldOutHours != null) {
            throw wrong("--compare listens to as many hours as the last round did, without '--held-out-hours'");
        }
        requireHours("--hours", hours);
        requireHours("--held-out-hours", heldOutHours);
        if (jobs != null && jobs < 1) {
            throw wrong("invalid value for option '--jobs': " + jobs + ", must be 1 or more");
        }
        if (knownScenes < 1 || knownScenes > 1000) {
            throw wrong("invalid value for option '--known-scenes': " + knownScenes + ", must be 1 to 1000");
        }
    }

    private void requireHours(String option, Double value) {
        if (value != null && !(value > 0 && value <= MOST_HOURS)) {
            throw wrong("invalid value for option '" + option + "': " + value + ", must be above 0 and at most "
                    + Plain.number(MOST_HOURS));
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private NetworkModel network() throws IOException {
        if (model != null) {
            return ModelFile.read(model);
        }
        return ShippedModel.get()
                .orElseThrow(() -> new CommandFailure("this build ships no model; name one with --model FILE"));
    }

    /** One round: the rooms that all rounds share, then new ones to mine. */
    private void round(Mining mining, NetworkModel network) throws IOException {
        Path file = out.resolve(ROUNDS);
        List<MiningRound> rounds = MiningRound.read(file);
        // A model that was mined already is mined again in its own round, which may have had fewer hours.
        boolean again =
                !rounds.isEmpty() && rounds.get(rounds.size() - 1).model().equals(network.fingerprint());
        int number = again ? rounds.size() : rounds.size() + 1;
        Path folder = out.resolve("round-" + number);
        Files.createDirectories(folder);
        double comparedHours = heldOutHours == null ? hours / 4 : heldOutHours;
        MiningResult heldOut = listen(
                mining, "held out", SceneFamily.TUNE, HELD_OUT_SEED, comparedHours, folder.resolve("held-out.jsonl"));
        long minedSeed = seed == null ? FIRST_SEED - 1 + number : seed;
        MiningResult mined =
                listen(mining, "mining", SceneFamily.TRAIN, minedSeed, hours, folder.resolve("mined.jsonl"));
        MineOutputs.write(folder, subtitle(network.fingerprint(), mined), mined);
        if (again) {
            rounds.remove(rounds.size() - 1);
        }
        learnt(rounds, network, heldOut);
        rounds.add(new MiningRound(
                number,
                network.fingerprint(),
                minedSeed,
                mined.seconds() / SECONDS_PER_HOUR,
                mined.events().size(),
                mined.falseAlarmsPerDay(),
                heldOut.seconds() / SECONDS_PER_HOUR,
                heldOut.emptySeconds() / SECONDS_PER_HOUR,
                heldOut.falseAlarmsPerDay(),
                heldOut.walksFoundShare(),
                null));
        MiningRound.write(file, rounds);
        print(folder, mined);
        MineOutputs.table(spec.commandLine().getOut(), rounds);
    }

    /** What the last round has gained, by the rooms that all rounds share. */
    private void compare(Mining mining, NetworkModel network) throws IOException {
        Path file = out.resolve(ROUNDS);
        List<MiningRound> rounds = MiningRound.read(file);
        if (rounds.isEmpty()) {
            throw new CommandFailure(file + ": no round of mining to compare with; begin one with 'mine --hours H'");
        }
        MiningRound last = rounds.get(rounds.size() - 1);
        if (last.model().equals(network.fingerprint())) {
            throw new CommandFailure("round " + last.round() + " was mined with this very model, " + last.model()
                    + "; name the one that has learnt from it with --model FILE");
        }
        Path log = out.resolve("round-" + last.round()).resolve("held-out-" + network.fingerprint() + ".jsonl");
        // As many rooms, whatever rounding has left of the hours.
        double hoursThen = last.heldOutHours() - 1e-6;
        learnt(rounds, network, listen(mining, "held out", SceneFamily.TUNE, HELD_OUT_SEED, hoursThen, log));
        MiningRound.write(file, rounds);
        MineOutputs.table(spec.commandLine().getOut(), rounds);
    }

    /** The last round so far led to this model. */
    private static void learnt(List<MiningRound> rounds, NetworkModel network, MiningResult heldOut) {
        if (!rounds.isEmpty()) {
            MiningRound last = rounds.remove(rounds.size() - 1);
            rounds.add(last.with(new MiningRound.After(
                    network.fingerprint(), heldOut.falseAlarmsPerDay(), heldOut.walksFoundShare())));
        }
    }

    private MiningResult listen(Mining mining, String what, SceneFamily family, long sceneSeed, double wanted, Path log)
            throws IOException {
        long total = Math.round(wanted * SECONDS_PER_HOUR);
        try (ProgressLine progress = ProgressLine.begin(what, total, " min", 60)) {
            return mining.run(
                    family, sceneSeed, wanted, log, seconds -> progress.at(Math.min(total, Math.round(seconds))));
        }
    }

    private void folder(Mining mining, List<Path> files) throws IOException {
        List<HearingResult> results = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.begin("mining", files.size(), "", 1)) {
            for (Path file : files) {
                RecordingLabels labels =
                        Files.exists(RecordingLabels.fileBeside(file)) ? RecordingLabels.beside(file) : null;
                try (AudioSource source = AudioFiles.open(file)) {
                    results.addAll(mining.hear(source, results.size(), labels));
                }
                progress.at(results.size());
            }
        }
        MiningResult result = mining.result(results);
        MineOutputs.write(out, subtitle(recordings.toString(), result), result);
        print(out, result);
    }

    private static String subtitle(String what, MiningResult result) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f h heard, %d kept of what is rare, rarest first",
                what,
                result.seconds() / SECONDS_PER_HOUR,
                result.events().size());
    }

    private void print(Path folder, MiningResult result) {
        PrintWriter console = spec.commandLine().getOut();
        console.printf(
                Locale.ROOT,
                "heard %.2f h, of it %.2f h without anybody: %s there; walks found %d of %d; kept %s%n",
                result.seconds() / SECONDS_PER_HOUR,
                result.emptySeconds() / SECONDS_PER_HOUR,
                Plain.count(result.falseAlarms(), "false alarm"),
                result.walksFound(),
                result.walks(),
                Plain.count(result.events().size(), "event"));
        console.println(
                "written to " + folder.resolve(MineOutputs.EVENTS) + " and " + folder.resolve(MineOutputs.SHEET));
        console.flush();
    }
}
