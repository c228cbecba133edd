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
package org.openhab.binding.ultrasonic.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.ultrasonic.calibration.CalibrationProblem;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem;
import org.openhab.binding.ultrasonic.internal.config.Parameters;
import org.openhab.binding.ultrasonic.internal.config.PublisherThingConfig;
import org.openhab.binding.ultrasonic.internal.config.RoomThingConfig;
import org.openhab.binding.ultrasonic.internal.config.SensorThingConfig;
import org.openhab.binding.ultrasonic.live.HealthNote;
import org.openhab.binding.ultrasonic.live.HealthReason;
import org.openhab.binding.ultrasonic.mqtt.BrokerConfig;
import org.openhab.binding.ultrasonic.mqtt.BrokerProblem;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.binding.ultrasonic.sensor.SensorProblem;
import org.openhab.binding.ultrasonic.sensor.SensorState;
import org.openhab.binding.ultrasonic.sensor.SensorStatus;
import org.openhab.core.thing.ThingUID;

/**
 * Whatever a status says is there in both languages, to its last word: translated as openHAB does it, no English of the
 * detector is left in a German sentence, and no placeholder unfilled.
 */
class TranslatedStatusTest {

    /** What the detector says; none of it may get through. */
    private static final String DETECTOR = "unmistakably English words of the detector";

    private static final Pattern REFERENCE = Pattern.compile("@text/(\\S+?)(?: \\[(.*)])?");
    private static final Pattern ENGLISH_WORDS =
            Pattern.compile("(?i)\\b(the|to|or|and|of|must|such|at|than|without|nothing|one|file|two|as)\\b");
    private static final ThingUID THING = new ThingUID("ultrasonic", "sensor", "hall");

    private static Map<String, String> texts(String file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("..", "ESH-INF", "i18n", file).toAbsolutePath().normalize(), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static final Map<String, Map<String, String>> LANGUAGES =
            Map.of("en", texts("ultrasonic.properties"), "de", texts("ultrasonic_de.properties"));

    /** As openHAB's ThingStatusInfoI18nLocalizationService does it. */
    private static String translated(String description, Map<String, String> texts) {
        Matcher reference = REFERENCE.matcher(description);
        assertThat(reference.matches()).as(description).isTrue();
        String text = texts.get(reference.group(1));
        assertThat(text).as("text of %s", description).isNotBlank();
        if (reference.group(2) == null) {
            return text;
        }
        Object[] arguments = Arrays.stream(
                        reference.group(2).replaceAll("[\\[\\]\"]", "").split(","))
                .map(String::strip)
                .map(argument -> argument.startsWith("@text/") ? texts.get(argument.substring(6)) : argument)
                .toArray();
        return MessageFormat.format(text, arguments);
    }

    private static void assertTranslated(String description, String... allowed) {
        assertThat(description).doesNotContain(DETECTOR);
        String english = translated(description, LANGUAGES.get("en"));
        String german = translated(description, LANGUAGES.get("de"));
        assertThat(german)
                .isNotEqualTo(english)
                .doesNotContainPattern("\\{\\d}")
                .doesNotContain("null");
        assertThat(english).doesNotContainPattern("\\{\\d}").doesNotContain("null");
        String words = german;
        for (String word : allowed) {
            words = words.replace(word, "");
        }
        assertThat(words).as(description).doesNotContainPattern(ENGLISH_WORDS);
    }

    private static SensorStatus status(SensorState state, Optional<SensorProblem> problem, HealthReason... reasons) {
        return new SensorStatus(
                state,
                problem,
                DETECTOR,
                Stream.of(reasons)
                        .map(reason -> new HealthNote(reason, DETECTOR))
                        .toList(),
                12);
    }

    private static Optional<String> said(SensorStatus status) {
        return Optional.ofNullable(
                ThingStatuses.of(status, false, "hw:CARD=A", "/etc/net.bin").getDescription());
    }

    @ParameterizedTest
    @EnumSource
    void statesAreTranslated(SensorState state) {
        said(status(state, Optional.empty())).ifPresent(text -> assertTranslated(text));
    }

    @ParameterizedTest
    @EnumSource
    void problemsAreTranslated(SensorProblem problem) {
        for (SensorState state : List.of(SensorState.BLIND, SensorState.SENSING)) {
            assertTranslated(said(status(state, Optional.of(problem))).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void disturbancesAreTranslated(HealthReason reason) {
        assertTranslated(said(status(SensorState.SENSING, Optional.of(SensorProblem.DISTURBED), reason))
                .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void refusalsOfACalibrationAreTranslated(CalibrationProblem problem) {
        SensorStatus refused = new SensorStatus(
                SensorState.SENSING,
                Optional.of(SensorProblem.CALIBRATION_FAILED),
                "whatever the words are",
                List.of(),
                0,
                Optional.of(problem));
        String said = said(refused).orElseThrow();
        assertThat(said).contains(StatusDetail.valueOf(problem.name()).key());
        assertTranslated(said);
    }

    @ParameterizedTest
    @EnumSource
    void problemsOfABrokerAreTranslated(BrokerProblem problem) {
        for (String url : List.of("mqtts://broker.home", "mqtt://anna:secret@broker.home")) {
            String said =
                    MqttPublisherHandler.offline(problem, BrokerConfig.of(url)).getDescription();
            assertTranslated(said);
            assertThat(said).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sensor, sensitivity, 11",
        "sensor, channels, 1.5",
        "sensor, sampleRate, 22050",
        "sensor, outputLevel, loud",
        "sensor, outputLevel, -3",
        "sensor, carrierFrequency, x",
        "sensor, quietHours, 7",
        "sensor, engine, tensorflow",
        "sensor, engine, quantum",
        "sensor, restoreOccupancy, maybe",
        "sensor, minSpeed, 4",
        "sensor, emissionPauseAfterPresence, 200",
        "room, members, ''",
        "room, members, kitchen",
        "room, members, mqtt:#",
        "room, mode, few",
        "publisher, brokerUrl, ''",
        "publisher, brokerUrl, http://anna:secret@x",
        "publisher, clientId, a b",
        "publisher, baseTopic, a/#",
        "publisher, password, x",
        "publisher, clientKey, k.pem",
        "publisher, sensors, kitchen"
    })
    void problemsOfParametersAreTranslated(String thing, String name, String value) {
        Map<String, Object> values = new HashMap<>(
                Map.of("brokerUrl", "mqtt://broker", "lowPower", "auto", "maxSpeed", "2", "levelCeiling", "-12"));
        values.put(name, value);
        Parameters parameters = new Parameters(values);
        List<ConfigProblem> problems =
                switch (thing) {
                    case "room" -> RoomThingConfig.read(parameters).problems();
                    case "publisher" ->
                        PublisherThingConfig.read(THING, parameters).problems();
                    default ->
                        SensorThingConfig.read("hall", "Hall", parameters, SensorFiles.in(Path.of("x")))
                                .problems();
                };
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertTranslated(problem.status(), value);
            assertThat(problem.limit()).doesNotContainPattern(ENGLISH_WORDS);
            assertThat(problem.status()).doesNotContain("secret");
        });
    }

    @Test
    void everyTextWithPlaceholdersIsReachedWithAllOfThem() {
        for (StatusText text : StatusText.values()) {
            Object[] arguments = new Object[text.arguments()];
            Arrays.fill(arguments, "7");
            assertTranslated(text.text(arguments));
        }
    }
}
