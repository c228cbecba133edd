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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioFiles;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.audio.RecordingLabels;
import picocli.CommandLine;

class SimulateCommandTest {

    private static final String SCENE = """
            name: short walk
            duration: 2
            room: {size: [5, 4, 2.5]}
            device: {at: [0.5, 2, 1], microphones: 2}
            emission: {tones: [{frequency: 20000}]}
            people: [{body: adult, at: [3, 2], script: [{do: walk, at: 0.5, to: [[2, 2.5]]}]}]
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path scene;

    @BeforeEach
    void writeScene() throws IOException {
        scene = Files.writeString(folder.resolve("scene.yaml"), SCENE);
    }

    private int run(Object... arguments) {
        CommandLine commandLine = UltrasonicCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        String[] words = Stream.concat(
                        Stream.of("simulate"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        return Main.run(commandLine, words);
    }

    @Test
    void sceneBecomesARecordingWithLabelsAsEvaluateReadsThem() throws Exception {
        Path wav = folder.resolve("walk.wav");
        assertThat(run(scene, "--out", wav)).as(err.toString()).isZero();
        try (AudioSource source = AudioFiles.open(wav)) {
            assertThat(source.sampleRateHz()).isEqualTo(96_000);
            assertThat(source.microphones()).isEqualTo(2);
            RecordingLabels labels = RecordingLabels.beside(wav);
            labels.requireMatch(RecordingLabels.fileBeside(wav), source);
            assertThat(labels.occupied()).isTrue();
            assertThat(labels.labels()).isNotEmpty();
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void microphonesAndRateCanBeAskedFor() throws Exception {
        Path wav = folder.resolve("walk.wav");
        assertThat(run(scene, "--mics", 3, "--rate", 48_000, "--out", wav)).isZero();
        try (AudioSource source = AudioFiles.open(wav)) {
            assertThat(source.sampleRateHz()).isEqualTo(48_000);
            assertThat(source.microphones()).isEqualTo(3);
        }
    }

    @Test
    void picturesComeBesideTheRecording() throws Exception {
        assertThat(run(scene, "--rate", 48_000, "--out", folder.resolve("walk.wav"), "--plot"))
                .as(err.toString())
                .isZero();
        assertThat(ImageIO.read(folder.resolve("walk.png").toFile()).getWidth()).isGreaterThan(1000);
    }

    @Test
    void randomSceneIsPrintedAndWhatIsPrintedIsTheSameScene() throws Exception {
        assertThat(run("--random", 5, "--family", "train", "--kind", "walks", "--print-scene"))
                .isZero();
        String printed = out.toString();
        Path again = Files.writeString(folder.resolve("again.yaml"), printed);
        out.getBuffer().setLength(0);
        assertThat(run(again, "--print-scene")).isZero();
        assertThat(out.toString()).isEqualTo(printed);
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(scene)).isEqualTo(2);
        assertThat(err.toString()).contains("give --out FILE.wav");
        assertThat(run(scene, "--out", folder.resolve("walk.mp3"))).isEqualTo(2);
        assertThat(err.toString()).contains("must end with .wav");
        assertThat(run("--set", "walk", "--out", folder)).isEqualTo(2);
        assertThat(err.toString()).contains("'walk', must be one of walks, minor, empty");
        assertThat(run(scene, "--random", 3, "--out", folder.resolve("a.wav"))).isEqualTo(2);
        assertThat(run(scene, "--mics", 9, "--out", folder.resolve("a.wav"))).isEqualTo(2);
        assertThat(err.toString()).contains("9, must be 1 to 8");
    }

    @Test
    void faultInTheSceneIsOneLineThatNamesFileLineAndKey() throws Exception {
        Files.writeString(scene, SCENE.replace("size: [5, 4, 2.5]", "size: [5, 400, 2.5]"));
        assertThat(run(scene, "--out", folder.resolve("a.wav"))).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("ultrasonic: " + scene + ": line 3: key room.size: 400 m, must be 1 to 30 m"
                        + System.lineSeparator());
        assertThat(folder.resolve("a.wav")).doesNotExist();
    }

    @Test
    void rateTooLowForTheToneIsAFailure() {
        assertThat(run(scene, "--rate", 32_000, "--out", folder.resolve("a.wav")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("20000 Hz").contains("42000 Hz or more, got 32000 Hz");
    }

    @Test
    void folderThatIsNotThereIsNamedAndNothingIsLeft() throws Exception {
        assertThat(run(scene, "--out", folder.resolve("none").resolve("a.wav"))).isEqualTo(1);
        assertThat(err.toString()).contains("its folder does not exist");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(scene);
        }
    }

    @Test
    void referenceExplainsTheKeys() {
        assertThat(run("--reference")).isZero();
        assertThat(out.toString())
                .contains("# Scene files")
                .contains("| `duration` |")
                .contains("## desk-fan");
    }

    @Test
    void setsAreDrawnAsTheyWereChecked() throws Exception {
        Path sets = Files.createDirectory(folder.resolve("sets"));
        assertThat(run("--draw-sets", "--out", sets)).as(err.toString()).isZero();
        Path walk = sets.resolve("walks").resolve("walk-3-4-m-toward-normal.yaml");
        assertThat(Files.readString(walk)).startsWith("name: walk 3-4 m toward normal");
        assertThat(sets.resolve("day").resolve("index.txt")).exists();
    }
}
