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
package org.openhab.binding.ultrasonic.simulation.mover.body;

import java.util.List;
import java.util.function.DoubleFunction;
import org.openhab.binding.ultrasonic.simulation.mover.Ease;
import org.openhab.binding.ultrasonic.simulation.mover.SmoothPolyline;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;
import org.openhab.binding.ultrasonic.simulation.physics.SplineNoise;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Something that a hand does.
 *
 * @param what for the label: "reach", "page turn"
 * @param startSeconds when
 * @param hand which
 * @param course how
 */
public record HandGesture(String what, double startSeconds, Hand hand, HandCourse course) {

    /** Which hand. */
    public enum Hand {
        /** The left one. */
        LEFT,
        /** The right one. */
        RIGHT;

        /** 0 for the left, 1 for the right. */
        int side() {
            return this == LEFT ? 0 : 1;
        }

        /** 1 for the left, -1 for the right: the sign of y. */
        double sign() {
            return this == LEFT ? 1 : -1;
        }
    }

    private static final double LEAN_PER_METER = 0.35;

    /** When it ends, s. */
    public double endSeconds() {
        return startSeconds + course.durationSeconds();
    }

    private static KeyframeCourse.Frame go(double seconds, double rest, double x, double y, double z) {
        return new KeyframeCourse.Frame(seconds, rest, new Vector3(x, y, z));
    }

    /**
     * Reaches for something, takes its time there, comes back.
     *
     * @param displacement of the hand, m; above 0.35 m the trunk leans visibly
     * @param peakMetersPerSecond of the hand, above 0; 0.8 to 1.5 usual
     * @param restSeconds there
     */
    public static HandGesture reach(
            double startSeconds, Hand hand, Vector3 displacement, double peakMetersPerSecond, double restSeconds) {
        if (!(peakMetersPerSecond > 0)) {
            throw new IllegalArgumentException("a hand must reach faster than 0 m/s, got " + peakMetersPerSecond);
        }
        double way = Ease.PEAK_OVER_MEAN * displacement.length() / peakMetersPerSecond;
        List<KeyframeCourse.Frame> frames = List.of(
                new KeyframeCourse.Frame(way, restSeconds, displacement),
                new KeyframeCourse.Frame(way, 0, Vector3.ZERO));
        return new HandGesture("reach", startSeconds, hand, new KeyframeCourse(frames, LEAN_PER_METER));
    }

    /** Turns a page: takes its corner, carries it over in an arc 8 cm high and 28 cm wide, comes back. */
    public static HandGesture pageTurn(double startSeconds, Hand hand) {
        double in = -hand.sign();
        List<KeyframeCourse.Frame> frames = List.of(
                go(0.4, 0.25, 0.05, -0.06 * in, 0.02),
                go(0.4, 0, 0.06, 0.08 * in, 0.08),
                go(0.4, 0.1, 0.05, 0.22 * in, 0.02),
                go(0.6, 0, 0, 0, 0));
        return new HandGesture("page turn", startSeconds, hand, new KeyframeCourse(frames, 0));
    }

    /** Takes a cup from the table, drinks, puts it back. */
    public static HandGesture cupLift(double startSeconds, Hand hand) {
        double in = -hand.sign();
        List<KeyframeCourse.Frame> frames = List.of(
                go(0.7, 0.4, 0.18, 0.08 * hand.sign(), 0.06),
                go(1.1, 1.5, -0.02, 0.12 * in, 0.36),
                go(1.1, 0.3, 0.18, 0.08 * hand.sign(), 0.06),
                go(0.7, 0, 0, 0, 0));
        return new HandGesture("cup lift", startSeconds, hand, new KeyframeCourse(frames, 0));
    }

    /** Opens a folder: the hand goes to it, lifts its cover over in a wide arc and comes back. */
    public static HandGesture openFolder(double startSeconds, Hand hand) {
        double in = -hand.sign();
        List<KeyframeCourse.Frame> frames = List.of(
                go(0.6, 0.3, 0.12, -0.05 * in, 0.02),
                go(0.5, 0, 0.14, 0.12 * in, 0.18),
                go(0.5, 0.2, 0.12, 0.3 * in, 0.03),
                go(0.8, 0, 0, 0, 0));
        return new HandGesture("open folder", startSeconds, hand, new KeyframeCourse(frames, 0.2));
    }

    /** A course of noise that fades in and out, per axis standard deviation and rate. */
    private static DoubleFunction<Vector3> noise(
            double actSeconds, long seed, Vector3 deviationMeters, double rateHz, double fadeSeconds) {
        return since -> {
            double fade = Ease.pulse(since, fadeSeconds, actSeconds - 2 * fadeSeconds, fadeSeconds);
            return new Vector3(
                    fade * deviationMeters.x() * SplineNoise.at(seed, since, rateHz),
                    fade * deviationMeters.y() * SplineNoise.at(seed + 1, since, rateHz),
                    fade * deviationMeters.z() * SplineNoise.at(seed + 2, since, rateHz));
        };
    }

    private static void requireLonger(String what, double seconds, double limit) {
        if (!(seconds >= limit)) {
            throw new IllegalArgumentException(what + " must last " + limit + " s or longer, got " + seconds + " s");
        }
    }

