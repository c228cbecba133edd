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

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateScenesTest {

    @TempDir
    private Path folder;

    @Test
    void aSetIsJudgedWithoutStoringItsSound() throws IOException {
        Path results = folder.resolve("near.json");
        Path picture = folder.resolve("near.png");

        CommandResult near = CommandResult.of(
                "evaluate",
                "--set",
                "near",
                "--limit",
                4,
                "--mics",
                1,
                "--jobs",
                2,
                "--detector",
                "physics",
                "--canceller",
                "both",
                "--out",
                results,
                "--plot",
                picture);

        assertThat(near.exitCode()).as(near.err()).isZero();
        assertThat(near.err()).isEmpty();
        assertThat(near.out())
                .contains(
                        "4 scenes",
                        "physics-canceller",
                        "physics+canceller",
                        "by scenario",
                        "by distance of major motion")
                .containsPattern("near \\(\\d+\\) +\\d+\\.\\d % \\[");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "near.json", "near.png", "near-precision-recall.png", "near-latency.png");
        }
        JsonObject json = JsonParser.parseString(Files.readString(results)).getAsJsonObject();
        assertThat(json.getAsJsonArray("scenes")).hasSize(4);
        JsonObject all = json.getAsJsonArray("groups").get(0).getAsJsonObject();
        JsonObject physics = all.getAsJsonObject("contestants").getAsJsonObject("physics-canceller");
        assertThat(physics.get("low").getAsDouble())
                .isLessThanOrEqualTo(physics.get("found_share").getAsDouble());
        assertThat(physics.getAsJsonObject("false_alarms").get("duration_s").getAsDouble())
                .isGreaterThan(60);
    }

    @Test
    void emptyRoomsGoOnFromTheirFile() throws IOException {
        Path log = folder.resolve("rooms.jsonl");
        List<Object> base = List.of(
                "evaluate",
                "--family",
                "train",
                "--seed",
                3,
                "--room-minutes",
                0.5,
                "--mics",
                1,
                "--jobs",
                1,
                "--out",
                log);

        CommandResult one = CommandResult.of(with(base, "--empty-hours", 0.01));
        CommandResult three = CommandResult.of(with(base, "--empty-hours", 0.025, "--resume"));
        String resumed = Files.readString(log);
        CommandResult afresh = CommandResult.of(with(base, "--empty-hours", 0.025));

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(one.out()).contains("2 scenes");
        assertThat(three.out()).contains("3 scenes, 1:30.0 min", "false alarms per day", "upper bound of 95 %");
        assertThat(afresh.out().lines().skip(1))
                .containsExactlyElementsOf(three.out().lines().skip(1).toList());
        assertThat(Files.readString(log)).isEqualTo(resumed);
    }

    @Test
    void setsGoOnFromTheirPartAndManyMicrophonesHearOneScene() throws IOException {
        Path results = folder.resolve("near.json");
        Path part = folder.resolve("near.json.part");
        List<Object> base = List.of(
                "evaluate",
                "--set",
                "near",
                "--detector",
                "physics",
                "--canceller",
                "on,reference",
                "--mics",
                "2,1",
                "--jobs",
                1,
                "--limit",
                1,
                "--out",
                results);

        CommandResult whole = CommandResult.of(with(base));
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.out())
                .contains(
                        "physics+canceller 2 mics",
                        "physics+reference 2 mics",
                        "physics+canceller 1 mic",
                        "physics+reference 1 mic");
        assertThat(part).doesNotExist();

        Files.writeString(part, "{}\n");
        CommandResult other = CommandResult.of(with(base, "--resume"));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("near.json.part: line 1: was begun as");
    }

    private static Object[] with(List<Object> base, Object... more) {
        List<Object> all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(CommandResult.of("evaluate").exitCode()).isEqualTo(2);
        assertThat(CommandResult.of("evaluate", "--set", "walk").err())
                .contains("'walk', must be one of walks, minor", "music-empty, all");
        assertThat(CommandResult.of("evaluate", folder, "--set", "walks").exitCode())
                .isEqualTo(2);
        assertThat(CommandResult.of("evaluate", "--set", "walks", "--canceller", "half")
                        .err())
                .contains("expected auto, on, off, got 'half', reference, or both");
        assertThat(CommandResult.of("evaluate", folder, "--canceller", "reference")
                        .err())
                .contains("--canceller reference needs scenes");
        assertThat(CommandResult.of("evaluate", "--set", "walks", "--resume").err())
                .contains("--resume needs --set or --empty-hours, and --out FILE");
        assertThat(CommandResult.of("evaluate", "--empty-hours", 0).err()).contains("--empty-hours", "got 0");
        assertThat(CommandResult.of("evaluate", "--set", "music-empty", "--hours", 0.05)
                        .err())
                .contains("--hours", "got 0.05");
    }
}
