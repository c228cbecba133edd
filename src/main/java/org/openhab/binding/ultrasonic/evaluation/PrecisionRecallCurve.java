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
 * Precision over recall of scored hops. Unlike the ROC it depends on how much of the time somebody moves.
 *
 * @param points by rising recall, that is falling threshold
 */
public record PrecisionRecallCurve(List<Point> points) {

    /**
     * One threshold.
     *
     * @param recall share of the hops inside labels that count as motion, above 0, at most 1
     * @param precision share of the hops that count as motion which lie inside labels, 0..1
     */
    public record Point(double recall, double precision) {}

    /** Copies the points. */
    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    /**
     * The curve of hops whose ROC is known.
     *
     * @param inside hops inside labels
     * @param outside hops outside
     * @return the curve, without points where the ROC has none
     */
    public static PrecisionRecallCurve of(RocCurve roc, long inside, long outside) {
        List<Point> points = new ArrayList<>();
        for (RocCurve.Point point : roc.points()) {
            double truePositives = point.truePositiveRate() * inside;
            if (truePositives > 0) {
                points.add(new Point(
                        point.truePositiveRate(),
                        truePositives / (truePositives + point.falsePositiveRate() * outside)));
            }
        }
        return new PrecisionRecallCurve(points);
    }

    /**
     * Average precision: the mean of the precision over the recall, as steps, sum (R_n - R_(n-1)) P_n; absent if there
     * are no points.
     */
    public OptionalDouble averagePrecision() {
        if (points.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double recall = 0;
        for (Point point : points) {
            sum += (point.recall() - recall) * point.precision();
            recall = point.recall();
        }
        return OptionalDouble.of(sum);
    }
}
