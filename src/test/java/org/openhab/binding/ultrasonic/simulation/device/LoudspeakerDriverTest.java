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
package org.openhab.binding.ultrasonic.simulation.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.Decibels;

class LoudspeakerDriverTest {

    private static final double STEP_HZ = 6000;
    private static final double BASS_HZ = 60;
    private static final double TONE_HZ = 33_000;

    /** Amplitude of the tone's sideband at an offset, re the tone, with bass of a level. */
    private static double sidebandDb(double bass, double offsetHz) {
        LoudspeakerDriver driver = new LoudspeakerDriver(DriverParameters.SMALL_FULL_RANGE, STEP_HZ);
        double[] factor = new double[2];
        double re = 0;
        double im = 0;
        int settle = 6000;
        int count = 6000;
        for (int n = 0; n < settle + count; n++) {
            driver.process(bass * Math.sin(2 * Math.PI * BASS_HZ * n / STEP_HZ));
            driver.toneFactor(TONE_HZ, factor);
            if (n >= settle) {
                double angle = -2 * Math.PI * offsetHz * n / STEP_HZ;
                re += (factor[0] * Math.cos(angle) - factor[1] * Math.sin(angle)) / count;
                im += (factor[0] * Math.sin(angle) + factor[1] * Math.cos(angle)) / count;
            }
        }
        return Decibels.ofPower(re * re + im * im);
    }

    @Test
    void secondOrderProductsGrowByOneDecibelForEachOfBass() {
        double slope = (sidebandDb(0.02, BASS_HZ) - sidebandDb(0.01, BASS_HZ)) / Decibels.ofAmplitude(2);
        assertThat(slope).isCloseTo(1, within(0.02));
    }

    @Test
    void thirdOrderProductsGrowByTwoDecibelsForEachOfBass() {
        double slope = (sidebandDb(0.02, 2 * BASS_HZ) - sidebandDb(0.01, 2 * BASS_HZ)) / Decibels.ofAmplitude(2);
        assertThat(slope).isCloseTo(2, within(0.04));
    }

    @Test
    void bassSwingsTheTonesAmplitudeAndItsPhase() {
        LoudspeakerDriver driver = new LoudspeakerDriver(DriverParameters.SMALL_FULL_RANGE, STEP_HZ);
        double[] factor = new double[2];
        double largestPhase = 0;
        double largestAmplitude = 0;
        for (int n = 0; n < 6000; n++) {
            driver.process(0.3 * Math.sin(2 * Math.PI * BASS_HZ * n / STEP_HZ));
            driver.toneFactor(TONE_HZ, factor);
            largestPhase = Math.max(largestPhase, Math.abs(Math.atan2(factor[1], factor[0])));
            largestAmplitude = Math.max(largestAmplitude, Math.abs(Math.hypot(factor[0], factor[1]) - 1));
        }
        assertThat(largestAmplitude).isBetween(0.01, 0.3);
        // The phase is that of R + j X(x): about R X / (R^2 + X^2) times the relative change of the inductance.
        double reactance = 2 * Math.PI * TONE_HZ * DriverParameters.SMALL_FULL_RANGE.inductanceHenry();
        double resistance = DriverParameters.SMALL_FULL_RANGE.resistanceOhm();
        double share = resistance * reactance / (resistance * resistance + reactance * reactance);
        double relativeChange = largestPhase / share;
        assertThat(relativeChange).isBetween(0.01, 0.15);
    }

    @Test
    void displacementBelowResonanceIsForceOverStiffness() {
        DriverParameters p = DriverParameters.SMALL_FULL_RANGE;
        LoudspeakerDriver driver = new LoudspeakerDriver(p, STEP_HZ);
        for (int n = 0; n < 6000; n++) {
            driver.process(0.01);
        }
        double volts = 0.01 * p.fullScaleVolts();
        double expected =
                1e3 * p.forceFactorNewtonPerAmpere() * volts / p.resistanceOhm() / p.stiffnessNewtonPerMeter();
        assertThat(driver.displacementMillimeters()).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void loudestMusicDoesNotBreakIt() {
        LoudspeakerDriver driver = new LoudspeakerDriver(DriverParameters.SMALL_FULL_RANGE, STEP_HZ);
        for (int n = 0; n < 12_000; n++) {
            driver.process(n / 100 % 2 == 0 ? 1 : -1);
            assertThat(Math.abs(driver.displacementMillimeters())).isLessThanOrEqualTo(4);
        }
    }
}
