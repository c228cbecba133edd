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
package org.openhab.binding.ultrasonic.training.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.neural.EmbeddingSpace;
import org.openhab.binding.ultrasonic.training.MinedScene;

class MiningTest {

    @TempDir
    private Path folder;

    private static EmbeddingSpace space() {
        Random random = new Random(1);
        List<float[]> known = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            known.add(new float[] {(float) random.nextGaussian(), (float) random.nextGaussian()});
        }
        return EmbeddingSpace.fit(known, 1);
    }

    private static MinedEvent event(MinedEvent.Kind kind, double rarity, long index, double start, float embedded) {
        return new MinedEvent(
                kind,
                rarity,
                new SceneSource("scene " + index, "train", 1001, index),
                start,
                start + 1,
                120,
                0.5,
                new float[] {embedded, 0},
                new Thumbnail(2, new byte[2 * Thumbnail.CELLS]));
    }

    @Test
    void ofEventsThatAreAlikeTheRarestStays() {
        EventSelection selection = new EventSelection(space(), 10);
        selection.add(event(MinedEvent.Kind.FALSE_ALARM, 3, 1, 10, 0));
        // The same moment by another name, the same sound in another room, and the same room much later.
        selection.add(event(MinedEvent.Kind.NOVEL, 2, 1, 12, 3));
        selection.add(event(MinedEvent.Kind.FALSE_ALARM, 3.5, 2, 10, 0.1f));
        selection.add(event(MinedEvent.Kind.FALSE_ALARM, 3.1, 2, 40, 3));
        assertThat(selection.events()).extracting(MinedEvent::rarity).containsExactly(3.5, 3.1);
    }

    @Test
    void noMoreThanAskedStayAndTheLeastRareGoFirst() {
        EventSelection selection = new EventSelection(space(), 3);
        for (int i = 0; i < 20; i++) {
            selection.add(event(MinedEvent.Kind.MISS, 2 + i % 7 / 10.0 + i / 1000.0, i, 0, i));
        }
        assertThat(selection.events()).extracting(MinedEvent::rarity).containsExactly(2.613, 2.606, 2.519);
    }

    @Test
    void aLogGoesOnWithoutItsSpoiltLastLineAndRefusesOtherTerms() throws IOException {
        Path file = folder.resolve("mined.jsonl");
        JsonObject terms = new JsonObject();
        terms.addProperty("model", "0123abcd");
        HearingResult result =
                new HearingResult(0, 30, 30, 1, 0, 0, List.of(event(MinedEvent.Kind.FALSE_ALARM, 3, 0, 10, 1.5f)));
        try (MiningLog log = MiningLog.open(file, terms)) {
            assertThat(log.kept()).isEmpty();
            log.add(result);
        }
        Files.writeString(file, Files.readString(file) + "{\"unit\":1,\"sec");
        try (MiningLog log = MiningLog.open(file, terms)) {
            assertThat(log.kept()).usingRecursiveComparison().isEqualTo(List.of(result));
        }
        assertThat(Files.readString(file).lines()).hasSize(2);
        JsonObject others = new JsonObject();
        others.addProperty("model", "other");
        assertThatThrownBy(() -> MiningLog.open(file, others))
                .hasMessageContaining("mined.jsonl: line 1: was begun as")
                .hasMessageContaining("--out");
        Files.writeString(file, Files.readString(file) + "{}\n");
        assertThatThrownBy(() -> MiningLog.open(file, terms)).hasMessageContaining("line 3: is no result of mining");
    }

    @Test
    void trainingTakesTheScenesOfEventsEachOnce() throws IOException {
        Path file = folder.resolve("events.jsonl");
        String mined = event(MinedEvent.Kind.MISS, 2, 7, 3, 0).summary() + "\n"
                + event(MinedEvent.Kind.NOVEL, 1, 7, 20, 2).summary() + "\n"
                + event(MinedEvent.Kind.NOVEL, 1, 2, 20, 2).summary() + "\n";
        Files.writeString(file, mined);
        List<MinedScene> scenes = MinedScene.read(List.of(file, file));
        assertThat(scenes).extracting(MinedScene::index).containsExactly(7L, 2L);
        assertThat(scenes.get(0).file().scene().name())
                .isEqualTo(scenes.get(0).file().scene().name());

        Files.writeString(file, mined + "{\"kind\":\"MISS\"}\n");
        assertThatThrownBy(() -> MinedScene.read(List.of(file))).hasMessageContaining("line 4: is no mined event");
        Files.writeString(file, mined.replace("\"train\"", "\"test\""));
        assertThatThrownBy(() -> MinedScene.read(List.of(file)))
                .hasMessageContaining("line 1: is of the family test, which is not to be learnt from");
        Files.writeString(file, "");
        assertThatThrownBy(() -> MinedScene.read(List.of(file))).hasMessageContaining("no simulated events");
    }

    @Test
    void roundsAreReadAsWrittenAndWhatIsNoneIsNamed() throws IOException {
        Path file = folder.resolve("rounds.jsonl");
        assertThat(MiningRound.read(file)).isEmpty();
        List<MiningRound> rounds = List.of(new MiningRound(
                1, "0123abcd", 1001, 4, 90, 300, 1, 0.4, 250, Double.NaN, new MiningRound.After("4567", 50, 0.9)));
        MiningRound.write(file, rounds);
        assertThat(MiningRound.read(file)).isEqualTo(rounds);
        Files.writeString(file, Files.readString(file) + "{}\n");
        assertThatThrownBy(() -> MiningRound.read(file)).hasMessageContaining("line 2: is no round of mining");
    }

    @Test
    void aLongStretchMakesNoLargerPictureAndLosesNoPeak() {
        List<byte[]> hops = new ArrayList<>();
        for (int hop = 0; hop < 1000; hop++) {
            hops.add(new byte[Thumbnail.CELLS]);
        }
        hops.get(501)[5] = 33;
        Thumbnail picture = Thumbnail.of(hops);
        assertThat(picture.columns()).isLessThanOrEqualTo(120);
        int peak = 0;
        for (int column = 0; column < picture.columns(); column++) {
            peak = Math.max(peak, picture.levelDb(column, 5));
        }
        assertThat(peak).isEqualTo(33);
    }
}
