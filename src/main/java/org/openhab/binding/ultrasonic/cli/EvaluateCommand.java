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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.evaluation.Contestant;
import org.openhab.binding.ultrasonic.evaluation.StandardCases;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges detectors by labelled recordings, by simulated scenes, or by empty rooms without end. */
@Command(
        name = "evaluate",
        description = {
            "Judges detectors by a folder of labelled recordings, by standard sets of simulated scenes, or by hours of"
                    + " random empty rooms. Scenes are rendered straight into the detectors; no sound is stored."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "In a folder every WAV or FLAC file needs its labels beside it, in a JSON file of the same name. An event"
                    + " is found if motion is reported within 1 s of its start and before its end + 0.5 s. A false"
                    + " alarm is a run of motion that overlaps no label widened by 1 s. Brackets hold intervals of"
                    + " 95 %%: Clopper-Pearson for shares, Garwood for rates, order statistics for latencies, a"
                    + " bootstrap over recordings for areas."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final int MOST_JOBS = 64;
    private static final int MOST_MICROPHONES = 8;
    private static final int MOST_DRAWN = 100_000;
    private static final double MOST_HOURS = 10_000;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Mixin
    private ContestantOptions contestants;

    @Option(
            names = "--out",
            paramLabel = "RESULTS.JSON",
            description = "Write all figures to this file; with --empty-hours one line of JSON for each room, at once.")
    private Path results;

    @Option(
            names = "--plot",
            paramLabel = "ROC.PNG",
            description = "Draw the ROC curves to this file, and precision over recall and the latencies to"
                    + " ROC-precision-recall.PNG and ROC-latency.PNG.")
    private Path picture;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many recordings are worked on at a time (default: all cores).")
    private Integer jobs;

    @Option(
            names = "--mics",
            paramLabel = "N[,N]",
            split = ",",
            description =
                    "Microphones of scenes, 1 to 8 (default: as they say). Of several numbers each judges anew, all"
                            + " by the scenes of the largest: the fewer hear some of its microphones.")
    private Set<Integer> microphones;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of scenes that are drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            defaultValue = "test",
            description = "Whose scenes are drawn: ${COMPLETION-CANDIDATES} (default: test).")
    private SceneFamily family;

    @Option(
            names = "--draw",
            paramLabel = "N",
            defaultValue = "0",
            description = "With --set: scenes of each kind that are drawn on top of the standard set (default: 0).")
    private int drawn;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "With --set: judge by at most N scenes of each standard set, evenly spread over it.")
    private Integer limit;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Length of the set music-empty, half of it with music (default: 6).")
    private Double musicHours;

    @Option(
            names = "--room-minutes",
            paramLabel = "M",
            defaultValue = "10",
            description = "With --empty-hours: length of a room (default: ${DEFAULT-VALUE}).")
    private double roomMinutes;

    @Option(
            names = "--resume",
            description = "Go on with what the same options began: with --empty-hours the file of --out, with --set the"
                    + " one that bears its name and ends in .part.")
    private boolean resume;

    /** What to judge by; exactly one. */
    private static final class Subject {

        @Parameters(paramLabel = "DIR", description = "Folder of recordings.")
        private Path folder;

        @Option(
                names = "--set",
                paramLabel = "NAME[,NAME]|all",
                completionCandidates = SetNames.class,
                description =
                        "Standard sets: ${COMPLETION-CANDIDATES}. The set music comes with the same scenes without"
                                + " music; music-empty is drawn anew: empty rooms with and without music.")
        private String sets;

        @Option(
                names = "--empty-hours",
                paramLabel = "H",
                description = "Random empty rooms, disturbers in every second one.")
        private Double emptyHours;
    }

    /** The sets' names for the help and for completion. */
    static final class SetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            Stream<String> sets = Arrays.stream(SceneKind.values()).map(SceneKind::word);
            return Stream.concat(sets, Stream.of(StandardCases.MUSIC_EMPTY, ALL))
                    .iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        requireRanges();
        int threads = jobs == null ? Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()) : jobs;
        requireWritable();
        if (subject.folder != null) {
            new FolderReport(spec.commandLine(), subject.folder, results, picture)
                    .run(contestants.contestants(), threads);
            return 0;
        }
        OptionalInt most = microphones == null
                ? OptionalInt.empty()
                : microphones.stream().mapToInt(Integer::intValue).max();
        SceneReport.Origin origin = new SceneReport.Origin(family, seed, most);
        SceneReport report = new SceneReport(spec.commandLine().getOut(), contestants(), threads, picture);
        if (subject.sets != null) {
            double hours = musicHours == null ? StandardCases.MUSIC_EMPTY_HOURS : musicHours;
            SceneReport.Sets sets = new SceneReport.Sets(
                    kinds(), limit == null ? MOST_DRAWN : limit, drawn, wantsMusicEmpty() ? hours : 0);
            try {
                report.sets(origin, sets, results, resume);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        } else {
            report.emptyRooms(origin, new SceneReport.Rooms(subject.emptyHours, roomMinutes), results, resume);
        }
        return 0;
    }

    private List<Contestant> contestants() {
        List<Contestant> all = contestants.contestants();
        return microphones == null || microphones.size() == 1
                ? all
                : microphones.stream()
                        .flatMap(count -> all.stream().map(one -> one.hearing(count)))
                        .toList();
    }

    private void requireRanges() {
        require("--jobs", jobs == null ? 1 : jobs, 1, MOST_JOBS);
        for (int count : microphones == null ? Set.of(1) : microphones) {
            require("--mics", count, 1, MOST_MICROPHONES);
        }
        require("--limit", limit == null ? 1 : limit, 1, MOST_DRAWN);
        require("--draw", drawn, 0, MOST_DRAWN);
        require("--room-minutes", roomMinutes, 0.5, 60);
        if (musicHours != null) {
            require("--hours", musicHours, 0.1, MOST_HOURS);
        }
        if (subject.emptyHours != null) {
            require("--empty-hours", subject.emptyHours, 0.001, MOST_HOURS);
        }
        if (subject.folder != null && contestants.wantsReference()) {
            throw wrong("--canceller reference needs scenes: --set or --empty-hours");
        }
        if (resume && (subject.folder != null || results == null)) {
            throw wrong("--resume needs --set or --empty-hours, and --out FILE");
        }
        if (results != null && picture != null && results.equals(picture)) {
            throw wrong("--out and --plot both name " + results + "; name two files");
        }
    }

    private void require(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw wrong("invalid value for option '" + option + "': must be " + Plain.number(least) + ".."
                    + Plain.number(most) + ", got " + Plain.number(value));
        }
    }

    /** Known before any work is done. */
    private void requireWritable() throws IOException {
        List<Path> files = new ArrayList<>();
        if (results != null) {
            files.add(results);
        }
        if (picture != null) {
            files.addAll(EvaluationPictures.files(picture));
        }
        for (Path file : files) {
            new AtomicFile(file).close();
        }
    }

    private boolean wantsMusicEmpty() {
        return Arrays.asList(subject.sets.split(",", -1)).contains(StandardCases.MUSIC_EMPTY);
    }

    private Set<SceneKind> kinds() {
        Set<SceneKind> kinds = new LinkedHashSet<>();
        for (String word : subject.sets.split(",", -1)) {
            if (word.equals(ALL)) {
                kinds.addAll(List.of(SceneKind.values()));
            } else if (!word.equals(StandardCases.MUSIC_EMPTY)) {
                kinds.add(Arrays.stream(SceneKind.values())
                        .filter(any -> any.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> wrong("invalid value for option '--set': '" + word + "', must be one of "
                                + String.join(", ", (Iterable<String>) new SetNames()))));
            }
        }
        return kinds;
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
