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

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.math.AirProperties;

/**
 * How the room's air moves: the deviation of the sound speed at nodes of a coarse grid, each an AR(1) series of 50 ms
 * steps per stirrer, with finer eddies between the steps.
 *
 * <p>A path's deviation dc is the sum of the nodes' values near it with weights of square sum 1, so that every path has
 * the measured innovation, paths through the same region share most of theirs and paths apart share nothing. The phase
 * of a path of length L then moves by 2 pi f L dc / c^2. Between the 50 ms steps the series is refined by midpoint
 * displacement with Hurst exponent 5/6, the f^(-8/3) phase spectrum of Kolmogorov turbulence (Tatarskii, "Wave
 * Propagation in a Turbulent Medium", 1961).
 *
 * <p>Immutable; a {@link Reader} walks through time.
 */
public final class AirField {

    /** Step of the AR(1) series, s. */
    public static final double STEP_SECONDS = 0.05;

    private static final double NODE_PITCH_METERS = 1.5;
    private static final int LEVELS = 4;
    private static final int ROWS = 1 << LEVELS;
    /** Steps that a reader remembers: it may go back by 0.15 s. */
    private static final int REMEMBERED = 4;

    private static final double HURST = 5.0 / 6;
    /** Share of a path's variance that no other microphone's path has: outer scale 0.5 m, microphones 5 cm apart. */
    private static final double OWN_SHARE = 0.04;

    private final int[] counts = new int[3];
    private final double[] pitches = new double[3];
    private final List<AirStirrer> stirrers;
    private final int nodeCount;
    private final double[][] nodeStrengths;
    private final int ownSeries;
    private final double speedPerKelvin;
    private final TimeFunction driftKelvin;
    private final long seed;

    /**
     * The air of a room.
     *
     * @param room its size
     * @param air for the speed of sound's change with temperature
     * @param stirrers what moves it
     * @param driftKelvin slow change of the whole room's temperature
     * @param ownSeries how many independent small series there are for telling close paths apart
     * @param seed of all series
     */
    public AirField(
            Room room,
            AirProperties air,
            List<AirStirrer> stirrers,
            TimeFunction driftKelvin,
            int ownSeries,
            long seed) {
        this.stirrers = List.copyOf(stirrers);
        this.driftKelvin = driftKelvin;
        this.ownSeries = ownSeries;
        this.speedPerKelvin = air.speedOfSoundPerKelvin();
        this.seed = seed;
        for (int axis = 0; axis < 3; axis++) {
            counts[axis] = Math.max(2, 1 + (int) Math.round(room.extentMeters(axis) / NODE_PITCH_METERS));
            pitches[axis] = room.extentMeters(axis) / (counts[axis] - 1);
        }
        nodeCount = counts[0] * counts[1] * counts[2];
        nodeStrengths = new double[this.stirrers.size()][nodes()];
        for (int s = 0; s < this.stirrers.size(); s++) {
            for (int node = 0; node < nodes(); node++) {
                nodeStrengths[s][node] = strength(this.stirrers.get(s), nodePosition(node));
            }
        }
    }

    private Vector3 nodePosition(int node) {
        int x = node % counts[0];
        int y = node / counts[0] % counts[1];
        int z = node / (counts[0] * counts[1]);
        return new Vector3(x * pitches[0], y * pitches[1], z * pitches[2]);
    }

    private static double strength(AirStirrer stirrer, Vector3 at) {
        return Math.exp(-at.distanceTo(stirrer.position()) / stirrer.reachMeters());
    }

    /** How many nodes the grid has. */
    public int nodes() {
        return nodeCount;
    }

    /** The air that a path passes: shares of the nodes near it. */
    public static final class Path {

        private final int[] nodes;
        private final double[] weights;
        private final double[] ownWeights;

        private Path(int[] nodes, double[] weights, double[] ownWeights) {
            this.nodes = nodes;
            this.weights = weights;
            this.ownWeights = ownWeights;
        }
    }

