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

import org.junit.jupiter.api.Test;

/** Models are stored with these names: a change here needs a new version and new models. */
class FeatureSpecTest {

    @Test
    void namesAreTheOnesOfVersionTwo() {
        assertThat(FeatureSpec.VERSION).isEqualTo(2);
        assertThat(FeatureSpec.names())
                .containsExactly(
                        "approaching-0.1-0.15",
                        "approaching-0.15-0.2",
                        "approaching-0.2-0.25",
                        "approaching-0.25-0.3",
                        "approaching-0.3-0.4",
                        "approaching-0.4-0.5",
                        "approaching-0.5-0.65",
                        "approaching-0.65-0.8",
                        "approaching-0.8-1.0",
                        "approaching-1.0-1.25",
                        "approaching-1.25-1.55",
                        "approaching-1.55-1.95",
                        "approaching-1.95-2.45",
                        "approaching-2.45-3.1",
                        "approaching-3.1-4.0",
                        "receding-0.1-0.15",
                        "receding-0.15-0.2",
                        "receding-0.2-0.25",
                        "receding-0.25-0.3",
                        "receding-0.3-0.4",
                        "receding-0.4-0.5",
                        "receding-0.5-0.65",
                        "receding-0.65-0.8",
                        "receding-0.8-1.0",
                        "receding-1.0-1.25",
                        "receding-1.25-1.55",
                        "receding-1.55-1.95",
                        "receding-1.95-2.45",
                        "receding-2.45-3.1",
                        "receding-3.1-4.0",
                        "slow-approaching-0.01-0.02",
                        "slow-approaching-0.02-0.035",
                        "slow-approaching-0.035-0.055",
                        "slow-approaching-0.055-0.085",
                        "slow-receding-0.01-0.02",
                        "slow-receding-0.02-0.035",
                        "slow-receding-0.035-0.055",
                        "slow-receding-0.055-0.085",
                        "broadband",
                        "gain-step",
                        "symmetry",
                        "averages",
                        "floor-age",
                        "distortion",
                        "residual");
        assertThat(FeatureSpec.size()).isEqualTo(45);
    }

    @Test
    void edgesAscendWithinTheGrids() {
        double[] fast = FeatureSpec.fastEdgesMetersPerSecond();
        double[] slow = FeatureSpec.slowEdgesMetersPerSecond();

        assertThat(fast).isSorted().hasSize(16);
        assertThat(slow).isSorted().hasSize(5);
        assertThat(fast[15]).isLessThan(FeatureSpec.FAST_GRID.velocityMetersPerSecond(180));
        assertThat(slow[4]).isLessThan(FeatureSpec.SLOW_GRID.velocityMetersPerSecond(40));
        // Fine near zero, coarse far out.
        for (int band = 1; band + 1 < fast.length; band++) {
            assertThat(fast[band + 1] - fast[band]).isGreaterThanOrEqualTo(fast[band] - fast[band - 1] - 1e-9);
        }
    }

    @Test
    void edgesAndNamesCannotBeChanged() {
        FeatureSpec.fastEdgesMetersPerSecond()[0] = 7;
        assertThat(FeatureSpec.fastEdgesMetersPerSecond()[0]).isEqualTo(0.1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> FeatureSpec.names().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
