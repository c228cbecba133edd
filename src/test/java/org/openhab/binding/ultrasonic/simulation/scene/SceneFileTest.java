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
package org.openhab.binding.ultrasonic.simulation.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;
import org.openhab.binding.ultrasonic.simulation.physics.WallMaterial;

/** What scene files say becomes the scene; what cannot be is refused with line, key and limit. */
class SceneFileTest {

    /** Line numbers below count from the first line of this text. */
    private static final String SCENE = """
            name: test
            duration: 20
            room:
              size: [5, 4, 2.5]
              walls: {floor: carpet}
              doors:
                - {wall: east, from: 1, width: 0.9, open: [[3, 0], [4, 1]]}
            weather: {temperature: 20}
            device:
              preset: smart-speaker
              at: [0.5, 2, 0.8]
              microphones: 4
            emission:
              tones: [{frequency: 33000, level: -12}]
            people:
              - body: adult
                at: [3, 2]
                script:
                  - {do: walk, at: 3, to: [[2, 3], [1.5, 2]], speed: 1}
                  - {do: sit, at: 9}
                  - {do: cup, at: 12}
            disturbers:
              - {kind: thermal-drift, per-hour: 1}
            """;

    @Test
    void valuesOfTheFileAreThoseOfTheScene() throws Exception {
        Scene scene = parse(SCENE).scene();
        assertThat(scene.durationSeconds()).isEqualTo(20);
        assertThat(scene.room().lengthMeters()).isEqualTo(5);
        assertThat(scene.room().material(Wall.FLOOR)).isEqualTo(WallMaterial.CARPET);
        assertThat(scene.room().material(Wall.WEST)).isEqualTo(WallMaterial.PLASTER);
        assertThat(scene.air().temperatureCelsius()).isEqualTo(20);
        assertThat(scene.device().microphones()).hasSize(4);
        assertThat(scene.emission().tones().get(0).frequencyHz()).isEqualTo(33_000);
        assertThat(scene.people()).hasSize(1);
        assertThat(scene.people().get(0).referencePoint(0).x()).isCloseTo(3, within(0.2));
        assertThat(scene.people().get(0).referencePoint(8).x()).isCloseTo(1.5, within(0.2));
        assertThat(scene.disturbers()).hasSize(1);
    }

    @Test
    void doorOpensSmoothlyBetweenTheGivenTimes() throws Exception {
        var openness = parse(SCENE).scene().room().doorways().get(0).openness();
        assertThat(openness.at(0)).isZero();
        assertThat(openness.at(3.5)).isCloseTo(0.5, within(1e-12));
        assertThat(openness.at(100)).isEqualTo(1);
    }

    @Test
    void jsonIsReadAsWell() throws Exception {
        String json = "{\"name\": \"j\", \"duration\": 1, \"room\": {\"size\": [3, 3, 2.5]},"
                + " \"device\": {\"at\": [1, 1, 1]}, \"emission\": {\"tones\": [{\"frequency\": 33000}]}}";
        assertThat(parse(json).scene().room().widthMeters()).isEqualTo(3);
    }