    /** Types with one hand: keys are 4 mm deep and 2 cm apart, some 4 strokes a second. At least 2 s. */
    public static HandGesture typing(double startSeconds, Hand hand, double seconds, long seed) {
        requireLonger("typing", seconds, 2);
        double act = seconds - 1;
        DoubleFunction<Vector3> drift =
                noise(act, SeededNoise.derive(seed, "drift"), new Vector3(0.01, 0.02, 0), 2, 0.4);
        DoubleFunction<Vector3> strokes =
                noise(act, SeededNoise.derive(seed, "strokes"), new Vector3(0.002, 0.002, 0.005), 10, 0.4);
        DoubleFunction<Vector3> both = since -> drift.apply(since).plus(strokes.apply(since));
        return new HandGesture(
                "typing", startSeconds, hand, new RaisedCourse(new Vector3(0.08, 0, 0.03), 0.5, act, both));
    }

    /** Holds a telephone before the chest and scrolls with the thumb about every second. At least 3 s. */
    public static HandGesture phoneUse(double startSeconds, Hand hand, double seconds, long seed) {
        requireLonger("using a telephone", seconds, 3);
        double act = seconds - 2;
        DoubleFunction<Vector3> scroll =
                noise(act, seed, new Vector3(0.003, 0.004, 0.008), SeededNoise.uniform(seed, 9, 2, 4), 0.4);
        return new HandGesture(
                "telephone", startSeconds, hand, new RaisedCourse(new Vector3(0.05, 0, 0.15), 1, act, scroll));
    }

    /**
     * Waves, towards and away or sideways.
     *
     * @param seconds of waving, without raising the hand; at least two swings
     * @param ready where the hand is raised to, m
     * @param swing half of the way from one side to the other, m
     * @param rateHz swings to and fro per second; the hand's peak speed is 2 pi rate times the swing, up to 4 m/s
     * @throws IllegalArgumentException if it is too short or faster than 4.5 m/s
     */
    public static HandGesture wave(
            double startSeconds, Hand hand, double seconds, Vector3 ready, Vector3 swing, double rateHz) {
        requireLonger("waving", seconds, 2 / rateHz);
        double speed = 2 * Math.PI * rateHz * swing.length();
        if (!(speed <= 4.5)) {
            throw new IllegalArgumentException("a hand waves at 4.5 m/s or slower, got " + speed + " m/s");
        }
        double fade = Math.min(1 / rateHz, seconds / 2);
        DoubleFunction<Vector3> act = since ->
                swing.times(Ease.pulse(since, fade, seconds - 2 * fade, fade) * Math.sin(2 * Math.PI * rateHz * since));
        return new HandGesture("wave", startSeconds, hand, new RaisedCourse(ready, 0.7, seconds, act));
    }

    /**
     * Swipes over a tablet: raises the hand, crosses in a minimum-jerk movement, pauses, returns.
     *
     * @param ready where it begins, re the resting place, m
     * @param way of the swipe, m
     * @param speedMetersPerSecond mean speed, above 0; 0.4 to 0.8 usual
     */
    public static HandGesture swipe(
            double startSeconds, Hand hand, Vector3 ready, Vector3 way, double speedMetersPerSecond) {
        if (!(speedMetersPerSecond > 0)) {
            throw new IllegalArgumentException("a swipe must be faster than 0 m/s, got " + speedMetersPerSecond);
        }
        List<KeyframeCourse.Frame> frames = List.of(
                new KeyframeCourse.Frame(0.8, 0.3, ready),
                new KeyframeCourse.Frame(way.length() / speedMetersPerSecond, 0.2, ready.plus(way)),
                new KeyframeCourse.Frame(0.8, 0, Vector3.ZERO));
        return new HandGesture("swipe", startSeconds, hand, new KeyframeCourse(frames, 0));
    }

    /**
     * Draws a digit in the air.
     *
     * @param digit 0 to 9
     * @param ready where it begins, re the resting place, m
     * @param heightMeters of the digit, 0.05 to 0.5
     * @param speedMetersPerSecond mean speed, above 0; 0.4 to 0.8 usual
     */
    public static HandGesture digit(
            double startSeconds,
            Hand hand,
            int digit,
            Vector3 ready,
            double heightMeters,
            double speedMetersPerSecond) {
        if (!(heightMeters >= 0.05 && heightMeters <= 0.5 && speedMetersPerSecond > 0)) {
            throw new IllegalArgumentException("a digit is 0.05 to 0.5 m high and drawn faster than 0 m/s, got "
                    + heightMeters + " m and " + speedMetersPerSecond + " m/s");
        }
        SmoothPolyline line = DigitStrokes.line(digit, heightMeters);
        double draw = line.lengthMeters() / speedMetersPerSecond;
        double back = 0.5;
        Vector3 end = line.at(line.lengthMeters());
        DoubleFunction<Vector3> act = since -> since < draw
                ? line.at(line.lengthMeters() * Ease.plateau(since / draw, 0.3))
                : end.times(1 - Ease.minimumJerk((since - draw) / back));
        return new HandGesture("digit " + digit, startSeconds, hand, new RaisedCourse(ready, 0.8, draw + back, act));
    }
}
