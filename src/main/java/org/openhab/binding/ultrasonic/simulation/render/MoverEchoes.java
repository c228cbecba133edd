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
 * <p>That moment t' solves t' = t - d2(t') / c; path lengths at t' come from the series of control points by four-point
 * Lagrange interpolation, which keeps the exact Doppler shift of a moving reflector, f0 (c + v) / (c - v).
 */
final class MoverEchoes {

    /** Which air a mover's paths pass is looked up so often and joined by straight lines: 0.17 s at 6 kHz. */
    private static final int AIR_CHUNKS = 8;

    final EchoGeometry raw;
    final int step;
    final int intervals;
    final int paths;
    /** Path lengths in metres: place {@code (row & mask, scatterer)} times paths plus microphone * routes + route. */
    final double[] length;
    /** Strengths, {@code [view][row & mask, scatterer]}. */
    final float[][] amplitude;
    /** Places of the roughness along the line of sight in metres, {@code [view * GLINTS + glint][...]}. */
    final float[][] glint;

    private final Geometry geometry;
    private final Mover mover;
    private final AirField air;
    private final AirField.Reader airReader;
    private final double startSeconds;
    private final double rowsPerSecond;
    private final int historyRows;
    private final double rowsPerMeter;
    private final double[] stretch;
    private final double[][] lastBack;
    private final double[][] beforeLastBack;
    private long startRow;
    private float share;
    private double weight0;
    private double weight1;
    private double weight2;
    private double weight3;
    private int place0;
    private int place1;
    private int place2;
    private int place3;
    private final AirField.Path[] airBefore;
    private final AirField.Path[] airAfter;
    private long nextRaw;
    private long nextRow;
    private boolean started;

    MoverEchoes(
            Geometry geometry,
            AirField air,
            AirField.Reader airReader,
            Mover mover,
            int wallOrder,
            double rateHz,
            double startSeconds) {
        this.geometry = geometry;
        this.mover = mover;
        this.air = air;
        this.startSeconds = startSeconds;
        this.airReader = airReader;
        step = Geometry.controlStep(rateHz, mover.controlRateHz());
        intervals = BandSignal.CHUNK / step;
        rowsPerSecond = rateHz / step;
        rowsPerMeter = rowsPerSecond / geometry.speedOfSound;
        historyRows = (int) Math.ceil(BandSignal.LONGEST_SECONDS * rowsPerSecond) + 4;
        int ringRows = Integer.highestOneBit(historyRows + intervals + 12) * 2;
        raw = new EchoGeometry(geometry, mover, wallOrder, ringRows);
        paths = raw.routes * raw.scatterers;
        int size = ringRows * raw.scatterers;
        length = new double[size * raw.paths];
        amplitude = new float[raw.views][size];
        glint = new float[raw.views * EchoGeometry.GLINTS][size];
        lastBack = new double[raw.images * geometry.microphones][raw.scatterers];
        beforeLastBack = new double[raw.images * geometry.microphones][raw.scatterers];
        stretch = new double[raw.routes * geometry.microphones];
        airBefore = new AirField.Path[raw.routes];
        airAfter = new AirField.Path[raw.routes];
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
            startRow = first;
            started = true;
            airWeights(seconds(nextRow), airAfter);
        }
        if (chunk % AIR_CHUNKS == 0) {
            System.arraycopy(airAfter, 0, airBefore, 0, airAfter.length);
            airWeights(seconds(firstRow(chunk + AIR_CHUNKS)), airAfter);
        }
        for (; nextRow <= last; nextRow++) {
            while (nextRaw <= nextRow + 2) {
                raw.compute(nextRaw, seconds(nextRaw));
                nextRaw++;
            }
            long begin = firstRow(chunk - chunk % AIR_CHUNKS);
            computeRow(nextRow, (nextRow - begin) / (double) (AIR_CHUNKS * intervals));
        }
    }

    private double seconds(long row) {
        return startSeconds + row / rowsPerSecond;
    }

    private void airWeights(double timeSeconds, AirField.Path[] paths) {
        Vector3 at = mover.referencePoint(timeSeconds);
        for (int route = 0; route < raw.routes; route++) {
            Vector3 from = geometry.speakerImages[raw.imageThere(route)];
            paths[route] = air.path(from, at, geometry.centerImages[raw.imageBack(route)]);
        }
    }

    private void computeRow(long row, double share) {
        airReader.seek(seconds(row));
        int microphones = geometry.microphones;
        for (int route = 0; route < raw.routes; route++) {
            double common =
                    (1 - share) * airReader.common(airBefore[route]) + share * airReader.common(airAfter[route]);
            for (int mic = 0; mic < microphones; mic++) {
                double deviation = common + airReader.own(airAfter[route], 4 * mic + route);
                stretch[mic * raw.routes + route] = 1 - deviation / geometry.speedOfSound;
            }
        }
        int images = raw.images;
        for (int mic = 0; mic < microphones; mic++) {
            for (int image = 0; image < images; image++) {
                int back = mic * images + image;
                double[] last = lastBack[image * microphones + mic];
                double[] beforeLast = beforeLastBack[image * microphones + mic];
                for (int i = 0; i < raw.scatterers; i++) {
                    double distance = retard(row, i, back, 2 * last[i] - beforeLast[i]);
                    beforeLast[i] = last[i];
                    last[i] = distance;
                    // On the way back image 0 goes with every way there, a wall's image with the straight way only.
                    if (image == 0) {
                        arrive(row, i, 0, images, mic, distance);
                    } else {
                        arrive(row, i, images - 1 + image, images + image, mic, distance);
                    }
                }
            }
        }
    }

    /** Finishes a microphone's routes from one to before another, all with the same way back. */
    private void arrive(long row, int i, int fromRoute, int toRoute, int mic, double distanceBack) {
        int out = (int) (row & raw.mask) * raw.scatterers + i;
        double[] there = raw.there;
        int paths = raw.paths;
        int offset = mic * raw.routes;
        int at0 = place0 * paths + offset;
        int at1 = place1 * paths + offset;
        int at2 = place2 * paths + offset;
        int at3 = place3 * paths + offset;
        for (int route = fromRoute; route < toRoute; route++) {
            double distanceThere = weight0 * there[at0 + route]
                    + weight1 * there[at1 + route]
                    + weight2 * there[at2 + route]
                    + weight3 * there[at3 + route];
            length[out * paths + offset + route] = (distanceThere + distanceBack) * stretch[offset + route];
        }
        for (int route = fromRoute; route < toRoute && (route == 0 || mic == 0); route++) {
            int view = raw.view(route, mic);
            amplitude[view][out] = between(raw.amplitude[view]);
            if (raw.rough[i]) {
                for (int g = 0; g < EchoGeometry.GLINTS; g++) {
                    int at = view * EchoGeometry.GLINTS + g;
                    glint[at][out] = between(raw.glint[at]);
                }
            }
        }
    }

    /**
     * Finds the moment of reflection; leaves the places and weights to interpolate there. The distance of the last two
     * control points, continued, is so good a guess that one round does: the error shrinks by v / c in each.
     *
     * @return the distance back at that moment
     */
    private double retard(long row, int i, int back, double guess) {
        int rounds = row > startRow + 1 ? 1 : 4;
        double distance =
                guess > 0 ? guess : raw.back[((int) (row & raw.mask) * raw.scatterers + i) * raw.backs + back];
        for (int round = 0; round < rounds; round++) {
            double position = Math.max(row - distance * rowsPerMeter, row - historyRows + 2.0);
            long base = (long) Math.floor(position);
            place(base, position - base, i);
            distance = weight0 * raw.back[place0 * raw.backs + back]
                    + weight1 * raw.back[place1 * raw.backs + back]
                    + weight2 * raw.back[place2 * raw.backs + back]
                    + weight3 * raw.back[place3 * raw.backs + back];
        }
        return distance;
    }

    private void place(long base, double t, int i) {
        int mask = raw.mask;
        int scatterers = raw.scatterers;
        share = (float) t;
        weight0 = -t * (t - 1) * (t - 2) / 6;
        weight1 = (t + 1) * (t - 1) * (t - 2) / 2;
        weight2 = -(t + 1) * t * (t - 2) / 2;
        weight3 = (t + 1) * t * (t - 1) / 6;
        place0 = (int) (base - 1 & mask) * scatterers + i;
        place1 = (int) (base & mask) * scatterers + i;
        place2 = (int) (base + 1 & mask) * scatterers + i;
        place3 = (int) (base + 2 & mask) * scatterers + i;
    }

    private float between(float[] values) {
        return values[place1] + share * (values[place2] - values[place1]);
    }
}
