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
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.plot.DopplerPicture;
import org.openhab.binding.ultrasonic.recording.StateCsvReader;

class ReplayCommandTest {

    private static final String HEADER = "time_s,known,motion,moving,p_major,p_minor,p_mechanical,evidence,threshold,"
            + "occupancy,hold_s,level_db,velocity_mps";

    @TempDir
    private Path folder;

    private Path walk() throws IOException {
        return MadeUpRecording.write(folder.resolve("walk.wav"), MadeUpRecording.walk(1));
    }

    @Test
    void statesHaveTheHeaderAndOneRowAHop() throws IOException {
        Path states = folder.resolve("states.csv");

        CommandResult replay =
                CommandResult.of("replay", walk(), "--detector", "physics", "--out", states, "--hold", 10);

        assertThat(replay.err()).isEmpty();
        assertThat(replay.exitCode()).isZero();
        List<String> lines = Files.readAllLines(states);
        int hopSamples = BasebandPlan.of(MadeUpRecording.SAMPLE_RATE_HZ).hopSamples();
        int hops = (int) (MadeUpRecording.SECONDS * MadeUpRecording.SAMPLE_RATE_HZ) / hopSamples;
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines).hasSize(1 + hops);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line ->
                        line.matches("\\d+\\.\\d+,[01],(none|minor|major),[01](,[01]\\.\\d+){3}(,\\d+\\.\\d+){2},"
                                + "(unknown|vacant|occupied)(,\\d+\\.\\d+){2},-?\\d+\\.\\d+"));
        List<MotionReport> reports = StateCsvReader.read(states);
        assertThat(reports.get(hops - 1).timeSeconds())
                .isEqualTo((double) hops * hopSamples / MadeUpRecording.SAMPLE_RATE_HZ, within(1e-6));
    }

    @Test
    void aMoverIsSeenWhileItMovesWithItsDirectionAndTheHoldIsKept() throws IOException {
        Path states = folder.resolve("states.csv");

        CommandResult replay =
                CommandResult.of("replay", walk(), "--detector", "physics", "--out", states, "--hold", 10);

        List<MotionReport> reports = StateCsvReader.read(states);
        assertThat(reports.stream().filter(report -> report.timeSeconds() < MadeUpRecording.MOVES_FROM_SECONDS))
                .allMatch(report -> report.motion() == Motion.NONE);
        assertThat(reports.stream()
                        .filter(report -> report.timeSeconds() > 1.9 && report.timeSeconds() < 2.3)
                        .toList())
                .isNotEmpty()
                .allMatch(report -> report.motion() == Motion.MAJOR)
                .allMatch(report -> Math.abs(report.velocityMetersPerSecond() - 1) < 0.1);
        double lastMotion = reports.stream()
                .filter(report -> report.motion() != Motion.NONE)
                .mapToDouble(MotionReport::timeSeconds)
                .max()
                .orElseThrow();
        MotionReport last = reports.get(reports.size() - 1);
        assertThat(last.occupied()).isTrue();
        assertThat(last.room().holdLeftSeconds()).isEqualTo(10 - (last.timeSeconds() - lastMotion), within(0.1));
        assertThat(replay.out())
                .contains("4.00 s, 1 microphone, 48 kHz", "Tone      20000.0 Hz at -12 dBFS", "in 1 interval", "major")
                .containsPattern("[01]\\.\\d\\d m/s, approaching")
                .doesNotContain("Warning");
    }

    @Test
    void fixedCarriersAndEveryDetectorCanBeChosen() throws IOException {
        Path recording = walk();
        for (Detector detector : Detector.available()) {
            CommandResult replay =
                    CommandResult.of("replay", recording, "--carrier", "20000", "--detector", detector.key());
            assertThat(replay.exitCode()).as(detector.key()).isZero();
            assertThat(replay.out()).as(detector.key()).contains("Tone      20000.0 Hz");
        }
    }

    @Test
    void cancellerIsSwitchedByWord() throws IOException {
        Path recording = walk();
        Path plain = folder.resolve("plain.csv");
        Path off = folder.resolve("off.csv");
        Path on = folder.resolve("on.csv");
        assertThat(CommandResult.of("replay", recording, "--detector", "physics", "--out", plain)
                        .exitCode())
                .isZero();
        assertThat(CommandResult.of("replay", recording, "--detector", "physics", "--out", off, "--canceller", "off")
                        .exitCode())
                .isZero();
        assertThat(CommandResult.of("replay", recording, "--detector", "physics", "--out", on, "--canceller", "on")
                        .exitCode())
                .isZero();
        assertThat(off).hasSameTextualContentAs(plain);
        assertThat(Files.readString(on)).isNotEqualTo(Files.readString(plain)).contains("major");

        CommandResult neither = CommandResult.of("replay", recording, "--canceller", "maybe");
        assertThat(neither.exitCode()).isEqualTo(2);
        assertThat(neither.err()).contains("expected auto, on, off, got 'maybe'");
    }

    @Test
    void theReferenceChannelMustBeThereAndLeaveAMicrophone() throws IOException {
        Path recording = walk();
        CommandResult missing = CommandResult.of("replay", recording, "--reference-channel", "9");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("--reference-channel 9 needs one more than there are microphones");
        CommandResult zero = CommandResult.of("replay", recording, "--reference-channel", "0");
        assertThat(zero.exitCode()).isEqualTo(2);
        assertThat(zero.err()).contains("--reference-channel", "got 0");
    }

    @Test
    void aPictureIsDrawnWithTheLabelsBesideTheRecording() throws IOException {
        Path recording = walk();
        MadeUpRecording.writeLabels(recording, 1);
        Path picture = folder.resolve("walk.png");

        CommandResult replay = CommandResult.of("replay", recording, "--plot", picture);

        assertThat(replay.err()).isEmpty();
        assertThat(replay.exitCode()).isZero();
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(DopplerPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(DopplerPicture.HEIGHT);
    }

    @Test
    void labelsThatDoNotFitAreToldAndNotDrawn() throws IOException {
        float[] walk = MadeUpRecording.walk(1);
        Path recording = MadeUpRecording.write(folder.resolve("four.wav"), walk, walk, walk, walk);
        MadeUpRecording.writeLabels(recording, 1);
        Path picture = folder.resolve("four.png");

        CommandResult replay = CommandResult.of("replay", recording, "--plot", picture);

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("four.json: key microphones: is 1, but", "has 4");
        assertThat(picture).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "--carrier, fast",
        "--carrier, 9000",
        "--carrier, '20000,21000'",
        "--hold, 9",
        "--sensitivity, 11",
        "--sustain-sensitivity, 0",
        "--sustain, -1",
        "--trigger-delay, x",
        "--motion-hold, 3601",
        "--occupancy-delay, NaN",
        "--detector, magic"
    })
    void valuesThatCannotBeAreWrongUsage(String option, String value) throws IOException {
        CommandResult replay = CommandResult.of("replay", walk(), option, value);

        assertThat(replay.exitCode()).isEqualTo(2);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains(option);
        assertThat(replay.out()).isEmpty();
    }

    @Test
    void anUnknownDetectorIsToldWhichThereAre() throws IOException {
        CommandResult replay = CommandResult.of("replay", walk(), "--detector", "magic");

        assertThat(replay.err()).contains("'magic'", "physics");
    }

    @Test
    void aCarrierBeyondTheRateIsWrongUsageAndNamesTheRange() throws IOException {
        CommandResult replay = CommandResult.of("replay", walk(), "--carrier", "36000");

        assertThat(replay.exitCode()).isEqualTo(2);
        assertThat(replay.err().lines()).hasSize(1);
        assertThat(replay.err()).contains("36000 Hz", "48000 Hz", "16000 to 22560 Hz");
    }

    @Test
    void outputsNeverOverwriteTheRecordingOrEachOther() throws IOException {
        Path recording = walk();
        byte[] before = Files.readAllBytes(recording);

        CommandResult over = CommandResult.of("replay", recording, "--out", folder.resolve("./walk.wav"));
        CommandResult twice =
                CommandResult.of("replay", recording, "--out", folder.resolve("x"), "--plot", folder.resolve("x"));

        assertThat(over.exitCode()).isEqualTo(2);
        assertThat(over.err().lines()).hasSize(1);
        assertThat(Files.readAllBytes(recording)).isEqualTo(before);
        assertThat(twice.exitCode()).isEqualTo(2);
    }

    @Test
    void anOutputInAMissingFolderIsToldBeforeAnyWork() throws IOException {
        Path recording = walk();
        for (String option : List.of("--out", "--plot")) {
            CommandResult replay = CommandResult.of(
                    "replay", recording, option, folder.resolve("none").resolve("x"));

            assertThat(replay.exitCode()).isEqualTo(1);
            assertThat(replay.err().lines()).hasSize(1);
            assertThat(replay.err()).contains("none", "its folder does not exist");
            assertThat(replay.out()).isEmpty();
        }
    }

    @Test
    void aReplayLeavesNothingButWhatItWasAskedFor() throws IOException {
        CommandResult.of("replay", walk(), "--out", folder.resolve("states.csv"), "--plot", folder.resolve("p.png"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("walk.wav", "states.csv", "p.png");
        }
    }

    @Test
    void stagesOfTwoRecordingsAreDrawnAndOneAloneNeedsNoSecond() throws IOException {
        Path one = MadeUpRecording.write(folder.resolve("one.wav"), MadeUpRecording.walk(1));
        Path two = MadeUpRecording.write(folder.resolve("two.wav"), MadeUpRecording.walk(2));
        Path picture = folder.resolve("stages.png");

        CommandResult single = CommandResult.of("replay", one, "--stage-plot", picture);
        CommandResult pair = CommandResult.of("replay", one, two, "--stage-plot", picture);
        CommandResult useless = CommandResult.of("replay", one, two);
        CommandResult missing = CommandResult.of("replay", one, folder.resolve("none.wav"), "--stage-plot", picture);
        CommandResult overwriting = CommandResult.of("replay", one, two, "--stage-plot", two);

        assertThat(single.exitCode()).as(single.err()).isZero();
        assertThat(pair.exitCode()).as(pair.err()).isZero();
        assertThat(picture).isNotEmptyFile();
        assertThat(useless.exitCode()).isEqualTo(2);
        assertThat(useless.err()).contains("a second recording goes with --stage-plot");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("none.wav");
        assertThat(overwriting.exitCode()).isEqualTo(2);
        assertThat(overwriting.err()).contains("would overwrite the recording");
    }
}
