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

import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.AirField;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * All echoes of one mover: path lengths and strengths at control points, as the microphones hear them, that is, of the
 * moment when the sound met the body and not of the moment when it arrives.
 *
 * <p>That moment t' solves t' = t - d2(t') / c; path lengths at t' come from the series of control points by
 * four-point Lagrange interpolation, which keeps the exact Doppler shift of a moving reflector, f0 (c + v) / (c - v).
 */
final class MoverEchoes {

    final EchoGeometry raw;
    final int step;
    final int intervals;
    final int paths;
    /** Path lengths in metres, {@code [route * microphones + microphone][row & mask, scatterer]}. */
    final double[][] length;
    /** Strengths, {@code [view][row & mask, scatterer]}. */
    final float[][] amplitude;
    /** Places of the roughness along the line of sight in metres, {@code [view * GLINTS + glint][...]}. */
    final float[][] glint;

    private final Geometry geometry;
    private final Mover mover;
    private final AirField air;
    private final AirField.Reader airReader;
    private final double rowsPerSecond;
    private final int historyRows;
    private final double[] weight = new double[4];
    private final double[][] airBefore;
    private final double[][] airAfter;
    private long nextRaw;
    private long nextRow;
    private boolean started;

    MoverEchoes(Geometry geometry, AirField air, Mover mover, int wallOrder, double rateHz) {
        this.geometry = geometry;
        this.mover = mover;
        this.air = air;
        airReader = air.reader();
        step = Geometry.controlStep(rateHz, mover.controlRateHz());
        intervals = BandSignal.CHUNK / step;
        rowsPerSecond = rateHz / step;
        historyRows = (int) Math.ceil(BandSignal.LONGEST_SECONDS * rowsPerSecond) + 4;
        int ringRows = Integer.highestOneBit(historyRows + intervals + 12) * 2;
        raw = new EchoGeometry(geometry, mover, wallOrder, ringRows);
        paths = raw.routes * raw.scatterers;
        int size = ringRows * raw.scatterers;
        length = new double[raw.routes * geometry.microphones][size];
        amplitude = new float[raw.views][size];
        glint = new float[raw.views * EchoGeometry.GLINTS][size];
        airBefore = new double[raw.routes][];
        airAfter = new double[raw.routes][];
    }

    /** First control point that a chunk needs. */
    long firstRow(long chunk) {
        return chunk * intervals - 2;
    }

    /** Computes the control points of a chunk; chunks must follow each other. */
    void advance(long chunk) {
        long first = firstRow(chunk);
        long last = first + EchoKernel.rows(step) - 1;
        if (!started) {
            nextRaw = first - historyRows;
            nextRow = first;
            started = true;
            airWeights(nextRow / rowsPerSecond, airAfter);
        }
        for (int route = 0; route < raw.routes; route++) {
            airBefore[route] = airAfter[route];
        }
        airWeights((last + 1) / rowsPerSecond, airAfter);
        long from = nextRow;
        while (nextRow <= last) {
            while (nextRaw <= nextRow + 2) {
                raw.compute(nextRaw, nextRaw / rowsPerSecond);
                nextRaw++;
            }
            computeRow(nextRow, (nextRow - from + 0.0) / (last + 1 - from));
            nextRow++;
        }
    }

    private void airWeights(double timeSeconds, double[][] weights) {
        Vector3 at = mover.referencePoint(timeSeconds);
        for (int route = 0; route < raw.routes; route++) {
            weights[route] = air.newWeights();
            air.addLeg(geometry.image(geometry.speaker, raw.imageThere(route)), at, weights[route]);
            air.addLeg(geometry.image(geometry.arrayCenter, raw.imageBack(route)), at, weights[route]);
            air.normalize(weights[route]);
        }
    }

    private void computeRow(long row, double share) {
        airReader.seek(row / rowsPerSecond);
        int scatterers = raw.scatterers;
        int out = (int) (row & raw.mask) * scatterers;
        for (int mic = 0; mic < geometry.microphones; mic++) {
            for (int route = 0; route < raw.routes; route++) {
                double deviation = (1 - share) * airReader.deviation(airBefore[route], 4 * mic + route)
                        + share * airReader.deviation(airAfter[route], 4 * mic + route);
                double stretch = 1 - deviation / geometry.speedOfSound;
                int back = raw.imageBack(route) * geometry.microphones + mic;
                double[] there = raw.there[raw.imageThere(route)];
                double[] distanceBack = raw.back[back];
                double[] shortening = raw.shortening[route * geometry.microphones + mic];
                int view = raw.view(route, mic);
                double[] target = length[route * geometry.microphones + mic];
                boolean first = route == 0 || mic == 0;
                for (int i = 0; i < scatterers; i++) {
                    long base = retard(row, i, distanceBack);
                    double metres = interpolate(there, base, i)
                            + interpolate(distanceBack, base, i)
                            - interpolate(shortening, base, i);
                    target[out + i] = metres * stretch;
                    if (first) {
                        strength(view, base, i, out + i);
                    }
                }
            }
        }
    }

    /** Finds the moment of reflection; returns its row's floor and leaves the interpolation weights. */
    private long retard(long row, int i, double[] distanceBack) {
        double rowsPerMeter = rowsPerSecond / geometry.speedOfSound;
        double distance = distanceBack[(int) (row & raw.mask) * raw.scatterers + i];
        long base = 0;
        for (int round = 0; round < 3; round++) {
            double position = Math.max(row - distance * rowsPerMeter, row - historyRows + 2);
            double floor = Math.floor(position);
            base = (long) floor;
            double t = position - floor;
            weight[0] = -t * (t - 1) * (t - 2) / 6;
            weight[1] = (t + 1) * (t - 1) * (t - 2) / 2;
            weight[2] = -(t + 1) * t * (t - 2) / 2;
            weight[3] = (t + 1) * t * (t - 1) / 6;
            distance = interpolate(distanceBack, base, i);
        }
        return base;
    }

    private double interpolate(double[] values, long base, int i) {
        int mask = raw.mask;
        int n = raw.scatterers;
        return weight[0] * values[(int) (base - 1 & mask) * n + i]
                + weight[1] * values[(int) (base & mask) * n + i]
                + weight[2] * values[(int) (base + 1 & mask) * n + i]
                + weight[3] * values[(int) (base + 2 & mask) * n + i];
    }

    private void strength(int view, long base, int i, int out) {
        amplitude[view][out] = (float) interpolate(raw.amplitude[view], base, i);
        if (raw.part(i).roughness() > 0) {
            for (int g = 0; g < EchoGeometry.GLINTS; g++) {
                int at = view * EchoGeometry.GLINTS + g;
                glint[at][out] = (float) interpolate(raw.glint[at], base, i);
            }
        }
    }

    private double interpolate(float[] values, long base, int i) {
        int mask = raw.mask;
        int n = raw.scatterers;
        return weight[0] * values[(int) (base - 1 & mask) * n + i]
                + weight[1] * values[(int) (base & mask) * n + i]
                + weight[2] * values[(int) (base + 1 & mask) * n + i]
                + weight[3] * values[(int) (base + 2 & mask) * n + i];
    }
}
