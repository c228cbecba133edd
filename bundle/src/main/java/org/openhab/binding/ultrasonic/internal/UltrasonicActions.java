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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules may do with a sensor. Each action has a static twin for the rules DSL. None throws: whatever is wrong
 * comes back as a line of text; what can be said in no line is "ok".
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = UltrasonicActions.class)
@ThingActionsScope(name = "ultrasonic")
public class UltrasonicActions implements ThingActions {

    private static final String OK = "ok";
    private static final String NO_SENSOR = "the sensor does not run; see the thing's status";
    private static final long LONGEST_TEST_SECONDS = 120;

    private @Nullable SensingThingHandler handler;

    /** Does something with a sensor. */
    private interface Deed {
        String on(PresenceSensor sensor);
    }

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = (SensingThingHandler) thingHandler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    private String act(Deed deed) {
        SensingThingHandler acting = handler;
        Optional<PresenceSensor> sensor = acting == null ? Optional.empty() : acting.sensor();
        try {
            return sensor.map(deed::on).orElse(NO_SENSOR);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Rules made in the user interface hand over a BigDecimal, others an int or a double: every number will do. */
    private static double given(String name, @Nullable Number value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be a number, got nothing");
        }
        return value.doubleValue();
    }

    private static Duration duration(@Nullable Number seconds) {
        return Duration.ofMillis(Math.round(1000 * given("seconds", seconds)));
    }

    private static String await(CompletableFuture<String> answer, long seconds) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return String.valueOf(cause.getMessage());
        } catch (TimeoutException e) {
            return "no answer within " + seconds + " s";
        }
    }

    /** Starts a calibration. */
    @RuleAction(label = "@text/action.calibrate.label", description = "@text/action.calibrate.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String calibrate() {
        return act(sensor -> {
            sensor.calibrate();
            return OK;
        });
    }

    /** Stops a calibration that is under way. */
    @RuleAction(
            label = "@text/action.cancelCalibration.label",
            description = "@text/action.cancelCalibration.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String cancelCalibration() {
        return act(sensor -> {
            sensor.cancelCalibration();
            return OK;
        });
    }

    /** Tests device and room; takes some seconds. The result has a line for each check. */
    @RuleAction(label = "@text/action.selfTest.label", description = "@text/action.selfTest.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String selfTest() {
        return act(sensor -> await(
                sensor.selfTest().thenApply(checks -> checks.stream()
                        .map(check -> (check.passed() ? "passed: " : "FAILED: ") + check.name() + ": " + check.text())
                        .collect(Collectors.joining("\n"))),
                LONGEST_TEST_SECONDS));
    }

    /** The reason of the present state in one sentence with numbers. */
    @RuleAction(label = "@text/action.explain.label", description = "@text/action.explain.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String explain() {
        return act(PresenceSensor::explain);
    }

    /** Sets the sensitivity while vacant, 1 to 10. */
    @RuleAction(label = "@text/action.setSensitivity.label", description = "@text/action.setSensitivity.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String setSensitivity(
            @ActionInput(
                            name = "sensitivity",
                            label = "@text/action.setSensitivity.sensitivity.label",
                            description = "@text/action.setSensitivity.sensitivity.description",
                            required = true)
                    @Nullable
                    Number sensitivity) {
        return act(sensor -> {
            double wanted = given("sensitivity", sensitivity);
            sensor.context().withSensitivity(wanted);
            SensingThingHandler acting = handler;
            if (acting != null) {
                acting.setSensitivity(wanted);
            }
            return OK;
        });
    }

    /** Counts the room as occupied for 1 to 86400 s, whatever is sensed. */
    @RuleAction(label = "@text/action.keepOccupied.label", description = "@text/action.keepOccupied.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String keepOccupied(
            @ActionInput(
                            name = "seconds",
                            label = "@text/action.keepOccupied.seconds.label",
                            description = "@text/action.keepOccupied.seconds.description",
                            required = true)
                    @Nullable
                    Number seconds) {
        return act(sensor -> {
            sensor.keepOccupied(duration(seconds));
            return OK;
        });
    }

    /** Takes the room for vacant; whoever still moves occupies it anew. */
    @RuleAction(label = "@text/action.setVacant.label", description = "@text/action.setVacant.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String setVacant() {
        return act(sensor -> {
            sensor.setVacant();
            return OK;
        });
    }

    /** Switches tone and microphones off for 1 to 86400 s. */
    @RuleAction(label = "@text/action.pause.label", description = "@text/action.pause.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String pause(
            @ActionInput(
                            name = "seconds",
                            label = "@text/action.pause.seconds.label",
                            description = "@text/action.pause.seconds.description",
                            required = true)
                    @Nullable
                    Number seconds) {
        return act(sensor -> {
            sensor.pause(duration(seconds));
            return OK;
        });
    }

    /** Ends a pause, or switches on. */
    @RuleAction(label = "@text/action.resume.label", description = "@text/action.resume.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String resume() {
        return act(sensor -> {
            sensor.enable(true);
            return OK;
        });
    }

    /** Keeps the last seconds as a false alarm: nobody was there. The result is the path of what was kept. */
    @RuleAction(
            label = "@text/action.reportFalseAlarm.label",
            description = "@text/action.reportFalseAlarm.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String reportFalseAlarm() {
        return act(sensor -> await(sensor.report(false).thenApply(Object::toString), 10));
    }

    /** Keeps the last seconds as missed: somebody was there. The result is the path of what was kept. */
    @RuleAction(label = "@text/action.reportMissed.label", description = "@text/action.reportMissed.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String reportMissed() {
        return act(sensor -> await(sensor.report(true).thenApply(Object::toString), 10));
    }

    /** Records for whoever looks for a fault, 1 to 600 s; returns at once. */
    @RuleAction(
            label = "@text/action.recordDiagnostics.label",
            description = "@text/action.recordDiagnostics.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String recordDiagnostics(
            @ActionInput(
                            name = "seconds",
                            label = "@text/action.recordDiagnostics.seconds.label",
                            description = "@text/action.recordDiagnostics.seconds.description",
                            required = true)
                    @Nullable
                    Number seconds) {
        return act(sensor -> {
            CompletableFuture<?> recording = sensor.recordDiagnostics(duration(seconds));
            return recording.isCompletedExceptionally()
                    ? await(recording.thenApply(Object::toString), 1)
                    : "recording for " + seconds + " s";
        });
    }

    /** Twin of {@link #calibrate()}. */
    public static String calibrate(ThingActions actions) {
        return ((UltrasonicActions) actions).calibrate();
    }

    /** Twin of {@link #cancelCalibration()}. */
    public static String cancelCalibration(ThingActions actions) {
        return ((UltrasonicActions) actions).cancelCalibration();
    }

    /** Twin of {@link #selfTest()}. */
    public static String selfTest(ThingActions actions) {
        return ((UltrasonicActions) actions).selfTest();
    }

    /** Twin of {@link #explain()}. */
    public static String explain(ThingActions actions) {
        return ((UltrasonicActions) actions).explain();
    }

    /** Twin of {@link #setSensitivity(Number)}. */
    public static String setSensitivity(ThingActions actions, @Nullable Number sensitivity) {
        return ((UltrasonicActions) actions).setSensitivity(sensitivity);
    }

    /** Twin of {@link #keepOccupied(Number)}. */
    public static String keepOccupied(ThingActions actions, @Nullable Number seconds) {
        return ((UltrasonicActions) actions).keepOccupied(seconds);
    }

    /** Twin of {@link #setVacant()}. */
    public static String setVacant(ThingActions actions) {
        return ((UltrasonicActions) actions).setVacant();
    }

    /** Twin of {@link #pause(Number)}. */
    public static String pause(ThingActions actions, @Nullable Number seconds) {
        return ((UltrasonicActions) actions).pause(seconds);
    }

    /** Twin of {@link #resume()}. */
    public static String resume(ThingActions actions) {
        return ((UltrasonicActions) actions).resume();
    }

    /** Twin of {@link #reportFalseAlarm()}. */
    public static String reportFalseAlarm(ThingActions actions) {
        return ((UltrasonicActions) actions).reportFalseAlarm();
    }

    /** Twin of {@link #reportMissed()}. */
    public static String reportMissed(ThingActions actions) {
        return ((UltrasonicActions) actions).reportMissed();
    }

    /** Twin of {@link #recordDiagnostics(Number)}. */
    public static String recordDiagnostics(ThingActions actions, @Nullable Number seconds) {
        return ((UltrasonicActions) actions).recordDiagnostics(seconds);
    }
}
