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
package org.openhab.binding.ultrasonic.simulation.disturber;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;

/**
 * How fast something turns: speeds that are reached one after the other, each by a minimum-jerk change. Immutable.
 *
 * @param stages in the order of time, not overlapping; before the first it stands still
 */
public record Rotation(List<Stage> stages) {

    /**
     * A change of speed.
     *
     * @param startSeconds when it begins
     * @param rampSeconds how long it takes, above 0
     * @param perSecond revolutions per second after it, 0 or more
     */
    public record Stage(double startSeconds, double rampSeconds, double perSecond) {}

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if a stage overlaps with the one before or takes no time
     */
    public Rotation {
        stages = List.copyOf(stages);
        double end = Double.NEGATIVE_INFINITY;
        for (Stage stage : stages) {
            if (!(stage.rampSeconds() > 0 && stage.startSeconds() >= end && stage.perSecond() >= 0)) {
                throw new IllegalArgumentException(
                        "stages of a rotation must follow each other, take time and not turn " + "backwards, got "
                                + stage);
            }
            end = stage.startSeconds() + stage.rampSeconds();
        }
    }

    /** On for a period at one speed. */
    public static Rotation during(Period period, double perSecond, double spinUpSeconds, double spinDownSeconds) {
        double up = Math.min(spinUpSeconds, period.endSeconds() - period.startSeconds());
        return new Rotation(List.of(
                new Stage(period.startSeconds(), up, perSecond), new Stage(period.endSeconds(), spinDownSeconds, 0)));
    }

    /** Revolutions per second at a time. */
    public double perSecond(double timeSeconds) {
        double speed = 0;
        double before = 0;
        for (Stage stage : stages) {
            double share = Ease.minimumJerk((timeSeconds - stage.startSeconds()) / stage.rampSeconds());
            speed += share * (stage.perSecond() - before);
            before = stage.perSecond();
        }
        return speed;
    }

    /** Revolutions since long ago: the integral of the speed. */
    public double turns(double timeSeconds) {
        double turns = 0;
        double before = 0;
        for (Stage stage : stages) {
            double since = (timeSeconds - stage.startSeconds()) / stage.rampSeconds();
            turns += stage.rampSeconds() * Ease.minimumJerkIntegral(since) * (stage.perSecond() - before);
            before = stage.perSecond();
        }
        return turns;
    }

    /** Fastest speed, revolutions per second. */
    public double fastest() {
        return stages.stream().mapToDouble(Stage::perSecond).max().orElse(0);
    }
}
