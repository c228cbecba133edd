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
package org.openhab.binding.ultrasonic.motion;

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DisplacementAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * Motion without a network: sideband energy against the floor that this room itself shows.
 *
 * <p>Bands of velocity at two time scales each give their deviation from quiet ({@link BandStatistic}); the largest of
 * the bands beyond 0.3 m/s makes the score for major motion, of the nearer ones that for minor motion. Clicks lift the
 * spectrum as a whole and are measured against their own level; symmetric line combs are taken out; steps of the host's
 * gain and a floor that is not yet known raise the threshold.
 */
public final class PhysicsClassifier implements MotionClassifier {

    /**
     * Log odds by deviations, from 40 walks and 90 rooms without people of the training family, all hops: below 2
     * deviations noise is likelier by e to the 2 to 3; above, walks are likelier than what disturbers do by e to the 0
     * to 4, little changed from 7 to 17 deviations. Nearly all of those rooms hold a disturber; for homes, where few
     * are at work at a time, 2 to 3 nats are added from 4 deviations on. Minor motion is hard to tell from machines,
     * whatever the deviations.
     */
    private static final double[] CALIBRATED_DEVIATIONS = {-0.7, 2, 4, 6.5, 8, 12, 17, 25, 42};

    private static final LogOddsCurve MAJOR_SCORE =
            new LogOddsCurve(CALIBRATED_DEVIATIONS, new double[] {-3, -1.5, 2, 3, 3.6, 4.2, 4.7, 5.8, 6.6});
    private static final LogOddsCurve MINOR_SCORE =
            new LogOddsCurve(CALIBRATED_DEVIATIONS, new double[] {-3, -1.5, 1, 2, 2.1, 2.3, 2.6, 3.9, 4.6});
    /** Radial speed from which motion is major. */
    private static final double MAJOR_METERS_PER_SECOND = 0.3;

    private static final double[] MAJOR_SMOOTHING_SECONDS = {0.085, 0.5};
    private static final double[] MINOR_SMOOTHING_SECONDS = {0.17, 1};
    private static final double SLOW_SMOOTHING_SECONDS = 0.35;
    private static final double FAST_FLOOR_ERROR = 0.12;
    private static final double SLOW_FLOOR_ERROR = 0.3;
    private static final double CLICK_DB = 3;
    private static final double CLICK_FROZEN_DB = 6;
    private static final LogisticScore CLICK_SCORE = new LogisticScore(CLICK_FROZEN_DB, 1.5);
    private static final double CLICK_DEVIATIONS_PER_DB = 0.5;
    /** What music leaves behind the canceller fluctuates more than noise. */
    private static final double RESIDUAL_DEVIATIONS_PER_DB = 0.4;

    private static final double YOUNG_FLOOR_DEVIATIONS = 3;
    private static final double YOUNG_FLOOR_SECONDS = 0.6;
    private static final double QUIET_DEVIATIONS = 4.5;
    private static final double QUIET_AFTER_SECONDS = 1;
    private static final double[] MAJOR_EDGES = {MAJOR_METERS_PER_SECOND, 0.7, 1.3, 2.2, 4.0};
    private static final double[] SLOW_EDGES = {0.015, 0.04, 0.1};

    private final PeriodicVeto periodic;
    private final List<BandStatistic> major = new ArrayList<>();
    private final List<BandStatistic> minor = new ArrayList<>();
    private final List<BandStatistic> slow = new ArrayList<>();
    private final float[] cleaned = new float[FeatureSpec.FAST_GRID.cells()];
    private final float[] lowered = new float[FeatureSpec.SLOW_GRID.cells()];
    private final GainStepWake stepWake;
    private final double hopSeconds;
    private double quietSeconds;
    private boolean bridged;

    /**
     * @param hopSeconds time between frames
     * @param averages independent powers per cell: microphones times carriers
     */
    public PhysicsClassifier(double hopSeconds, int averages) {
        this.hopSeconds = hopSeconds;
        this.periodic = new PeriodicVeto(hopSeconds);
        this.stepWake = new GainStepWake(hopSeconds);
        for (double smoothing : MAJOR_SMOOTHING_SECONDS) {
            for (int band = 0; band + 1 < MAJOR_EDGES.length; band++) {
                major.add(fast(MAJOR_EDGES[band], MAJOR_EDGES[band + 1], 1, smoothing, averages));
                major.add(fast(MAJOR_EDGES[band], MAJOR_EDGES[band + 1], -1, smoothing, averages));
            }
            major.add(fast(MAJOR_METERS_PER_SECOND, 2.2, 0, smoothing, averages));
        }
        for (double smoothing : MINOR_SMOOTHING_SECONDS) {
            minor.add(fast(0.1, MAJOR_METERS_PER_SECOND, 1, smoothing, averages));
            minor.add(fast(0.1, MAJOR_METERS_PER_SECOND, -1, smoothing, averages));
        }
        for (int band = 0; band + 1 < SLOW_EDGES.length; band++) {
            for (int direction = -1; direction <= 1; direction++) {
                slow.add(slow(SLOW_EDGES[band], SLOW_EDGES[band + 1], direction, averages));
            }
        }
    }

