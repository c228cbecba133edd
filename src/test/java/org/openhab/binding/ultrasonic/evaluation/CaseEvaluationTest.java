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
package org.openhab.binding.ultrasonic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.CancellerMode;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFamily;
import org.openhab.binding.ultrasonic.simulation.scene.SceneFile;
import org.openhab.binding.ultrasonic.simulation.scene.SceneKind;
import org.openhab.binding.ultrasonic.simulation.scene.SceneRecorder;

class CaseEvaluationTest {

    private static final String SCENE = """
            name: short walk
            seed: 3
            duration: 4
            sample-rate: 48000
            room: {size: [5, 4, 2.5]}
            device: {at: [0.5, 2, 1], microphones: 2, dropouts: [{at: 1, length: 0.02}]}
            emission: {tones: [{frequency: 20000}], music: {kind: pop, seed: 3, level: -20}}
            people: [{body: adult, at: [3, 2], script: [{do: walk, at: 1.5, to: [[1.6, 2.3]]}]}]
            """;

    private static final List<Contestant> TWO = Contestant.of(
            List.of(Detector.PHYSICS, Detector.LAG1), List.of(CancellerMode.AUTO), PipelineConfig.defaults());

    @TempDir
    private Path folder;

    private static List<List<TakeResult>> run(List<EvaluationCase> cases, int threads) throws IOException {
        List<List<TakeResult>> results = new ArrayList<>();
        new CaseEvaluation(TWO, threads).run(cases.iterator(), results::add, seconds -> {});
        return results;
    }

    @Test
    void aSceneIsJudgedAsItsRecordingWouldBe() throws IOException {
        SceneFile file = SceneFile.parse("scene", SCENE, folder);
        List<TakeResult> streamed =
                run(List.of(EvaluationCase.of("some", "a", file)), 1).get(0);

        Path wav = folder.resolve("a.wav");
        SceneRecorder.record(file.scene(), file.sampleRateHz(), wav, seconds -> {});
        FolderResult stored = new FolderEvaluation(TWO).run(List.of(wav), 1, done -> {});

        for (int i = 0; i < TWO.size(); i++) {
            TakeResult recorded = stored.results().of(TWO.get(i).name()).get(0);
            assertThat(streamed.get(i).events()).isEqualTo(recorded.events());
            assertThat(streamed.get(i).falseAlarmsAtSeconds()).isEqualTo(recorded.falseAlarmsAtSeconds());
            assertThat(streamed.get(i).scores().total(true))
                    .isEqualTo(recorded.scores().total(true));
            assertThat(EvaluationResults.area(List.of(streamed.get(i))))
                    .isEqualTo(EvaluationResults.area(List.of(recorded)));
        }
        assertThat(streamed.get(0).events()).isNotEmpty();
        assertThat(streamed.get(0).toneFound()).isTrue();
    }

    @Test
    void neitherThreadsNorOtherContestantsChangeAResult() throws IOException {
        List<EvaluationCase> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String text = SCENE.replace("seed: 3\nduration: 4", "seed: " + i + "\nduration: " + (2 + i));
            SceneFile file = SceneFile.parse("scene", text, folder);
            cases.add(EvaluationCase.of("some", "scene " + i, file));
        }
        List<List<TakeResult>> one = run(cases, 1);
        List<List<TakeResult>> three = run(cases, 3);

