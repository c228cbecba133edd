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
package org.openhab.binding.ultrasonic.simulation.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.math.AirProperties;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;

class AirFieldTest {

    private static final int STEPS = 20_000;
    private static final Vector3 FAN = new Vector3(2.5, 2, 1);

    private static AirField field(double innovation, double coefficient) {
        AirStirrer fan = new AirStirrer(FAN, 1e6, innovation, coefficient, t -> 1);
        return new AirField(
                SimulatedRooms.livingRoom(-28), AirProperties.STANDARD, List.of(fan), TimeFunction.ZERO, 8, 42);
    }

    private static double[] series(AirField field, int own, Vector3... corners) {
        AirField.Path path = field.path(corners);
        AirField.Reader reader = field.reader();
        double[] series = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            reader.seek((step + 1e-6) * AirField.STEP_SECONDS);
            series[step] = reader.deviation(path, own);
        }
        return series;
    }

    private static double covariance(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int n = lag; n < a.length; n++) {
            sum += a[n] * b[n - lag];
        }
        return sum / (a.length - lag);
    }

    @Test
    void everyPathIsAnAutoregressiveSeriesWithTheMeasuredInnovation() {
        AirField field = field(0.035, 0.4);
        for (double length : new double[] {0.1, 1, 2, 4}) {
            double[] series = series(field, 0, new Vector3(0.4, 1.5, 1), new Vector3(0.4 + length, 1.7, 1.1));
            double variance = covariance(series, series, 0);
            double coefficient = covariance(series, series, 1) / variance;
            double innovation = Math.sqrt(variance * (1 - coefficient * coefficient));

            assertThat(coefficient).as("coefficient at %s m", length).isCloseTo(0.4, within(0.03));
            assertThat(innovation).as("innovation at %s m", length).isCloseTo(0.035, within(0.001));
        }
    }

    @Test
    void closePathsShareMostOfItAndPathsApartNothing() {
        AirField field = field(0.035, 0.4);
        double[] path = series(field, 0, new Vector3(0.5, 0.5, 1), new Vector3(1, 0.5, 1));
        double[] close = series(field, 1, new Vector3(0.5, 0.55, 1), new Vector3(1, 0.55, 1));
        double[] apart = series(field, 2, new Vector3(4, 3.5, 2), new Vector3(4.5, 3.5, 2));
        double variance = covariance(path, path, 0);

        assertThat(covariance(path, close, 0) / variance).isBetween(0.9, 0.985);
        assertThat(covariance(path, apart, 0) / variance).isCloseTo(0, within(0.05));
    }

    @Test
    void betweenTheStepsItMovesAsTurbulenceDoes() {
        AirField field = field(0.035, 0.4);
        AirField.Path path = field.path(new Vector3(0.5, 0.5, 1), new Vector3(2, 0.5, 1));
        double[] structure = new double[2];
        for (int scale = 0; scale < 2; scale++) {
            AirField.Reader reader = field.reader();
            double lag = AirField.STEP_SECONDS / (scale == 0 ? 4 : 16);
            int count = 40_000;
            double before = 0;
            for (int n = 0; n < count; n++) {
                reader.seek((n + 1e-6) * lag);
                double now = reader.deviation(path, 0);
                structure[scale] += n == 0 ? 0 : (now - before) * (now - before) / count;
                before = now;
            }
        }
        // Structure function ~ lag^(5/3): a quarter of the lag, 1/10 of the square difference.
        assertThat(structure[0] / structure[1]).isBetween(Math.pow(4, 5.0 / 3) * 0.7, Math.pow(4, 5.0 / 3) * 1.4);
    }

    @Test
    void doesNotDependOnHowItIsAsked() {
        AirField field = field(0.035, 0.4);
        AirField.Path path = field.path(new Vector3(0.5, 0.5, 1), new Vector3(2, 0.5, 1));
        AirField.Reader slow = field.reader();
        AirField.Reader quick = field.reader();
        for (int n = 0; n < 5000; n++) {
            slow.seek(n * 0.001);
        }
        quick.seek(4.999);

        assertThat(quick.deviation(path, 3)).isEqualTo(slow.deviation(path, 3));
    }
}
