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
package org.openhab.binding.ultrasonic.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.sensor.SensorEvent;
import org.openhab.binding.ultrasonic.sensor.SensorEventType;

/** What the README says of topics, channels and commands is what is published and obeyed. */
class ReadmeTopicsTest {

    private static final Path README = Path.of(System.getProperty("ultrasonic.root"), "README.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<topic>BASE[^`]*)` \\| (?<payload>.*) \\| (?<kept>yes|no|) *\\| (?<qos>\\d|) *\\|");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private static String readme;

    private final FakeSensor kitchen = new FakeSensor("kitchen");

    /**
     * A row of the table.
     *
     * @param topic of which topics it tells
     */
    private record Row(Pattern topic, String payload, String kept, String qos) {}

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(README, StandardCharsets.UTF_8);
    }

    private static String section(String heading) {
        int begin = readme.indexOf("\n" + heading + "\n");
        assertThat(begin).as(heading).isNotNegative();
        Matcher end = Pattern.compile("\n#{1,4} ").matcher(readme);
        return readme.substring(begin, end.find(begin + heading.length()) ? end.start() : readme.length());
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(section("### Topics"));
        while (row.find()) {
            String topic = row.group("topic")
                    .replace("BASE", "ultrasonic")
                    .replace("ID", "kitchen")
                    .replace("NAME", "attic")
                    .replace("CHANNEL", "[a-z-]+");
            rows.add(new Row(Pattern.compile(topic), row.group("payload"), row.group("kept"), row.group("qos")));
        }
        return rows;
    }

    private List<OutgoingMessage> everything(TopicConfig config) {
        TopicLayout layout = new UltrasonicTopics(config.withDiscovery(DiscoveryStyle.OFF));
        List<SensorSnapshot> sensors = List.of(kitchen.snapshot());
        List<OutgoingMessage> all = new ArrayList<>(List.of(layout.will()));
        all.addAll(layout.state(kitchen.snapshot()));
        all.addAll(layout.introduction(sensors));
        layout.event("kitchen", new SensorEvent(SensorEventType.OCCUPIED, FakeSensor.START, "somebody"))
                .ifPresent(all::add);
        layout.error(new TopicLayout.CommandTopic("kitchen", "enabled"), "perhaps", "expected ON or OFF")
                .ifPresent(all::add);
        all.addAll(layout.farewell(sensors));
        all.removeIf(message -> message.topic().startsWith("homeassistant/"));
        return all;
    }

    @Test
    void everyTopicHasItsRowAndEveryRowItsTopic() {
        List<Row> rows = rows();
        List<OutgoingMessage> all = everything(TopicConfig.defaults());
        all.addAll(everything(TopicConfig.defaults().withBridge("attic")));
        Set<Row> met = new HashSet<>();
        for (OutgoingMessage message : all) {
            // The more particular rows come first or last; a channel's is the one that fits nearly everything.
            Row row = rows.stream()
                    .filter(candidate ->
                            candidate.topic().matcher(message.topic()).matches())
                    .reduce((one, other) -> one.topic().pattern().contains("[") ? other : one)
                    .orElseThrow(() -> new AssertionError("the README has no row for " + message.topic()));
            met.add(row);
            assertThat(message.retained() ? "yes" : "no")
                    .as(message.topic() + " kept")
                    .isEqualTo(row.kept());
            assertThat(String.valueOf(message.qos()))
                    .as(message.topic() + " QoS")
                    .isEqualTo(row.qos());
            if (Set.of("online", "offline", "stopped").contains(message.payload())
                    && !row.payload().startsWith("the same")) {
                assertThat(row.payload()).contains("`" + message.payload() + "`");
            }
        }
        assertThat(rows).filteredOn(row -> !row.kept().isEmpty()).allMatch(met::contains);
        assertThat(rows).hasSize(8);
    }

    @Test
    void channelsAreThoseOfOpenHabAndThreeMore() {
        Set<String> published =
                new TreeSet<>(ChannelValues.of(kitchen.snapshot()).keySet());
        Set<String> listed = new TreeSet<>(Set.of("state", "problem", "status"));
        section("#### Channels of `sensor` and `simulated-sensor`")
                .lines()
                .filter(line -> line.startsWith("| `") && !line.contains("| trigger |"))
                .forEach(line -> listed.add(line.substring(3, line.indexOf('`', 3))));
        assertThat(published).isEqualTo(listed);
        assertThat(section("### Topics")).contains("and `state`, `problem` and `status`");
    }

    /** {@code `sensitivity` (1 to 10)}, {@code `enabled` (`ON`, `OFF`)}: what stands in the brackets is obeyed. */
    @Test
    void commandsThatAreListedAreObeyed() {
        String sentence = section("### Topics")
                .lines()
                .filter(line -> line.startsWith("Commands: "))
                .findFirst()
                .orElseThrow();
        Matcher command = Pattern.compile("`([a-z-]+)` \\(([^)]*)\\)").matcher(sentence);
        Map<String, Integer> obeyed = new TreeMap<>();
        while (command.find()) {
            Matcher range = Pattern.compile("(\\d+) to (\\d+)").matcher(command.group(2));
            List<String> payloads = range.find()
                    ? List.of(range.group(1), range.group(2))
                    : WORD.matcher(command.group(2))
                            .results()
                            .map(word -> word.group(1))
                            .collect(Collectors.toList());
            for (String payload : payloads) {
                SensorCommands.obey(kitchen, command.group(1), payload.getBytes(StandardCharsets.UTF_8));
            }
            obeyed.put(command.group(1), payloads.size());
        }
        assertThat(obeyed)
                .isEqualTo(
                        Map.of("enabled", 2, "sensitivity", 2, "occupancy-hold", 2, "override", 3, "calibration", 3));
    }
}
