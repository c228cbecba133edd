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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.MotionContext;
import org.openhab.binding.ultrasonic.motion.RepeatedMovements;

/**
 * What other settings would have made of the last day: the evidence of each second against the thresholds that would
 * have held, with the rules of {@link MotionContext}.
 *
 * <p>An estimate. Evidence is kept once a second, as it was gathered with the trigger delay of that time, so a changed
 * trigger delay has no effect here; evidence that had stopped growing is taken to be enough for any threshold; and what
 * was sensed while the room was not known stays unknown.
 *
 * @param motions how many times motion would have begun
 * @param movingSeconds how long there would have been motion
 * @param occupiedSeconds how long the room would have counted as occupied
 * @param motionSpans when there would have been motion: first second and the one after the last, of the epoch
 */
record SettingsEffect(int motions, long movingSeconds, long occupiedSeconds, List<long[]> motionSpans) {

    private static final double END_SHARE = 0.5;
    private static final double SATURATION_NATS = 0.01;

    /** Replays a stretch. */
    static SettingsEffect of(LevelRing.Stretch stretch, ContextConfig config) {
        return new Replay(stretch, config).run();
    }

    /** What really was. */
    static SettingsEffect asItWas(LevelRing.Stretch stretch) {
        Spans spans = new Spans();
        long occupied = 0;
        for (int i = 0; i < stretch.seconds(); i++) {
            spans.add(stretch.firstSecond() + i, stretch.moving(i));
            occupied += stretch.occupied(i) ? 1 : 0;
        }
        return spans.effect(stretch.firstSecond() + stretch.seconds(), occupied);
    }

    /** Collects spans of seconds in which something is so. */
    static final class Spans {
        private final List<long[]> spans = new ArrayList<>();
        private long since = -1;
        private long seconds;

        void add(long second, boolean on) {
            if (on && since < 0) {
                since = second;
            } else if (!on) {
                end(second);
            }
            seconds += on ? 1 : 0;
        }

        private void end(long second) {
            if (since >= 0) {
                spans.add(new long[] {since, second});
                since = -1;
            }
        }

        List<long[]> until(long end) {
            end(end);
            return List.copyOf(spans);
        }

        SettingsEffect effect(long end, long occupiedSeconds) {
            List<long[]> all = until(end);
            return new SettingsEffect(all.size(), seconds, occupiedSeconds, all);
        }
    }

    private static final class Replay {
        private final LevelRing.Stretch stretch;
        private final ContextConfig config;
        private final Detector detector = Detector.preferred();
        private final RepeatedMovements repeated = new RepeatedMovements();
        private double sinceMajor = MotionContext.NEVER_SECONDS;
        private double sincePresence = MotionContext.NEVER_SECONDS;
        private double holdLeft;
        private double movingSeconds;
        private boolean on;
        private boolean moving;

        Replay(LevelRing.Stretch stretch, ContextConfig config) {
            this.stretch = stretch;
            this.config = config;
        }

        SettingsEffect run() {
            Spans spans = new Spans();
            long occupied = 0;
            for (int i = 0; i < stretch.seconds(); i++) {
                boolean known = stretch.known(i);
                sinceMajor++;
                if (known) {
                    sense(i);
                } else {
                    on = false;
                    moving = false;
                    holdLeft = 0;
                    repeated.rest(1);
                }
                spans.add(stretch.firstSecond() + i, moving);
                occupied += known && sincePresence < config.occupancyHoldSeconds() ? 1 : 0;
            }
            return spans.effect(stretch.firstSecond() + stretch.seconds(), occupied);
        }

        private void sense(int second) {
            if (detector.countsRepeatedMovements()) {
                repeated.process(stretch.evidenceNats()[second], 1);
            }
            double presence = Math.max(config.sustainShare(sinceMajor), repeated.presence());
            double threshold = ContextConfig.thresholdNats(config.sensitivity(presence))
                    + (stretch.walking(second) ? 0 : (1 - presence) * detector.vacantMinorNats());
            on = evidence(second) >= (on ? END_SHARE : 1) * threshold;
            boolean held = holdLeft > 0;
            holdLeft = on ? config.motionHoldSeconds() : Math.max(0, holdLeft - 1);
            moving = on || held;
            if (on && stretch.walking(second)) {
                sinceMajor = 0;
            }
            movingSeconds = moving ? movingSeconds + 1 : 0;
            // The hold only passes while the room is heard, which is when this is called.
            sincePresence++;
            if (on && movingSeconds >= config.occupancyDelaySeconds()) {
                sincePresence = 0;
            }
        }

        /** Evidence stops growing some way above the threshold: whatever reached that might have been any amount. */
        private double evidence(int second) {
            double nats = stretch.evidenceNats()[second];
            double most = stretch.thresholdNats()[second] + MotionContext.MOST_ABOVE_NATS;
            return nats >= most - SATURATION_NATS ? Double.POSITIVE_INFINITY : nats;
        }
    }
}