    @Test
    void rewrittenFileGivesTheSameScene() throws Exception {
        SceneFile file = parse(SCENE);
        SceneFile again = parse(file.rewritten());
        assertThat(again.scene().device()).isEqualTo(file.scene().device());
        assertThat(again.scene().people().get(0).referencePoint(5))
                .isEqualTo(file.scene().people().get(0).referencePoint(5));
        assertThat(again.rewritten()).isEqualTo(file.rewritten());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'duration: 20' | 'durration: 20' | 2 | durration | did you mean duration?
            'duration: 20' | 'duration: 0' | 2 | duration | 0 s, must be 0.1 to 86400 s
            'duration: 20' | 'duration: long' | 2 | duration | 'long', must be a number
            'duration: 20' | 'duration: .nan' | 2 | duration | '.nan', must be a number
            'duration: 20' | 'duration: 20\nduration: 3' | 3 | duration | stands twice, first in line 2
            'size: [5, 4, 2.5]' | 'size: [5, 40, 2.5]' | 4 | room.size | 40 m, must be 1 to 30 m
            'size: [5, 4, 2.5]' | 'size: [5, 4]' | 4 | room.size | a list of 2, must be [x, y, z]
            'size: [5, 4, 2.5]' | 'tail: {decay: 1}' | 4 | room.size | is missing
            'floor: carpet' | 'floor: carpett' | 5 | room.walls.floor | did you mean carpet?
            'floor: carpet' | 'floor: lava-stone' | 5 | room.walls.floor | known are plaster, drywall
            'wall: east, from: 1' | 'wall: east, from: 3.5' | 7 | room.doors[0].from | the wall is 4 m long
            'temperature: 20' | 'temperature: 60' | 8 | weather.temperature | must be -20 to 50 degrees C
            'preset: smart-speaker' | 'preset: smartspeaker' | 10 | device.preset | did you mean smart-speaker?
            'preset: smart-speaker' | 'preset: phone' | 12 | device.microphones | 4, must be 1 to 1 for preset phone
            'preset: smart-speaker' | 'preset: custom' | 10 | device.speaker-at | preset: custom needs it
            'microphones: 4' | 'microphones: 2.5' | 12 | device.microphones | must be a whole number
            'at: [0.5, 2, 0.8]' | 'at: [0.02, 2, 0.8]' | 11 | device.at | outside the room of 5 x 4 x 2.5 m
            'at: [3, 2]' | 'at: [0.6, 2]' | 17 | people[0].at | through the device
            'at: [3, 2]' | 'at: [3, 12]' | 17 | people[0].at | more than 4 m outside the room
            'to: [[2, 3], [1.5, 2]]' | 'to: [[2, 6]]' | 19 | people[0].script[0].to | through the north wall at [2.5, 4]
            'to: [[2, 3], [1.5, 2]]' | 'to: [[0.3, 2]]' | 19 | people[0].script[0].to | through the device
            'to: [[2, 3], [1.5, 2]]' | 'to: []' | 19 | people[0].script[0].to | at least one place
            'to: [[2, 3], [1.5, 2]]' | 'to: [[3, 2.01]]' | 19 | people[0].script[0].to | must be 0.1 m or more
            'do: walk' | 'do: walkk' | 19 | people[0].script[0].do | did you mean walk?
            'do: sit, at: 9' | 'do: sit, at: 4' | 20 | people[0].script[1].at | before 'walk' is over
            'do: cup, at: 12' | 'do: walk, at: 12, to: [[1.5, 3]]' | 21 | people[0].script[2] | must stand to walk
            'body: adult' | 'body: robot' | 16 | people[0].body | known are adult, child
            'kind: thermal-drift' | 'kind: thermaldrift' | 23 | disturbers[0].kind | did you mean thermal-drift?
            'per-hour: 1' | 'per-hour: 99' | 23 | disturbers[0].per-hour | must be -20 to 20 K
            'frequency: 33000' | 'frequency: 200000' | 14 | emission.tones[0].frequency | must be 1000 to 95000 Hz
            'tones: [{frequency: 33000, level: -12}]' | 'tones: []' | 14 | emission.tones | at least one tone
            """)
    void faultsNameLineKeyAndWhatIsAllowed(String from, String to, int line, String key, String expected) {
        String text = SCENE.replaceFirst(Pattern.quote(from), to.replace("\\n", "\n"));
        SceneFileException fault = catchThrowableOfType(SceneFileException.class, () -> parse(text));
        assertThat(fault).as(text).isNotNull();
        assertThat(fault)
                .hasMessageContaining("test.yaml: line " + line + ": key " + key)
                .hasMessageContaining(expected);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.getMessage()).doesNotContain("\n");
    }

    @Test
    void somebodyWhoNeverComesInIsRefused() {
        String text =
                SCENE.replace("at: [3, 2]", "at: [6, 1.5]").replaceAll("(?s)    script:.*?disturbers", "disturbers");
        assertThatThrownBy(() -> parse(text))
                .hasMessageContaining("people[0].at")
                .hasMessageContaining("neighbour");
    }

    @Test
    void somebodyMayComeInByTheDoor() throws Exception {
        String text = SCENE.replace("at: [3, 2]", "at: [6, 1.5]").replace("[[2, 3], [1.5, 2]]", "[[4, 1.5], [3, 2]]");
        assertThat(parse(text).scene().people().get(0).referencePoint(8.9).x()).isCloseTo(3, within(0.2));
    }

    @Test
    void whoSitsDownBackwardsThroughAWallIsRefused() {
        String text = SCENE.replace("[[2, 3], [1.5, 2]]", "[[3, 3.9], [3, 3.7]]");
        assertThatThrownBy(() -> parse(text))
                .hasMessageContaining("people[0].at")
                .hasMessageContaining("inside a wall");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> parse("name: x\nroom: {size: [1, 2\nduration: 3\n"))
                .isInstanceOf(SceneFileException.class)
                .hasMessageContaining("line 3: not valid YAML");
        assertThatThrownBy(() -> parse("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> parse("- 1\n- 2\n")).hasMessageContaining("expected keys with values");
        assertThatThrownBy(() -> parse("a: &x 1\nb: *x\n")).hasMessageContaining("line 1: anchor");
        assertThatThrownBy(() -> parse("a: " + "[".repeat(5000))).isInstanceOf(SceneFileException.class);
        assertThatThrownBy(() -> parse("name: x\n---\nname: y\n")).hasMessageContaining("second document");
    }

    @Test
    void missingFolderAndForeignFilesAreNamed(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> SceneFile.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> SceneFile.read(folder.resolve("no.yaml"))).hasMessageContaining("no such file");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> SceneFile.read(binary)).isInstanceOf(SceneFileException.class);
    }

    @Test
    void musicThatIsNotThereIsNamed() {
        String text = SCENE.replace("level: -12}]", "level: -12}]\n  music: {file: none.wav}");
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(SceneFileException.class)
                .hasMessageContaining("line 15: key emission.music.file")
                .hasMessageContaining("no such file");
    }

    @Test
    void microphonesCanBeChanged() throws Exception {
        assertThat(parse(SCENE).withMicrophones(2, Path.of("")).scene().device().microphones())
                .hasSize(2);
    }

    private static SceneFile parse(String text) throws SceneFileException {
        return SceneFile.parse("test.yaml", text, Path.of(""));
    }
}
