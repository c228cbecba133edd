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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.ultrasonic.doppler.FrameForge;

/** The strongest mover's velocity is the middle of its hump, and a quiet room has none. */
class MotionEstimateTest {

    private final MotionEstimate estimate = new MotionEstimate();
    private final FeatureFrame frame = new FeatureFrame(List.of(new FrameForge(1, 36_000, 1).frame()), 64.0 / 3000);

    MotionEstimateTest() {
        frame.state(true, true, 10);
        quiet();
    }

    private void quiet() {
        Arrays.fill(frame.fastExcess(), 1f);
        Arrays.fill(frame.slowExcess(), 1f);
    }

    /** A hump with the width of the window's main lobe. */
    private static void hump(float[] excess, VelocityGrid grid, double velocity, double height, double width) {
        for (int cell = 0; cell < grid.cells(); cell++) {
            double off = (grid.velocityMetersPerSecond(cell) - velocity) / width;
            excess[cell] += (float) (height * Math.exp(-off * off));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.5, -1.02, -0.4, 0.4, 0.77, 1, 2.21, 3.9})
    void fastMoverHasTheVelocityOfItsHump(double velocity) {
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, velocity, 100, 0.07);

        estimate.process(frame);

        assertThat(frame.velocityMetersPerSecond()).isCloseTo(velocity, within(0.01));
        assertThat(frame.levelDb()).isBetween(17.0, 20.1);
    }

    @Test
    void slowMoverIsReadFromTheSlowBranch() {
        // What is left of it in the fast branch rises towards the carrier.
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, 0, 500, 0.08);
        hump(frame.slowExcess(), FeatureSpec.SLOW_GRID, -0.045, 100, 0.006);

        estimate.process(frame);

        assertThat(frame.velocityMetersPerSecond()).isCloseTo(-0.045, within(0.004));
    }

    @Test
    void strongerOfTwoMoversCounts() {
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, 1, 50, 0.07);
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, -2, 200, 0.07);

        estimate.process(frame);

        assertThat(frame.velocityMetersPerSecond()).isCloseTo(-2, within(0.01));
    }

    @Test
    void quietRoomHasNoVelocityAndNoLevel() {
        estimate.process(frame);

        assertThat(frame.velocityMetersPerSecond()).isZero();
        assertThat(frame.levelDb()).isCloseTo(0, within(1e-6));
    }

    @Test
    void moverIsForgottenWithinATenthOfASecondOrTwo() {
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, 1, 100, 0.07);
        for (int hop = 0; hop < 20; hop++) {
            estimate.process(frame);
        }
        quiet();
        for (int hop = 0; hop < 12; hop++) {
            estimate.process(frame);
        }

        assertThat(frame.velocityMetersPerSecond()).isZero();
        assertThat(frame.levelDb()).isLessThan(5);
    }

    @Test
    void frameThatIsNotValidHasNothingAndLeavesNothing() {
        hump(frame.fastExcess(), FeatureSpec.FAST_GRID, 1, 1e6, 0.07);
        estimate.process(frame);
        frame.state(false, false, 0);
        estimate.process(frame);
        assertThat(frame.levelDb()).isZero();
        assertThat(frame.velocityMetersPerSecond()).isZero();

        frame.state(true, true, 0);
        quiet();
        estimate.process(frame);
        assertThat(frame.levelDb()).isCloseTo(0, within(1e-6));
    }

    @Test
    void symmetryIsTheShareThatHasAnEqualOnTheOtherSide() {
        float[] excess = frame.fastExcess();
        int centre = FeatureSpec.FAST_GRID.centre();
        for (int line = 1; line <= 6; line++) {
            excess[centre + 10 * line] = 50;
            excess[centre - 10 * line] = 50;
        }
        assertThat(estimate.symmetry(excess)).isCloseTo(1, within(1e-6));

        for (int line = 1; line <= 6; line++) {
            excess[centre - 10 * line] = 1;
        }
        assertThat(estimate.symmetry(excess)).isCloseTo(2.0 / 51, within(1e-3));

        quiet();
        assertThat(estimate.symmetry(excess)).isZero();
    }
}
