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
package org.openhab.binding.ultrasonic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.LogOdds;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.MotionScores;
import org.openhab.binding.ultrasonic.motion.Observation;

/** The estimate from one level a second beside the detector itself on the same hops. */
class SettingsEffectTest {

    private static final double HOP_SECONDS = 0.0213;
    private static final long START = 1_777_000_000L;
    private static final ContextConfig DEFAULTS = ContextConfig.defaults();

    /** What really came of it. */
    private record Real(int motions, LevelRing ring) {}

    /** Three hours: visits with walking and sitting, faint passers-by outside, quiet. */
    private static List<Observation> hours(long seed) {
        Random random = new Random(seed);
        List<Observation> hops = new ArrayList<>();
        for (int minute = 0; minute < 180; minute++) {
            double visit = minute % 20 < 6 ? 1 : 0;
            double passerBy = random.nextDouble() < 0.25 ? 0.4 + 3.4 * random.nextDouble() : -8;
            for (double second = 0; second < 60; second += HOP_SECONDS) {
                boolean walks = visit > 0 && second % 30 < 4;
                boolean fidgets = visit > 0 && second % 11 < 1.5;
                boolean passes = visit == 0 && second > 20 && second < 22.5;
                double major = walks ? 5 : passes ? passerBy : -6;
                double minor = fidgets ? 4 : -5;
                hops.add(new Observation(
                        true,
                        new MotionScores(
                                LogOdds.probability(major + 0.5 * random.nextGaussian()),
                                LogOdds.probability(minor + 0.5 * random.nextGaussian()),
                                0),
                        walks || passes ? 0.8 : 0,
                        0,
                        0));
            }
        }
        return hops;
    }

    private static Real real(List<Observation> hops, ContextConfig config) {
        MotionContext context = new MotionContext(HOP_SECONDS, Detector.preferred());
        LevelRing ring = new LevelRing();
        int motions = 0;
        boolean before = false;
        double time = 0;
        for (Observation hop : hops) {
            context.process(hop, config);
            time += HOP_SECONDS;
            motions += context.moving() && !before ? 1 : 0;
            before = context.moving();
            boolean walking = context.motion() == Motion.MAJOR
                    || context.motion() == Motion.NONE && hop.velocityMetersPerSecond() > 0.3;
            ring.add(
                    START + (long) time,
                    new LevelRing.Moment(
                            (float) context.evidence(), (float) context.threshold(), context.moving(), false, walking));
        }
        return new Real(motions, ring);
    }

    private static void compare(ContextConfig sensed, ContextConfig wanted) {
        List<Observation> hops = hours(3);
        LevelRing.Stretch day = real(hops, sensed).ring().last(LevelRing.SECONDS);
        int truth = real(hops, wanted).motions();
        int estimate = SettingsEffect.of(day, wanted).motions();
        assertThat((double) estimate)
                .as("motions with %s, estimated from what was sensed with %s", wanted, sensed)
                .isCloseTo(truth, within(Math.max(3.0, 0.15 * truth)));
    }

    @Test
    void sameSettingsSameMotions() {
        compare(DEFAULTS, DEFAULTS);
        LevelRing.Stretch day = real(hours(3), DEFAULTS).ring().last(LevelRing.SECONDS);
        SettingsEffect was = SettingsEffect.asItWas(day);
        assertThat((double) SettingsEffect.of(day, DEFAULTS).movingSeconds())
                .isCloseTo(was.movingSeconds(), within(0.1 * was.movingSeconds()));
    }

    @Test
    void otherSensitivitiesAsTheDetectorWouldHaveIt() {
        compare(DEFAULTS, DEFAULTS.withSensitivity(8));
        compare(DEFAULTS, DEFAULTS.withSensitivity(2));
        compare(DEFAULTS.withSensitivity(8), DEFAULTS);
    }

    @Test
    void otherHoldsAsTheDetectorWouldHaveIt() {
        compare(DEFAULTS, DEFAULTS.withMotionHoldSeconds(1));
        compare(DEFAULTS, DEFAULTS.withMotionHoldSeconds(60));
        compare(DEFAULTS, DEFAULTS.withSustain(3, 600));
    }

    /** Somebody walks for two seconds, then nothing for an hour. */
    @Test
    void occupancyOutlastsMotionByItsHold() {
        LevelRing ring = new LevelRing();
        for (int second = 0; second < 3600; second++) {
            boolean walks = second >= 10 && second < 12;
            ring.add(START + second, new LevelRing.Moment(walks ? 9 : 0, 4, false, false, walks));
        }
        LevelRing.Stretch hour = ring.last(3600);
        assertThat(SettingsEffect.of(hour, DEFAULTS.withOccupancy(300, 0)).occupiedSeconds())
                .isBetween(300L, 303L);
        assertThat(SettingsEffect.of(hour, DEFAULTS.withOccupancy(900, 0)).occupiedSeconds())
                .isBetween(900L, 903L);
        assertThat(SettingsEffect.of(hour, DEFAULTS.withOccupancy(300, 30)).occupiedSeconds())
                .as("two seconds and the hold of motion are less than a delay of 30 s")
                .isZero();
        assertThat(SettingsEffect.of(hour, DEFAULTS).motionSpans().get(0)).containsExactly(START + 10, START + 12 + 5);
    }

    @Test
    void nothingIsMadeUpOfWhatWasNotHeard() {
        LevelRing ring = new LevelRing();
        ring.add(START, new LevelRing.Moment(9, 4, true, true, true));
        ring.advance(START + 1000);
        SettingsEffect effect = SettingsEffect.of(ring.last(1001), DEFAULTS);
        assertThat(effect.movingSeconds()).isEqualTo(1);
        assertThat(effect.occupiedSeconds()).isEqualTo(1);
    }
}
