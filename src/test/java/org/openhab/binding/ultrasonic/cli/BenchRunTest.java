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
package org.openhab.binding.ultrasonic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchRunTest {

    @Test
    void everyFigureIsMeasuredAndAHopAllocatesLessThanTwoKilobytes() {
        BenchFigures figures = new BenchRun(1).measure(2);

        assertThat(List.of(
                        figures.carrierSearch(),
                        figures.carrierStage(),
                        figures.doppler(),
                        figures.features(),
                        figures.classifier(),
                        figures.canceller(),
                        figures.pipeline(),
                        figures.pipelineWithCanceller(),
                        figures.cancellerShare(),
                        figures.pipelineWithNetwork(),
                        figures.plainStft(),
                        figures.pipelineOverStft()))
                .allMatch(figure -> figure > 0 && figure < Double.POSITIVE_INFINITY);
        assertThat(figures.allocatedBytesPerHop()).isLessThan(2000);
    }

    @Test
    void oneHopThroughTheNetworkIsTimed() {
        assertThat(new BenchRun(1).networkMicros()).isBetween(0.1, 1e4);
    }

    @Test
    void heapOfAReplayIsLookedAt() throws IOException {
        assertThat(new BenchRun(1).residentHeap(1, 5)).isPositive();
    }

    @Test
    void secondsOutOfRangeAreWrongUsage() {
        CommandResult bench = CommandResult.of("bench", "--seconds", "0");

        assertThat(bench.exitCode()).isEqualTo(2);
        assertThat(bench.err().lines()).hasSize(1);
        assertThat(bench.err()).contains("--seconds", "1..3600");
    }
}
