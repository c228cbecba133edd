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
package org.openhab.binding.ultrasonic.training;

import java.util.List;
import org.openhab.binding.ultrasonic.neural.Calibration;
import org.openhab.binding.ultrasonic.neural.WeightMatrix;

/**
 * Fits the calibration of each output on scores of the tuning family: the logistic curve over the logits that makes the
 * truth likeliest (J. Platt, 1999), by Newton's method on its two parameters. Then the odds of the family's own mix are
 * taken out: a calibrated logit is a log likelihood ratio, the probability that of a person where both were as likely
 * before. How often people move is the business of whoever decides.
 */
final class PlattScaling {

    private static final int ITERATIONS = 50;
    private static final double PRIOR = 1e-3;
    private static final double LEAST_SLOPE = 0.05;
    private static final double MOST_SLOPE = 20;
    private static final double MOST_BIAS = 20;

    private PlattScaling() {}

    /** The calibration of a model whose scores were uncalibrated. */
    static Calibration fit(List<TrackScores> scores) {
        float[] temperature = new float[Target.COUNT];
        float[] bias = new float[Target.COUNT];
        for (Target target : Target.values()) {
            double[] line = fit(scores, target);
            temperature[target.ordinal()] = (float) (1 / line[0]);
            bias[target.ordinal()] = (float) (line[1] - priorNats(scores, target));
        }
        return new Calibration(WeightMatrix.row(temperature), WeightMatrix.row(bias));
    }

    /** Log odds of a target among the scores. */
    private static double priorNats(List<TrackScores> scores, Target target) {
        double with = PRIOR;
        double without = PRIOR;
        for (TrackScores track : scores) {
            for (int hop = 0; hop < track.track().hops(); hop++) {
                double weight = track.track().weight(hop, target);
                if (track.track().target(hop, target)) {
                    with += weight;
                } else {
                    without += weight;
                }
            }
        }
        return Math.log(with / without);
    }

    /** Slope and intercept over the logit. */
    private static double[] fit(List<TrackScores> scores, Target target) {
        double slope = 1;
        double intercept = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            // A weak pull towards the uncalibrated line keeps a side without examples in bounds.
            double gradientSlope = PRIOR * (slope - 1);
            double gradientIntercept = PRIOR * intercept;
            double curveSlope = PRIOR;
            double curveBoth = 0;
            double curveIntercept = PRIOR;
            for (TrackScores track : scores) {
                for (int hop = 0; hop < track.track().hops(); hop++) {
                    double weight = track.track().weight(hop, target);
                    double logit = track.logit(hop, target);
                    double probability = 1 / (1 + Math.exp(-(slope * logit + intercept)));
                    double error = weight * (probability - (track.track().target(hop, target) ? 1 : 0));
                    double curve = weight * probability * (1 - probability);
                    gradientSlope += error * logit;
                    gradientIntercept += error;
                    curveSlope += curve * logit * logit;
                    curveBoth += curve * logit;
                    curveIntercept += curve;
                }
            }
            double determinant = curveSlope * curveIntercept - curveBoth * curveBoth;
            double slopeStep = (curveIntercept * gradientSlope - curveBoth * gradientIntercept) / determinant;
            double interceptStep = (curveSlope * gradientIntercept - curveBoth * gradientSlope) / determinant;
            slope = Math.max(LEAST_SLOPE, Math.min(MOST_SLOPE, slope - slopeStep));
            intercept = Math.max(-MOST_BIAS, Math.min(MOST_BIAS, intercept - interceptStep));
            if (Math.abs(slopeStep) < 1e-6 && Math.abs(interceptStep) < 1e-6) {
                break;
            }
        }
        return new double[] {slope, intercept};
    }
}