        List<String> names = TWO.stream().map(Contestant::name).toList();
        for (int i = 0; i < cases.size(); i++) {
            assertThat(TakeJson.of(names, three.get(i))).isEqualTo(TakeJson.of(names, one.get(i)));
            assertThat(one.get(i).get(0).traits().name()).isEqualTo("scene " + i);
        }
    }

    @Test
    void theMusicSetComesOnceMoreWithoutMusic() throws IOException {
        StandardCases cases = new StandardCases(SceneFamily.TRAIN, 1, OptionalInt.of(2));
        List<EvaluationCase> music = cases.set(SceneKind.MUSIC, 100, 1);

        assertThat(music).hasSize(2 * 37);
        assertThat(cases.set(SceneKind.MUSIC, 5, 0))
                .extracting(one -> one.traits().name())
                .startsWith("music-quiet-nobody-a")
                .hasSize(10);
        for (int i = 0; i < music.size(); i += 2) {
            EvaluationCase with = music.get(i);
            EvaluationCase without = music.get(i + 1);
            assertThat(with.scene().emission().music()).isPresent();
            assertThat(without.scene().emission().music()).isEmpty();
            assertThat(without.traits().musicLevelDb()).isEmpty();
            assertThat(without.traits().set()).isEqualTo("music silenced");
            assertThat(without.traits().name()).isEqualTo(with.traits().name());
            assertThat(without.scene().seed()).isEqualTo(with.scene().seed());
            assertThat(without.scene().room().furniture())
                    .isEqualTo(with.scene().room().furniture());
            assertThat(without.labels().labels()).isEqualTo(with.labels().labels());
            assertThat(with.traits().microphones()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void musicEmptyHasEveryLevelAndKindTwice() throws IOException {
        List<EvaluationCase> cases = new StandardCases(SceneFamily.TRAIN, 1, OptionalInt.empty()).musicEmpty(6);

        assertThat(cases).hasSize(36);
        assertThat(cases.stream()
                        .mapToDouble(one -> one.scene().durationSeconds())
                        .sum())
                .isEqualTo(6 * 3600);
        assertThat(cases).allMatch(one -> one.scene().people().isEmpty());
        assertThat(cases.stream()
                        .filter(one -> one.traits().musicLevelDb().isPresent())
                        .map(one -> one.traits().musicKind().orElseThrow()
                                + one.traits().musicLevelDb().getAsDouble())
                        .distinct())
                .hasSize(9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandardCases(SceneFamily.TRAIN, 1, OptionalInt.empty()).musicEmpty(0.05))
                .withMessageContaining("at least 0.1 hours, got 0.05");
    }

    @Test
    void halfOfTheEmptyRoomsHaveDisturbersAndAQuarterIsNear() {
        List<EvaluationCase> rooms = new ArrayList<>();
        new StandardCases(SceneFamily.TRAIN, 1, OptionalInt.empty())
                .emptyRooms(16, 600, index -> true)
                .forEachRemaining(rooms::add);

        assertThat(rooms).hasSize(16);
        assertThat(rooms.stream().filter(room -> !room.traits().disturbers().isEmpty()))
                .hasSize(8);
        assertThat(rooms.stream().filter(room -> room.sampleRateHz() == 48_000)).hasSize(4);
        assertThat(rooms).allMatch(room -> room.labels().labels().stream().noneMatch(label -> label.ofPerson()));
    }

    @Test
    void aLogGoesOnWhereItWasTornAndRefusesOtherTerms() throws IOException {
        Path log = folder.resolve("rooms.jsonl");
        EvaluationLog.Terms terms =
                new EvaluationLog.Terms("train", 1, "rooms", OptionalInt.empty(), List.of("physics"));
        List<List<TakeResult>> rooms = new ArrayList<>();
        try (EvaluationLog file = EvaluationLog.begin(log, terms)) {
            for (int i = 0; i < 3; i++) {
                rooms.add(List.of(Takes.take(Criteria.EMPTY_ROOMS, String.valueOf(i), List.of(), i)));
                file.add(rooms.get(i));
            }
        }
        String whole = Files.readString(log);
        Files.writeString(log, whole.substring(0, whole.length() - 20));

        try (EvaluationLog file = EvaluationLog.resume(log, terms)) {
            assertThat(file.holds(Criteria.EMPTY_ROOMS, "0")).isTrue();
            assertThat(file.holds(Criteria.EMPTY_ROOMS, "1")).isTrue();
            assertThat(file.holds(Criteria.EMPTY_ROOMS, "2")).isFalse();
            assertThat(file.holds("walks", "1")).isFalse();
            assertThat(file.kept().get(1).get(0).falseAlarmsAtSeconds()).hasSize(1);
            file.add(rooms.get(2));
        }

        assertThat(Files.readString(log)).isEqualTo(whole);
        EvaluationLog.Terms others =
                new EvaluationLog.Terms("train", 2, "rooms", OptionalInt.empty(), List.of("physics"));
        assertThatIOException()
                .isThrownBy(() -> EvaluationLog.resume(log, others))
                .withMessageContaining("line 1: was begun as")
                .withMessageContaining("\"seed\":1");
        Files.writeString(log, whole.replace("\"duration_s\"", "\"length\""));
        assertThatIOException()
                .isThrownBy(() -> EvaluationLog.resume(log, terms))
                .withMessageContaining("line 2: is no result of a scene");
    }
}
