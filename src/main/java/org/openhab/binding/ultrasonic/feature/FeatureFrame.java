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
package org.openhab.binding.ultrasonic.feature;

import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;

/** Everything a classifier may look at in one hop. Owned and filled anew each hop by its {@link FeatureExtractor}. */
public final class FeatureFrame {

    private final List<DopplerFrame> tones;
    private final double hopSeconds;
    private final float[] values = new float[FeatureSpec.size()];
    private final float[] fastExcess = new float[FeatureSpec.FAST_GRID.cells()];
    private final float[] slowExcess = new float[FeatureSpec.SLOW_GRID.cells()];
    private boolean valid;
    private boolean slowValid;
    private double floorAgeSeconds;
    private double broadbandDb;
    private double gainStepDb;
    private int averages;
    private double distortionDb;
    private double residualDb;
    private double levelDb;
    private double velocityMetersPerSecond;

    FeatureFrame(List<DopplerFrame> tones, double hopSeconds) {
        this.tones = List.copyOf(tones);
        this.hopSeconds = hopSeconds;
    }

    /** The spectra and the baseband of each carrier. */
    public List<DopplerFrame> tones() {
        return tones;
    }

    /** Time from one frame to the next. */
    public double hopSeconds() {
        return hopSeconds;
    }

    /** How many independent powers an excess is the mean of: microphones in use, summed over the carriers heard. */
    public int averages() {
        return averages;
    }

    /** The feature vector, see {@link FeatureSpec}. */
    public float[] values() {
        return values;
    }

    /** Power over floor on {@link FeatureSpec#FAST_GRID}, mean over carriers. */
    public float[] fastExcess() {
        return fastExcess;
    }

    /** Power over floor on {@link FeatureSpec#SLOW_GRID}, mean over carriers; 1 until the slow branch is valid. */
    public float[] slowExcess() {
        return slowExcess;
    }

    /** Whether the frame holds a result: a carrier is heard and the windows are filled. */
    public boolean valid() {
        return valid;
    }

    /** Whether the slow branch holds a result, too. */
    public boolean slowValid() {
        return slowValid;
    }

    /** How long the noise floor has been learning. */
    public double floorAgeSeconds() {
        return floorAgeSeconds;
    }

    /** How far the frame as a whole is above the usual level: large for clicks. */
    public double broadbandDb() {
        return broadbandDb;
    }

    /** Size of a step of the host's gain within the newest frame's window, 0 if there is none. */
    public double gainStepDb() {
        return gainStepDb;
    }

    /** How far the loudspeaker's distortion rises above the floor before the canceller, 0 or more. */
    public double distortionDb() {
        return distortionDb;
    }

    /** How far what the canceller leaves of it is expected to rise above the floor, 0 or more. */
    public double residualDb() {
        return residualDb;
    }

    /** Doppler energy over the noise floor, 0 or more. */
    public double levelDb() {
        return levelDb;
    }

    /** Radial velocity of the strongest mover, 0 if none stands out. */
    public double velocityMetersPerSecond() {
        return velocityMetersPerSecond;
    }

    void state(boolean fast, boolean slow, double ageSeconds) {
        this.valid = fast;
        this.slowValid = slow;
        this.floorAgeSeconds = ageSeconds;
    }

    void disturbance(double broadband, double gainStep) {
        this.broadbandDb = broadband;
        this.gainStepDb = gainStep;
    }

    void distortion(int powers, double beforeDb, double leftDb) {
        this.averages = powers;
        this.distortionDb = beforeDb;
        this.residualDb = leftDb;
    }

    void motion(double level, double velocity) {
        this.levelDb = level;
        this.velocityMetersPerSecond = velocity;
    }
}
