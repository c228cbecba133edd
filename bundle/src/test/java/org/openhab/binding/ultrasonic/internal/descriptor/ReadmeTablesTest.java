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
package org.openhab.binding.ultrasonic.internal.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.channels;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.child;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.options;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.parameters;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.text;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.texts;
import static org.openhab.binding.ultrasonic.internal.descriptor.DescriptorFiles.thingTypes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.internal.RunningSensors;
import org.openhab.binding.ultrasonic.internal.StatusText;
import org.openhab.binding.ultrasonic.internal.UltrasonicActions;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.console.UltrasonicConsoleCommand;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.w3c.dom.Element;

/** The tables of the README say what the descriptors say, row by row, and its examples use what there is. */
class ReadmeTablesTest {

    private static final List<String> LINES = lines();

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("ultrasonic.root"), "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the first table below a heading, without its head. */
    private static List<String> table(String heading) {
        int begin = LINES.indexOf(heading);
        assertThat(begin).as(heading).isNotNegative();
        List<String> rows = new ArrayList<>();
        for (String line : LINES.subList(begin + 1, LINES.size())) {
            if (line.startsWith("|")) {
                rows.add(line);
            } else if (line.startsWith("#") || !rows.isEmpty()) {
                break;
            }
        }
        return rows.subList(2, rows.size());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String codes(Set<String> words) {
        return words.stream().map(ReadmeTablesTest::code).collect(Collectors.joining(", "));
    }

    @Test
    void things() {
        List<String> wanted = List.of("sensor", "room", "mqtt-publisher", "simulated-sensor").stream()
                .map(id -> row(
                        code(id),
                        text(thingTypes().get(id), "label"),
                        text(thingTypes().get(id), "description")))
                .toList();
        assertThat(table("### Supported things")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sensor", "room", "mqtt-publisher"})
    void parametersOf(String thing) {
        assertThat(table("#### `" + thing + "`"))
                .isEqualTo(parameters(thing).values().stream()
                        .map(ReadmeTablesTest::parameterRow)
                        .toList());
    }

    @Test
    void whatOnlyASimulatedSensorHas() {
        assertThat(table("#### `simulated-sensor`"))
                .containsExactly(parameterRow(parameters("simulated-sensor").get("scene")));
    }

    private static String parameterRow(Element parameter) {
        String several = parameter.getAttribute("multiple").equals("true") ? ", several" : "";
        String usual = text(parameter, "default");
        boolean required = parameter.getAttribute("required").equals("true");
        return row(
                code(parameter.getAttribute("name")),
                parameter.getAttribute("type") + several,
                !usual.isEmpty() ? code(usual) : required ? "required" : "",
                values(parameter),
                parameter.getAttribute("unit") + text(parameter, "unitLabel"),
                text(parameter, "advanced").equals("true") ? "yes" : "",
                text(parameter, "description"));
    }

    private static String values(Element parameter) {
        if (!options(parameter).isEmpty()) {
            String more = text(parameter, "limitToOptions").equals("true") ? "" : ", ...";
            return codes(options(parameter).keySet()) + more;
        }
        return parameter.hasAttribute("min")
                ? parameter.getAttribute("min") + " to " + parameter.getAttribute("max")
                : "";
    }

    @ParameterizedTest
    @CsvSource({
        "sensor, #### Channels of `sensor` and `simulated-sensor`",
        "room, #### Channels of `room`",
        "mqtt-publisher, #### Channels of `mqtt-publisher`"
    })
    void channelsOf(String thing, String heading) {
        List<String> wanted = new ArrayList<>();
        channels(thing).forEach((id, type) -> wanted.add(channelRow(id, type)));
        assertThat(table(heading)).isEqualTo(wanted);
    }

    private static String channelRow(String id, Element type) {
        boolean triggers = text(type, "kind").equals("trigger");
        boolean readOnly = child(type, "state")
                .map(state -> state.getAttribute("readOnly").equals("true"))
                .orElse(false);
        Set<String> words = child(type, triggers ? "event" : "state")
                .map(DescriptorFiles::options)
                .map(Map::keySet)
                .orElse(Set.of());
        String commands = child(type, "command")
                .map(command -> "; commands " + codes(options(command).keySet()))
                .orElse("");
        return row(
                code(id),
                triggers ? "trigger" : text(type, "item-type"),
                triggers ? "" : readOnly ? "R" : "RW",
                type.getAttribute("advanced").equals("true") ? "yes" : "",
                text(type, "description") + (words.isEmpty() ? "" : " " + codes(words)) + commands);
    }

    @Test
    void troubleshootingByStatusText() {
        Map<String, String> english = texts("ultrasonic.properties");
        List<String> wanted = Stream.concat(
                        Arrays.stream(StatusText.values()).map(StatusText::key),
                        Arrays.stream(ConfigProblem.Kind.values()).map(kind -> ConfigProblem.TEXTS + kind.suffix()))
                .map(key -> english.get(key).replaceAll("\\{\\d}", "..."))
                .toList();
        assertThat(table("### Troubleshooting").stream()
                        .map(row -> row.split(" \\| ")[0].substring(2))
                        .toList())
                .isEqualTo(wanted);
    }

    @Test
    void actions() {
        Map<String, String> english = texts("ultrasonic.properties");
        List<String> wanted = Arrays.stream(UltrasonicActions.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RuleAction.class))
                .map(method -> {
                    String inputs = Arrays.stream(method.getParameters())
                            .map(input -> input.getType().getSimpleName() + " "
                                    + input.getAnnotation(ActionInput.class).name())
                            .collect(Collectors.joining(", "));
                    return row(
                            code(method.getName() + "(" + inputs + ")"),
                            english.get("action." + method.getName() + ".description"));
                })
                .toList();
        assertThat(table("### Actions")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void console() {
        List<String> wanted = new UltrasonicConsoleCommand(new RunningSensors())
                .getUsages().stream()
                        .map(usage -> usage.split(" - ", 2))
                        .map(usage -> row(code("openhab:" + usage[0].replace("|", "\\|")), usage[1]))
                        .toList();
        assertThat(table("### Console")).isEqualTo(wanted);
    }

    @Test
    void examplesUseOnlyWhatThereIs() {
        Set<String> channels = new TreeSet<>();
        Set<String> parameters = new TreeSet<>();
        for (String line : LINES) {
            Matcher channel =
                    Pattern.compile("ultrasonic:(sensor|room):[a-z]+:([a-z-]+)").matcher(line);
            while (channel.find()) {
                assertThat(channels(channel.group(1))).as(line).containsKey(channel.group(2));
                channels.add(channel.group(2));
            }
        }
        int begin = LINES.indexOf("`ultrasonic.things`:");
        int end = LINES.indexOf("`ultrasonic.items`:");
        assertThat(begin).isLessThan(end);
        String things = String.join(" ", LINES.subList(begin, end));
        Matcher thing = Pattern.compile("Thing ultrasonic:([a-z-]+):\\w+ \"[^\"]*\" \\[(.*?)]")
                .matcher(things);
        while (thing.find()) {
            Matcher setting = Pattern.compile("(\\w+)=").matcher(thing.group(2).replaceAll("\"[^\"]*\"", ""));
            while (setting.find()) {
                assertThat(parameters(thing.group(1))).as(thing.group()).containsKey(setting.group(1));
                parameters.add(setting.group(1));
            }
        }
        assertThat(channels).contains("motion", "occupancy", "event");
        assertThat(parameters).contains("sensitivity", "members", "brokerUrl");
    }
}
