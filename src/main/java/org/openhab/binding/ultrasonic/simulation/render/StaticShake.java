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
package org.openhab.binding.ultrasonic.simulation.render;

import java.util.List;
import org.openhab.binding.ultrasonic.simulation.disturber.DeviceVibration;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** By how much each static path is longer than at rest, at control points: air and vibration. */
final class StaticShake {

    private static final double CONTROL_RATE_HZ = 400;

    final List<StaticPaths.Path> paths;
    final int step;
    /** Control points that a chunk needs: 1 before its first sample to 1 after its end. */
    final int rows;
    /** Added lengths, m, {@code [row][path]}; row 1 is the chunk's first sample. */
    final float[][] added;

    private final Geometry geometry;
    private final AirField.Reader air;
    private final double rateHz;
    private final double startSeconds;

    StaticShake(Geometry geometry, AirField air, AirField.Reader airReader, double rateHz, double startSeconds) {
        this.geometry = geometry;
        this.rateHz = rateHz;
        this.startSeconds = startSeconds;
        this.air = airReader;
        paths = StaticPaths.of(geometry, air);
        double wanted = CONTROL_RATE_HZ;
        for (DeviceVibration vibration : geometry.vibrations) {
            wanted = Math.max(wanted, vibration.controlRateHz());
        }
        step = Geometry.controlStep(rateHz, wanted);
        rows = BandSignal.CHUNK / step + 3;
        added = new float[rows][paths.size()];
    }

    /** Computes the control points of a chunk; chunks must follow each other. */
    void advance(long chunk) {
        long first = chunk * (BandSignal.CHUNK / step) - 1;
        int from = 0;
        if (chunk > 0) {
            // The last three control points of a chunk are the first three of the next; air is only read forward.
            for (int row = 0; row < 3; row++) {
                System.arraycopy(added[rows - 3 + row], 0, added[row], 0, paths.size());
            }
            from = 3;
        }
        for (int row = from; row < rows; row++) {
            computeRow(startSeconds + (first + row) * step / rateHz, added[row]);
        }
    }

    private void computeRow(double timeSeconds, float[] target) {
        air.seek(timeSeconds);
        boolean shaken = !geometry.vibrations.isEmpty();
        Vector3 moved = shaken ? geometry.displacement(timeSeconds) : Vector3.ZERO;
        for (int i = 0; i < target.length; i++) {
            StaticPaths.Path path = paths.get(i);
            double deviation = air.deviation(path.airPath(), 4 * path.microphone() + i);
            double metres = -path.lengthMeters() * deviation / geometry.speedOfSound;
            if (shaken) {
                metres += path.shake().dot(moved);
                if (path.direct()) {
                    metres += geometry.stretch(path.microphone(), timeSeconds);
                }
            }
            target[i] = (float) metres;
        }
    }
}