    private BandStatistic fast(double from, double to, int direction, double smoothing, int averages) {
        return new BandStatistic(
                new BandStatistic.Band(
                        FeatureSpec.FAST_GRID,
                        from,
                        to,
                        direction,
                        smoothing,
                        DopplerAnalyzer.INDEPENDENT_SECONDS,
                        FAST_FLOOR_ERROR),
                hopSeconds,
                averages);
    }

    private BandStatistic slow(double from, double to, int direction, int averages) {
        return new BandStatistic(
                new BandStatistic.Band(
                        FeatureSpec.SLOW_GRID,
                        from,
                        to,
                        direction,
                        SLOW_SMOOTHING_SECONDS,
                        DisplacementAnalyzer.INDEPENDENT_SECONDS,
                        SLOW_FLOOR_ERROR),
                hopSeconds,
                averages);
    }

    @Override
    public MotionScores process(FeatureFrame frame) {
        if (!frame.valid()) {
            bridge();
            return MotionScores.NOTHING;
        }
        bridged = false;
        double periodicScore = periodic.process(frame.fastExcess());
        periodic.remove(frame.fastExcess(), cleaned);
        boolean stepped = frame.gainStepDb() != 0;
        boolean click = frame.broadbandDb() >= CLICK_FROZEN_DB;
        boolean frozen = click || stepped;

        double penalty = penalty(frame);
        double majorDeviations = largest(major, cleaned, frozen);
        double minorDeviations = largest(minor, cleaned, frozen);
        stepWake.process(frame.gainStepDb());
        if (frame.slowValid()) {
            lower(frame.slowExcess(), stepWake.raisedDb());
            minorDeviations = Math.max(minorDeviations, largest(slow, lowered, frozen || stepWake.spoilsSlow()));
        }
        learn(Math.max(majorDeviations, minorDeviations), frozen, frame.slowValid());
        double clickScore = CLICK_SCORE.of(frame.broadbandDb());
        double stepScore = stepped ? 1 : 0;
        return new MotionScores(
                MAJOR_SCORE.probability(majorDeviations - penalty),
                MINOR_SCORE.probability(minorDeviations - penalty),
                Math.max(Math.max(periodicScore, stepScore), clickScore));
    }

    /** What must be exceeded beyond the usual threshold: clicks that are not flat, a floor that is still guesswork. */
    private static double penalty(FeatureFrame frame) {
        double click = CLICK_DEVIATIONS_PER_DB * Math.max(0, frame.broadbandDb() - CLICK_DB);
        double young = YOUNG_FLOOR_DEVIATIONS * Math.exp(-frame.floorAgeSeconds() / YOUNG_FLOOR_SECONDS);
        double residual = RESIDUAL_DEVIATIONS_PER_DB * frame.residualDb();
        return click + young + residual;
    }

    private static double largest(List<BandStatistic> statistics, float[] excess, boolean frozen) {
        double largest = 0;
        for (BandStatistic statistic : statistics) {
            largest = Math.max(largest, statistic.process(excess, frozen));
        }
        return largest;
    }

    private void lower(float[] excess, double db) {
        float ratio = (float) Decibels.toPower(-db);
        for (int cell = 0; cell < lowered.length; cell++) {
            lowered[cell] = ratio * excess[cell];
        }
    }

    private void learn(double deviations, boolean frozen, boolean slowValid) {
        quietSeconds = deviations > QUIET_DEVIATIONS ? 0 : quietSeconds + hopSeconds;
        if (frozen || quietSeconds < QUIET_AFTER_SECONDS) {
            return;
        }
        major.forEach(BandStatistic::learn);
        minor.forEach(BandStatistic::learn);
        if (slowValid) {
            slow.forEach(BandStatistic::learn);
        }
    }

    private void bridge() {
        if (!bridged) {
            bridged = true;
            major.forEach(BandStatistic::bridge);
            minor.forEach(BandStatistic::bridge);
            slow.forEach(BandStatistic::bridge);
        }
    }

    @Override
    public void reset() {
        periodic.reset();
        major.forEach(BandStatistic::reset);
        minor.forEach(BandStatistic::reset);
        slow.forEach(BandStatistic::reset);
        stepWake.reset();
        quietSeconds = 0;
    }
}
