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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.HandMadeModel;
import org.openhab.binding.ultrasonic.neural.ModelFile;
import org.openhab.binding.ultrasonic.training.mining.MiningRound;

class MineCommandTest {

    @TempDir
    private Path folder;

    private Path model;
    private Path out;

    @BeforeEach
    void writeModel() throws IOException {
        model = folder.resolve("model.bin");
        out = folder.resolve("out");
        ModelFile.write(model, HandMadeModel.walkers(), ModelFile.Encoding.FLOAT32);
    }

    private CommandResult mine(Object... more) {
        Object[] arguments = new Object[more.length + 9];
        Object[] usual = {"mine", "--model", model, "--out", out, "--known-scenes", "1", "--jobs", "1"};
        System.arraycopy(usual, 0, arguments, 0, usual.length);
        System.arraycopy(more, 0, arguments, usual.length, more.length);
        return CommandResult.of(arguments);
    }

    /** A log as an interrupted round leaves it: everything heard, nothing summed up. */
    private void heard(Path round, String log, String family, long seed, int falseAlarms) throws IOException {
        Files.createDirectories(round);
        Files.writeString(
                round.resolve(log),
                String.format(
                        "{\"model\":\"%s\",\"family\":\"%s\",\"seed\":%d}%n"
                                + "{\"unit\":0,\"seconds\":3600,\"emptySeconds\":1800,\"falseAlarms\":%d,"
                                + "\"walks\":10,\"walksFound\":9,\"events\":[]}%n",
                        HandMadeModel.walkers().fingerprint(), family, seed, falseAlarms));
    }

    @Test
    void anInterruptedRoundGoesOnAndIsRecordedWithWhatItStartedFrom() throws IOException {
        Path round = out.resolve("round-1");
        heard(round, "held-out.jsonl", "tune", 4242, 2);
        heard(round, "mined.jsonl", "train", 1001, 3);
        String log = Files.readString(round.resolve("mined.jsonl"));

        CommandResult result = mine("--hours", "1", "--held-out-hours", "1");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("heard 1.00 h, of it 0.50 h without anybody: 3 false alarms there; walks found 9 of 10")
                .contains("96.0 -> ?");
        assertThat(Files.readString(round.resolve("mined.jsonl"))).isEqualTo(log);
        assertThat(round.resolve("events.jsonl")).isEmptyFile();
        assertThat(ImageIO.read(round.resolve("contact-sheet.png").toFile()).getWidth())
                .isGreaterThan(1000);
        assertThat(Files.readAllLines(out.resolve("rounds.jsonl"))).hasSize(1);
    }

    @Test
    void theModelThatHasLearntFromARoundSaysWhatItGained() throws IOException {
        Files.createDirectories(out);
        MiningRound round = new MiningRound(1, "0123abcd", 1001, 4, 90, 300, 1, 0.5, 250, 0.75, null);
        MiningRound.write(out.resolve("rounds.jsonl"), List.of(round));
        String fingerprint = HandMadeModel.walkers().fingerprint();
        heard(out.resolve("round-1"), "held-out-" + fingerprint + ".jsonl", "tune", 4242, 2);

        CommandResult result = mine("--compare");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("250.0 -> 96.0").contains("75.0 % -> 90.0 %");
        assertThat(MiningRound.read(out.resolve("rounds.jsonl")))
                .containsExactly(round.with(new MiningRound.After(fingerprint, 96, 0.9)));
    }

    @Test
    void aComparisonNeedsARoundAndAnotherModel() throws IOException {
        CommandResult none = mine("--compare");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("no round of mining").hasLineCount(1);
        Files.createDirectories(out);
        String fingerprint = HandMadeModel.walkers().fingerprint();
        MiningRound.write(
                out.resolve("rounds.jsonl"),
                List.of(new MiningRound(1, fingerprint, 1001, 4, 90, 300, 1, 0.5, 250, 0.75, null)));
        CommandResult same = mine("--compare");
        assertThat(same.exitCode()).isEqualTo(1);
        assertThat(same.err()).contains("this very model", fingerprint).hasLineCount(1);
        assertThat(mine("--compare", "--hours", "1").exitCode()).isEqualTo(2);
        assertThat(mine("--compare", "--held-out-hours", "1").exitCode()).isEqualTo(2);
    }

    @Test
    void wrongInputIsToldInOneLine() throws IOException {
        assertThat(mine().exitCode()).isEqualTo(2);
        assertThat(mine("--hours", "0").err()).contains("'--hours': 0.0, must be above 0");
        assertThat(mine("--hours", "1", "--jobs", "0").exitCode()).isEqualTo(2);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandResult nothing = mine(empty);
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("no recordings").hasLineCount(1);
        CommandResult mined = CommandResult.of("train", "--smoke", "--mined", folder.resolve("none.jsonl"));
        assertThat(mined.exitCode()).isEqualTo(1);
        assertThat(mined.err()).contains("none.jsonl: no such file").hasLineCount(1);
    }
}