    /**
     * The air on a path, so weighted that the path has the measured innovation.
     *
     * @param corners of the path, at least two; places outside the room count as at the nearest wall
     */
    public Path path(Vector3... corners) {
        double[] weights = new double[nodes() + stirrers.size()];
        for (int i = 1; i < corners.length; i++) {
            addLeg(corners[i - 1], corners[i], weights);
        }
        double squares = 0;
        double sum = 0;
        int used = 0;
        for (int node = 0; node < nodes(); node++) {
            squares += weights[node] * weights[node];
            sum += weights[node];
            used += weights[node] == 0 ? 0 : 1;
        }
        double scale = squares == 0 ? 0 : Math.sqrt((1 - OWN_SHARE) / squares);
        int[] places = new int[used];
        double[] shares = new double[used];
        int at = 0;
        for (int node = 0; node < nodes(); node++) {
            if (weights[node] != 0) {
                places[at] = node;
                shares[at++] = scale * weights[node];
            }
        }
        double[] own = new double[stirrers.size()];
        for (int s = 0; s < own.length; s++) {
            own[s] = sum == 0 ? 0 : weights[nodes() + s] * Math.sqrt(OWN_SHARE) / sum;
        }
        return new Path(places, shares, own);
    }

    private void addLeg(Vector3 from, Vector3 to, double[] weights) {
        double length = from.distanceTo(to);
        for (int point = 0; point < 3; point++) {
            Vector3 at = from.plus(to.minus(from).times((2 * point + 1) / 6.0));
            addPoint(at, length / 3, weights);
        }
    }

