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

import java.util.Arrays;

/** The calibration of a feature: the log odds of motion at a few of its values, straight lines in between. */
final class LogOddsCurve {

    private final double[] features;
    private final double[] nats;

    /**
     * @param features ascending
     * @param nats log odds at each of them; beyond the ends the nearest one holds
     */
    LogOddsCurve(double[] features, double[] nats) {
        if (features.length != nats.length || features.length < 2) {
            throw new IllegalArgumentException(
                    "a curve needs two points or more, got " + features.length + " and " + nats.length);
        }
        for (int i = 1; i < features.length; i++) {
            if (!(features[i] > features[i - 1])) {
                throw new IllegalArgumentException("a curve's points must ascend, got " + Arrays.toString(features));
            }
        }
        this.features = features.clone();
        this.nats = nats.clone();
    }

    /** Log odds in nats. */
    double nats(double feature) {
        int last = features.length - 1;
        if (!(feature > features[0])) {
            return nats[0];
        }
        if (feature >= features[last]) {
            return nats[last];
        }
        int above = 1;
        while (features[above] < feature) {
            above++;
        }
        double share = (feature - features[above - 1]) / (features[above] - features[above - 1]);
        return nats[above - 1] + share * (nats[above] - nats[above - 1]);
    }

    /** The same as a probability, 0..1. */
    double probability(double feature) {
        return LogOdds.probability(nats(feature));
    }
}
