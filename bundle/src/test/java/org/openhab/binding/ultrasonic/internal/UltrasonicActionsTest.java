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
import static org.openhab.binding.ultrasonic.internal.UltrasonicBindingConstants.THING_TYPE_SENSOR;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;

class UltrasonicActionsTest {

    @TempDir
    private Path folder;

    private final UltrasonicActions actions = new UltrasonicActions();
    private HandlerRig rig;
    private SensorHandler handler;

    @BeforeEach
    void setUp() {
        rig = new HandlerRig(folder);
        handler = new SensorHandler(HandlerRig.thing(THING_TYPE_SENSOR, "kitchen", Map.of()), rig.services);
        actions.setThingHandler(handler);
    }

    @Test
    void withoutASensorEveryActionSaysSo() {
        assertThat(actions.calibrate()).contains("does not run");
        assertThat(actions.explain()).contains("does not run");
        assertThat(actions.keepOccupied(60)).contains("does not run");
    }

    @Test
    void everyActionReachesTheSensor() {
        rig.begin(handler);
        assertThat(actions.calibrate()).isEqualTo("ok");
        assertThat(actions.cancelCalibration()).isEqualTo("ok");
        assertThat(actions.keepOccupied(60)).isEqualTo("ok");
        assertThat(actions.setVacant()).isEqualTo("ok");
        assertThat(actions.pause(90)).isEqualTo("ok");
        assertThat(actions.resume()).isEqualTo("ok");
        assertThat(actions.recordDiagnostics(30)).isEqualTo("recording for 30 s");
        assertThat(rig.sensor().told)
                .containsExactly(
                        "start",
                        "calibrate",
                        "cancelCalibration",
                        "keepOccupied PT1M",
                        "setVacant",
                        "pause PT1M30S",
                        "enable true",
                        "record PT30S");
        assertThat(actions.explain()).isEqualTo("vacant, says the test");
        assertThat(actions.selfTest())
                .isEqualTo("passed: device opens: 2 microphones\nFAILED: probe is heard: nothing came back");
        assertThat(actions.reportMissed()).isEqualTo("kept.clip");
        assertThat(actions.reportFalseAlarm()).isEqualTo("nothing is heard at this moment");
    }

    @Test
    void whatIsOutOfRangeComesBackAsALine() {
        rig.begin(handler);
        assertThat(actions.keepOccupied(0)).isEqualTo("keepOccupied must be 1 to 86400 s, got 0 s");
        assertThat(actions.setSensitivity(11))
                .contains("sensitivity must be 1 to 10")
                .contains("11");
        assertThat(rig.sensor().told).containsExactly("start");
    }

    @Test
    void numbersAreTakenAsRulesHandThemOver() {
        rig.begin(handler);
        assertThat(actions.keepOccupied(new BigDecimal("20")))
                .as("made in the UI")
                .isEqualTo("ok");
        assertThat(actions.keepOccupied(20.0)).as("by REST").isEqualTo("ok");
        assertThat(actions.keepOccupied(20L)).isEqualTo("ok");
        assertThat(rig.sensor().told)
                .containsExactly("start", "keepOccupied PT20S", "keepOccupied PT20S", "keepOccupied PT20S");
        assertThat(actions.keepOccupied(null)).isEqualTo("seconds must be a number, got nothing");
        assertThat(actions.setSensitivity(null)).isEqualTo("sensitivity must be a number, got nothing");
        assertThat(actions.keepOccupied(Double.NaN)).isEqualTo("keepOccupied must be 1 to 86400 s, got 0 s");
    }

    /**
     * What openHAB's AnnotationActionHandler can hand over from a rule's configuration, whose numbers are BigDecimals.
     */
    @Test
    void inputsAreOfTypesThatRulesOfTheUserInterfaceCanGive() {
        for (Method action : UltrasonicActions.class.getMethods()) {
            if (action.isAnnotationPresent(RuleAction.class)) {
                assertThat(action.getParameterTypes()).as(action.getName()).allMatch(type -> type == Number.class);
            }
        }
    }

    @Test
    void sensitivityIsConfiguredAndSetLive() {
        rig.begin(handler);
        assertThat(actions.setSensitivity(7)).isEqualTo("ok");
        rig.scheduler.run();
        assertThat(rig.sensor().context().sensitivity()).isEqualTo(7);
        assertThat(handler.getThing().getConfiguration().get("sensitivity").toString())
                .startsWith("7");
    }

    @Test
    void everyActionHasItsStaticTwinForTheRulesDsl() throws NoSuchMethodException {
        int count = 0;
        for (Method action : UltrasonicActions.class.getMethods()) {
            if (!action.isAnnotationPresent(RuleAction.class)) {
                continue;
            }
            count++;
            List<Class<?>> parameters = new ArrayList<>(List.of(ThingActions.class));
            parameters.addAll(Arrays.asList(action.getParameterTypes()));
            Method twin = UltrasonicActions.class.getMethod(action.getName(), parameters.toArray(Class[]::new));
            assertThat(Modifier.isStatic(twin.getModifiers()))
                    .as(action.getName())
                    .isTrue();
            assertThat(twin.getReturnType()).isEqualTo(action.getReturnType());
            assertThat(Arrays.stream(action.getParameters())
                            .allMatch(input -> input.isAnnotationPresent(ActionInput.class)))
                    .isTrue();
        }
        assertThat(count).isEqualTo(12);
        assertThat(UltrasonicActions.class
                        .getAnnotation(ThingActionsScope.class)
                        .name())
                .isEqualTo("ultrasonic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ultrasonic.properties", "ultrasonic_de.properties"})
    void everyActionHasItsTextsInBothLanguages(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                UltrasonicActions.class.getResourceAsStream("/OH-INF/i18n/" + language), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        List<String> keys = new ArrayList<>();
        for (Method action : UltrasonicActions.class.getMethods()) {
            RuleAction rule = action.getAnnotation(RuleAction.class);
            if (rule != null) {
                keys.addAll(List.of(rule.label(), rule.description()));
                for (Parameter parameter : action.getParameters()) {
                    ActionInput input = parameter.getAnnotation(ActionInput.class);
                    keys.addAll(List.of(input.label(), input.description()));
                }
            }
        }
        assertThat(keys).hasSize(32).allSatisfy(key -> {
            assertThat(key).startsWith("@text/action.");
            assertThat(texts.getProperty(key.substring("@text/".length())))
                    .as(key)
                    .isNotBlank();
        });
    }

    @Test
    void twinsDoTheSame() {
        rig.begin(handler);
        assertThat(UltrasonicActions.explain(actions)).isEqualTo("vacant, says the test");
        assertThat(UltrasonicActions.keepOccupied(actions, 60)).isEqualTo("ok");
        assertThat(UltrasonicActions.pause(actions, 60)).isEqualTo("ok");
        assertThat(rig.sensor().told).endsWith("keepOccupied PT1M", "pause PT1M");
    }
}