    private void addPoint(Vector3 at, double weight, double[] weights) {
        double[] coordinates = {at.x(), at.y(), at.z()};
        int[] cell = new int[3];
        double[] share = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double position = Math.min(Math.max(coordinates[axis] / pitches[axis], 0), counts[axis] - 1.0);
            cell[axis] = Math.min((int) position, counts[axis] - 2);
            share[axis] = position - cell[axis];
        }
        for (int corner = 0; corner < 8; corner++) {
            int x = corner & 1;
            int y = corner >> 1 & 1;
            int z = corner >> 2;
            double part = (x == 1 ? share[0] : 1 - share[0])
                    * (y == 1 ? share[1] : 1 - share[1])
                    * (z == 1 ? share[2] : 1 - share[2]);
            weights[cell[0] + x + counts[0] * (cell[1] + y + counts[1] * (cell[2] + z))] += weight * part;
        }
        for (int s = 0; s < stirrers.size(); s++) {
            weights[nodes() + s] += weight * strength(stirrers.get(s), at);
        }
    }

    /** A reader that starts before time 0 and goes forward. */
    public Reader reader() {
        return new Reader();
    }

    /** Walks through time; one thread. The values do not depend on where it starts or how it is asked. */
    public final class Reader {

        private final int series = nodes() + ownSeries;
        private final double[][] left = new double[stirrers.size()][series];
        private final double[][] right = new double[stirrers.size()][series];
        private final double[][][] remembered = new double[REMEMBERED][ROWS + 1][nodes() + ownSeries * stirrers.size()];
        private final double[] values = new double[nodes() + ownSeries * stirrers.size()];
        private final double[] midpoints = new double[ROWS + 1];
        private long step = Long.MIN_VALUE;
        private double drift;

        private Reader() {}

        /**
         * Goes to a time.
         *
         * @param timeSeconds not more than a second before 0, and not more than 0.15 s before the latest time
         * @throws IllegalArgumentException if the time lies too far back
         */
        public void seek(double timeSeconds) {
            double position = timeSeconds / STEP_SECONDS;
            long wanted = (long) Math.floor(position);
            if (step == Long.MIN_VALUE) {
                start();
            }
            if (wanted <= step - REMEMBERED) {
                throw new IllegalArgumentException("air can only be read from " + (step - REMEMBERED + 1) * STEP_SECONDS
                        + " s, got " + timeSeconds + " s");
            }
            if (step < wanted) {
                while (step < wanted) {
                    forward();
                    if (step > wanted - REMEMBERED) {
                        refine();
                    }
                }
            }
            double row = (position - wanted) * ROWS;
            int index = Math.min((int) row, ROWS - 1);
            double share = row - index;
            double[][] rows = remembered[(int) Math.floorMod(wanted, (long) REMEMBERED)];
            double[] low = rows[index];
            double[] high = rows[index + 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = low[i] + share * (high[i] - low[i]);
            }
            drift = speedPerKelvin * driftKelvin.at(timeSeconds);
        }

        /**
         * Deviation of a path's sound speed at the time sought, m/s.
         *
         * @param own which of the independent small series is this path's
         */
        public double deviation(Path path, int own) {
            return common(path) + own(path, own);
        }

        /** The part of {@link #deviation} that close paths share. */
        public double common(Path path) {
            double sum = drift;
            for (int i = 0; i < path.nodes.length; i++) {
                sum += path.weights[i] * values[path.nodes[i]];
            }
            return sum;
        }

        /** The part of {@link #deviation} that is the path's own. */
        public double own(Path path, int own) {
            double sum = 0;
            int at = nodes() + own % ownSeries;
            for (int s = 0; s < path.ownWeights.length; s++) {
                sum += path.ownWeights[s] * values[at + s * ownSeries];
            }
            return sum;
        }

        private void start() {
            step = -21;
            for (int s = 0; s < stirrers.size(); s++) {
                AirStirrer stirrer = stirrers.get(s);
                double coefficient = stirrer.coefficient();
                double deviation = stirrer.innovationMetersPerSecond() / Math.sqrt(1 - coefficient * coefficient);
                for (int i = 0; i < series; i++) {
                    left[s][i] = deviation * SeededNoise.gaussian(SeededNoise.derive(seed, s), -1L - i);
                    right[s][i] = next(s, i, step + 1, left[s][i]);
                }
            }
            refine();
        }

        private double next(int s, int i, long at, double before) {
            long seriesSeed = SeededNoise.derive(seed, s * 100_003L + i);
            AirStirrer stirrer = stirrers.get(s);
            return stirrer.coefficient() * before
                    + stirrer.innovationMetersPerSecond() * SeededNoise.gaussian(seriesSeed, at + 64);
        }

        private void forward() {
            step++;
            for (int s = 0; s < stirrers.size(); s++) {
                for (int i = 0; i < series; i++) {
                    left[s][i] = right[s][i];
                    right[s][i] = next(s, i, step + 1, right[s][i]);
                }
            }
        }

        private void refine() {
            double[][] rows = remembered[(int) Math.floorMod(step, (long) REMEMBERED)];
            for (double[] row : rows) {
                Arrays.fill(row, 0);
            }
            double[] strengths = new double[ROWS + 1];
            for (int s = 0; s < stirrers.size(); s++) {
                AirStirrer stirrer = stirrers.get(s);
                for (int row = 0; row <= ROWS; row++) {
                    strengths[row] = stirrer.strength().at((step + (double) row / ROWS) * STEP_SECONDS);
                }
                double increment = stirrer.innovationMetersPerSecond() * Math.sqrt(2 / (1 + stirrer.coefficient()));
                for (int i = 0; i < series; i++) {
                    displaceMidpoints(s, i, increment);
                    int at = i < nodes() ? i : i + s * ownSeries;
                    double scale = i < nodes() ? nodeStrengths[s][i] : 1;
                    for (int row = 0; row <= ROWS; row++) {
                        rows[row][at] += scale * strengths[row] * midpoints[row];
                    }
                }
            }
        }

        /** Fractional Brownian midpoint displacement: variance (1 - 2^(2H-2)) of the increment over half the step. */
        private void displaceMidpoints(int s, int i, double increment) {
            midpoints[0] = left[s][i];
            midpoints[ROWS] = right[s][i];
            long fineSeed = SeededNoise.derive(seed, 7_000_003L + s * 100_003L + i) + step * ROWS * 2;
            double deviation = increment * Math.sqrt(1 - Math.pow(2, 2 * HURST - 2)) * Math.pow(2, -HURST);
            for (int span = ROWS; span > 1; span /= 2) {
                for (int row = 0; row < ROWS; row += span) {
                    double noise = deviation * SeededNoise.quickGaussian(fineSeed, row + span / 2);
                    midpoints[row + span / 2] = (midpoints[row] + midpoints[row + span]) / 2 + noise;
                }
                deviation *= Math.pow(2, -HURST);
            }
        }
    }
}
