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

/**
 * Maps a feature to a score: 1 / (1 + exp(-(feature - threshold) / slope)).
 *
 * @param threshold feature at which the score is 0.5
 * @param slope feature difference that takes the score from 0.5 to 0.73, positive
 */
record LogisticScore(double threshold, double slope) {

    LogisticScore {
        if (!(slope > 0)) {
            throw new IllegalArgumentException("the slope of a score must be positive, got " + slope);
        }
    }

    /** The score, 0..1, growing with the feature. */
    double of(double feature) {
        return 1 / (1 + Math.exp((threshold - feature) / slope));
    }
}
