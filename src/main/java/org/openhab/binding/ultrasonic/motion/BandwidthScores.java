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

import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/**
 * Scores of detectors whose feature is an extent in bins: minor motion from the original's threshold on, major motion
 * if the extent also stands for a radial speed beyond 0.3 m/s.
 */
final class BandwidthScores {

    private static final double MAJOR_METERS_PER_SECOND = 0.3;
    /** One bin less than the smallest extent that counts as motion scores 0.27. */
    private static final double SLOPE_BINS = 0.5;

    private final double thresholdBins;
    private final LogisticScore minor;

    /** @param leastBins the smallest extent that the original takes for motion */
    BandwidthScores(int leastBins) {
        this.thresholdBins = leastBins - 0.5;
        this.minor = new LogisticScore(thresholdBins, SLOPE_BINS);
    }

    MotionScores of(int extentBins, double spacingHz, DopplerFrame doppler) {
        DopplerAxis axis = doppler.axis();
        double majorHz = 2 * MAJOR_METERS_PER_SECOND * axis.carrierHz() / axis.soundSpeedMetersPerSecond();
        LogisticScore major = new LogisticScore(Math.max(thresholdBins, majorHz / spacingHz), SLOPE_BINS);
        return new MotionScores(major.of(extentBins), minor.of(extentBins), 0);
    }
}
