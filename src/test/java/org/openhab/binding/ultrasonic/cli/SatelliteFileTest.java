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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SatelliteFileTest {

    @TempDir
    private Path folder;

    private static List<String> arguments(String text) throws SatelliteFileException {
        return SatelliteFile.parse("x.yaml", text, Map.of("SECRET", "p@ss word"))
                .arguments(Set.of());
    }

    @Test
    void keysStandForOptions() throws SatelliteFileException {
        assertThat(arguments("""
                        name: kitchen
                        device:
                          output: virtual
                        signal: {level: -30}
                        calibration: off
                        power:
                          lowPower: AUTO
                        detection:
                          sensitivity: 6.5
                        mqtt:
                          broker: mqtt://broker:77
                          username: anna
                          password: ${SECRET}
                          retain: false
                          commands: false
                        """))
                .containsExactly(
                        "--name=kitchen",
                        "--device=virtual",
                        "--level=-30",
                        "--no-calibration",
                        "--low-power",
                        "--sensitivity=6.5",
                        "--mqtt=mqtt://anna:p%40ss%20word@broker:77",
                        "--mqtt-no-retain",
                        "--mqtt-bridge=kitchen");
    }

    @Test
    void commandLineStandsAboveTheFile() throws SatelliteFileException {
        SatelliteFile file = SatelliteFile.parse("x", "name: a\ndetection:\n  sensitivity: 6\n", Map.of());
        assertThat(file.arguments(Set.of("--sensitivity"))).containsExactly("--name=a");
    }

    @Test
    void emptyFilesAndSectionsAreAllDefaults() throws SatelliteFileException {
        assertThat(arguments("")).isEmpty();
        assertThat(arguments("# nothing\n")).isEmpty();
        assertThat(arguments("mqtt:\n  # broker: x\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x\\nnmae: y                | x.yaml line 2: unknown key nmae; known are name, label, device
            mqtt:\\n  broker: x\\n  qoz: 1    | x.yaml line 3: unknown key mqtt.qoz; known are broker
            detection: {sensitivity: 11} | x.yaml line 1: detection.sensitivity must be a number from 1 to 10, got '11'
            detection:\\n  sensitivity: NaN   | line 2: detection.sensitivity must be a number from 1 to 10, got 'NaN'
            device: {rate: 1.5}              | device.rate must be a whole number from 0 to 768000, got '1.5'
            calibration: maybe               | calibration must be auto, off, got 'maybe'
            mqtt: {discovery: x, broker: y}  | mqtt.discovery must be homeassistant, homie, off, got 'x'
            name: Kitchen Room               | line 1: name must be of lower-case letters, digits and hyphens
            name: bridge                     | name must be of lower-case letters, digits and hyphens, and not 'bridge'
            mqtt: {qos: 1}                   | mqtt.qos needs mqtt.broker
            mqtt: {broker: x, password: y}   | mqtt.password needs mqtt.username
            mqtt: {broker: '${NOBODY}'}      | mqtt.broker: the environment has no variable NOBODY
            name: [1, 2]                     | line 1: name: expected one value
            name: x\\nname: y                | line 2: name: stands twice, first in line 1
            name: 'x                         | not valid YAML
            - a                              | expected keys with values
            device: {output: {a: b}}         | device.output: expected one value
            """)
    void mistakesNameLineKeyAndWhatIsAllowed(String text, String message) {
        assertThatThrownBy(() -> arguments(text.replace("\\n", "\n")))
                .isInstanceOf(SatelliteFileException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void passwordIsNotRepeated() {
        assertThatThrownBy(() -> arguments("mqtt:\n  broker: x\n  username: u\n  password: \"a\\nb\"\n"))
                .hasMessageContaining("mqtt.password must be a text")
                .message()
                .doesNotContain("'a");
    }

    @Test
    void exampleHoldsEveryKeyAndIsValidWithAllOfThem() throws SatelliteFileException {
        String example = SatelliteExample.text();
        assertThat(arguments(example)).containsExactly("--name=satellite");
        for (SatelliteKey key : SatelliteKeys.ALL) {
            assertThat(example).contains(key.name() + ": ").contains(key.meaning());
        }
        // A commented key is a hash, its name and a colon; meanings end in their default.
        String everything = example.lines()
                .filter(line -> !line.endsWith(")") && !line.matches("# .*[^:] .*"))
                .map(line -> line.replaceFirst("^(  )?# ", "$1"))
                .filter(line -> line.matches("( {2})?[a-zA-Z]+:.*"))
                .collect(Collectors.joining("\n"));
        SatelliteFile whole =
                SatelliteFile.parse("x", everything.replaceAll(": (none|0)$", ": 1"), Map.of("MQTT_PASSWORD", "y"));
        assertThat(whole.arguments(Set.of())).hasSizeGreaterThan(15);
    }

    @Test
    void everyOptionOfAKeyExists() {
        CommandLine run = UltrasonicCommand.commandLine().getSubcommands().get("run");
        assertThat(SatelliteKeys.ALL)
                .extracting(SatelliteKey::option)
                .filteredOn(option -> !option.isEmpty())
                .allMatch(option -> run.getCommandSpec().findOption(option) != null)
                .doesNotHaveDuplicates();
    }

    @Test
    void checkTellsWhatIsWrongAndOpensNothing() throws IOException {
        Path good = Files.writeString(folder.resolve("good.yaml"), "name: hall\ndevice:\n  output: virtual\n");
        CommandResult fine = CommandResult.of("run", "--config", good, "--check-config");
        assertThat(fine.err()).isEmpty();
        assertThat(fine.out()).contains("good.yaml: all right");
        assertThat(fine.exitCode()).isZero();

        Path bad = Files.writeString(
                folder.resolve("bad.yaml"),
                "device:\n  output: virtual\nmqtt:\n  broker: mqtts://b\n  caFile: /none.pem\n");
        CommandResult wrong = CommandResult.of("run", "--config", bad, "--check-config");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("bad.yaml line 5: mqtt.caFile: ")
                .contains("/none.pem")
                .contains("no such certificate file");
        for (String[] mistake : new String[][] {
            {"broker: http://b", "line 4: mqtt.broker: broker must begin with mqtt://"},
            {"broker: mqtt://b\n  base: a/#", "line 5: mqtt.base: MQTT base topic must be"},
            {"broker: mqtt://b\n  clientId: a b", "line 5: mqtt.clientId: MQTT client id must be"},
            {"broker: mqtt://b\n  bridge: a/b", "line 5: mqtt.bridge: MQTT bridge name must be"}
        }) {
            Path file = Files.writeString(
                    folder.resolve("mqtt.yaml"), "device:\n  output: virtual\nmqtt:\n  " + mistake[0] + "\n");
            CommandResult refused = CommandResult.of("run", "--config", file, "--check-config");
            assertThat(refused.err()).contains("mqtt.yaml " + mistake[1]);
            assertThat(refused.exitCode()).isEqualTo(1);
        }

        Path worse = Files.writeString(folder.resolve("worse.yaml"), "name: x\nsignal:\n  carrier: loud\n");
        CommandResult told = CommandResult.of("run", "--config", worse);
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("worse.yaml line 3: signal.carrier: ");
        assertThat(CommandResult.of("run", "--config", folder.resolve("none.yaml"))
                        .err())
                .contains("none.yaml: no such file");
        assertThat(CommandResult.of("run", "--check-config").exitCode()).isEqualTo(2);
    }

    @Test
    void fileIsObeyed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.yaml"), "device:\n  output: virtual\ncalibration: off\nsignal:\n  level: -26\n");
        CommandResult run = CommandResult.of("run", "--config", file, "--seconds", "1", "--json", "--no-web");
        // A busy machine may need longer to open even a virtual device.
        for (int seconds = 4; seconds <= 64 && !run.err().contains("dBFS"); seconds *= 4) {
            run = CommandResult.of("run", "--config", file, "--seconds", seconds, "--json", "--no-web");
        }
        assertThat(run.err()).contains("-26 dBFS");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void exampleIsPrinted() {
        assertThat(CommandResult.of("run", "--example-config").out()).isEqualTo(SatelliteExample.text());
    }
}
