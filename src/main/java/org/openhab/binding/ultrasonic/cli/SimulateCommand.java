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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneGenerator;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneReference;
import org.openhab.binding.ultrasonic.simulation.scene.SceneSets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders simulated rooms to recordings with labels. */
@Command(
        name = "simulate",
        description = {
            "Renders a simulated room to a recording with its labels beside it.",
            "A scene is a text file; --reference says what may stand in it."
        },
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true)
final class SimulateCommand implements Callable<Integer> {

    private static final String ALL_SETS = "all";

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            defaultValue = "test",
            description = "Whose rooms, devices and bodies --random draws: ${COMPLETION-CANDIDATES} (default: test).")
    private SceneFamily family;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What --random draws: ${COMPLETION-CANDIDATES} (default: a mix).")
    private SceneKind kind;

    @Option(names = "--print-scene", description = "Print the scene file instead of rendering it.")
    private boolean printScene;

    @Option(names = "--mics", paramLabel = "N", description = "Microphones, 1 to 8 (default: as the scene says).")
    private Integer microphones;

    @Option(names = "--rate", paramLabel = "HZ", description = "Sample rate (default: as the scene says).")
    private Integer sampleRateHz;

    @Option(
            names = "--out",
            paramLabel = "FILE.wav|DIR",
            description = "The recording; with --set and --draw-sets a folder.")
    private Path out;

    @Option(
            names = "--loopback",
            description = "With a single scene: add what the device plays as the last channel, for 'replay"
                    + " --reference-channel'.")
    private boolean loopback;

    @Option(names = "--plot", description = "Draw what the detector makes of it and a floor plan beside the recording.")
    private boolean plot;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Scenes of a set rendered at once (default: all cores).")
    private Integer threads;

    /** What to render; exactly one. */
    private static final class Subject {

        @Parameters(paramLabel = "SCENE", description = "A scene file, YAML or JSON.")
        private Path scene;

        @Option(names = "--random", paramLabel = "SEED", description = "A random scene.")
        private Long seed;

        @Option(
                names = "--set",
                paramLabel = "NAME",
                completionCandidates = SetNames.class,
                description = "A standard set: ${COMPLETION-CANDIDATES}.")
        private String set;

        @Option(names = "--gallery", paramLabel = "FILE.png", description = "A picture of all movers and disturbers.")
        private Path gallery;

        @Option(names = "--reference", description = "Print the reference of scene files.")
        private boolean reference;

        @Option(names = "--draw-sets", description = "Draw the standard sets' scene files afresh.")
        private boolean drawSets;
    }

    /** The sets' names for the help and for completion. */
    static final class SetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            Stream<String> sets = Arrays.stream(SceneKind.values()).map(SceneKind::word);
            return Stream.concat(sets, Stream.of(ALL_SETS)).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        requireRanges();
        if (subject.reference) {
            print(SceneReference.markdown());
        } else if (subject.gallery != null) {
            GalleryRendering.write(subject.gallery);
        } else if (subject.drawSets) {
            drawSets(requireOut("--draw-sets needs --out DIR"));
        } else if (subject.set != null) {
            renderSets(requireOut("--set needs --out DIR"));
        } else {
            single();
        }
        return 0;
    }

    private void requireRanges() {
        if (threads != null && threads < 1) {
            throw wrong("invalid value for option '--threads': " + threads + ", must be 1 or more");
        }
        if (microphones != null && (microphones < 1 || microphones > 8)) {
            throw wrong("invalid value for option '--mics': " + microphones + ", must be 1 to 8");
        }
        if (loopback && (plot || subject.set != null)) {
            throw wrong("--loopback goes with a single scene and without --plot");
        }
        if (sampleRateHz != null && (sampleRateHz < 8000 || sampleRateHz > 384_000)) {
            throw wrong("invalid value for option '--rate': " + sampleRateHz + " Hz, must be 8000 to 384000 Hz");
        }
    }

    private Path requireOut(String problem) {
        if (out == null) {
            throw wrong(problem);
        }
        return out;
    }

    private void single() throws IOException {
        SceneFile file = subject.scene != null ? SceneFile.read(subject.scene) : drawn();
        Path folder = subject.scene == null
                ? Path.of("")
                : subject.scene.toAbsolutePath().getParent();
        if (microphones != null) {
            file = file.withMicrophones(microphones, folder);
        }
        if (printScene) {
            print(file.rewritten());
            return;
        }
        Path wav = requireOut("give --out FILE.wav, or --print-scene to see the scene file");
        requireWav(wav);
        int rate = sampleRateHz == null ? file.sampleRateHz() : sampleRateHz;
        SceneRendering.single(file, rate, loopback, wav, plot);
    }

    private SceneFile drawn() {
        SceneGenerator generator = new SceneGenerator(family, subject.seed);
        return kind == null ? generator.scene(0) : generator.scene(kind, 0);
    }

    private void requireWav(Path wav) throws IOException {
        if (!wav.toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
            throw wrong("invalid value for option '--out': " + wav + ", must end with .wav");
        }
        if (subject.scene != null && Files.exists(wav) && Files.isSameFile(wav, subject.scene)) {
            throw wrong("the recording would overwrite the scene " + subject.scene + "; name another file");
        }
    }

    private void renderSets(Path folder) throws IOException {
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        SetRendering rendering = new SetRendering(
                microphones, sampleRateHz, plot, atOnce, spec.commandLine().getOut());
        if (subject.set.equals(ALL_SETS)) {
            for (SceneKind set : SceneKind.values()) {
                rendering.render(set, folder.resolve(set.word()));
            }
        } else {
            rendering.render(set(subject.set), folder);
        }
    }

    private SceneKind set(String word) {
        return Arrays.stream(SceneKind.values())
                .filter(any -> any.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong("invalid value for option '--set': '" + word + "', must be one of "
                        + String.join(", ", (Iterable<String>) new SetNames())));
    }

    private void drawSets(Path folder) throws IOException {
        for (SceneKind set : SceneKind.values()) {
            Path setFolder = Files.createDirectories(folder.resolve(set.word()));
            for (Map.Entry<String, String> file :
                    SceneSets.drawn(set, family, SceneSets.SEED).entrySet()) {
                AtomicFile.writeString(setFolder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private void print(String text) {
        List<String> lines = text.lines().toList();
        lines.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
