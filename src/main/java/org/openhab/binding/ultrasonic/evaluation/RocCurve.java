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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The receiver operating characteristic of scored hops: which share of the hops with and without a person in motion
 * lies at or above each threshold.
 *
 * @param points from (0, 0), the threshold above all scores, to (1, 1); one for each distinct score
 */
public record RocCurve(List<Point> points) {

    /**
     * One threshold.
     *
     * @param threshold hops of this score and above count as motion; positive infinity for the first point
     * @param falsePositiveRate share of the hops outside labels that do, 0..1
     * @param truePositiveRate share of the hops inside labels that do, 0..1
     */
    public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

    /** Copies the points. */
    public RocCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve of some hops.
     *
     * @return the curve, without points if there are no hops of one of the classes
     */
    public static RocCurve of(ScoredHops hops) {
        double[] inside = hops.sortedScores(true);
        double[] outside = hops.sortedScores(false);
        if (inside.length == 0 || outside.length == 0) {
            return new RocCurve(List.of());
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        int insideLeft = inside.length;
        int outsideLeft = outside.length;
        while (insideLeft > 0 || outsideLeft > 0) {
            double threshold = Math.max(
                    insideLeft > 0 ? inside[insideLeft - 1] : Double.NEGATIVE_INFINITY,
                    outsideLeft > 0 ? outside[outsideLeft - 1] : Double.NEGATIVE_INFINITY);
            while (insideLeft > 0 && inside[insideLeft - 1] == threshold) {
                insideLeft--;
            }
            while (outsideLeft > 0 && outside[outsideLeft - 1] == threshold) {
                outsideLeft--;
            }
            points.add(new Point(
                    threshold, 1 - (double) outsideLeft / outside.length, 1 - (double) insideLeft / inside.length));
        }
        return new RocCurve(points);
    }

    /**
     * The curve of hops in bins; those of one bin count as equal.
     *
     * @return the curve, without points if there are no hops of one of the classes
     */
    public static RocCurve of(ScoreHistogram hops) {
        long inside = hops.total(true);
        long outside = hops.total(false);
        if (inside == 0 || outside == 0) {
            return new RocCurve(List.of());
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        long truePositives = 0;
        long falsePositives = 0;
        for (int bin = ScoreHistogram.BINS - 1; bin >= 0; bin--) {
            int more = hops.count(bin, true);
            int moreFalse = hops.count(bin, false);
            if (more + moreFalse > 0) {
                truePositives += more;
                falsePositives += moreFalse;
                points.add(new Point(
                        ScoreHistogram.lowestScore(bin),
                        (double) falsePositives / outside,
                        (double) truePositives / inside));
            }
        }
        return new RocCurve(points);
    }

    /** Area under the curve by trapezoids, 0..1; absent if it has no points. */
    public OptionalDouble area() {
        if (points.isEmpty()) {
            return OptionalDouble.empty();
        }
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point point = points.get(i);
            area += (point.falsePositiveRate() - before.falsePositiveRate())
                    * (point.truePositiveRate() + before.truePositiveRate())
                    / 2;
        }
        return OptionalDouble.of(area);
    }

    /**
     * The best true positive rate at a false positive rate no higher than a limit; absent if the curve has no points.
     */
    public OptionalDouble truePositiveRateAt(double falsePositiveLimit) {
        return points.stream()
                .filter(point -> point.falsePositiveRate() <= falsePositiveLimit)
                .mapToDouble(Point::truePositiveRate)
                .max();
    }
}
