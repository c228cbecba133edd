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
package org.openhab.binding.ultrasonic.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a network usually makes of the sound, and how far from that an embedding lies. Immutable.
 *
 * <p>Embeddings are whitened, y = L^-1 (x - m), where m is the mean of known ones and L L^T their covariance, with one
 * hundredth of the mean variance added to each variance so that directions that never vary count for nothing (O.
 * Ledoit, M. Wolf, "A well-conditioned estimator for large-dimensional covariance matrices", 2004). Known ones are
 * summed up by centres (k-means with seeding by distance: D. Arthur, S. Vassilvitskii, SODA 2007).
 */
public final class EmbeddingSpace {

    /** Fewer embeddings say nothing about what is usual. */
    public static final int LEAST_SAMPLES = 64;

    private static final int MOST_CENTRES = 32;
    private static final int SAMPLES_PER_CENTRE = 16;
    private static final int ITERATIONS = 12;
    private static final double SHRINKAGE = 1e-2;

    private final double[] mean;
    /** Lower triangle, row by row. */
    private final double[][] factor;

    private final List<double[]> centres;
    private final double usualDistance;

    private EmbeddingSpace(double[] mean, double[][] factor, List<double[]> centres, double usualDistance) {
        this.mean = mean;
        this.factor = factor;
        this.centres = centres;
        this.usualDistance = usualDistance;
    }

    /**
     * Learns what is usual.
     *
     * @param known embeddings of one network, {@value #LEAST_SAMPLES} or more; every second one only sets how far from
     *     the centres is usual
     * @param seed of the first centres
     * @throws IllegalArgumentException if there are fewer
     */
    public static EmbeddingSpace fit(List<float[]> known, long seed) {
        if (known.size() < LEAST_SAMPLES) {
            throw new IllegalArgumentException(
                    "a space of embeddings needs " + LEAST_SAMPLES + " or more, got " + known.size());
        }
        double[] mean = mean(known);
        double[][] factor = cholesky(covariance(known, mean));
        EmbeddingSpace bare = new EmbeddingSpace(mean, factor, List.of(), 1);
        List<double[]> whitened = known.stream().map(bare::whiten).toList();
        List<double[]> learnt = new ArrayList<>();
        for (int i = 0; i < whitened.size(); i += 2) {
            learnt.add(whitened.get(i));
        }
        List<double[]> centres = centres(learnt, new Random(seed));
        double largest = 0;
        for (double[] point : whitened) {
            largest = Math.max(largest, nearest(centres, point));
        }
        return new EmbeddingSpace(mean, factor, centres, Math.max(1e-9, largest));
    }

    private static double[] mean(List<float[]> known) {
        double[] mean = new double[known.get(0).length];
        for (float[] one : known) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / (double) known.size();
            }
        }
        return mean;
    }

    private static double[][] covariance(List<float[]> known, double[] mean) {
        int size = mean.length;
        double[][] covariance = new double[size][size];
        for (float[] one : known) {
            for (int i = 0; i < size; i++) {
                double deviation = (one[i] - mean[i]) / known.size();
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += deviation * (one[j] - mean[j]);
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < size; i++) {
            covariance[i][i] += SHRINKAGE * trace / size + 1e-12;
        }
        return covariance;
    }

    /** The lower triangle whose product with its transpose is the matrix, of which only the lower half is read. */
    private static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(1e-18, sum)) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private static List<double[]> centres(List<double[]> points, Random random) {
        int count = Math.max(1, Math.min(MOST_CENTRES, points.size() / SAMPLES_PER_CENTRE));
        List<double[]> centres = new ArrayList<>();
        centres.add(points.get(random.nextInt(points.size())));
        while (centres.size() < count) {
            double[] squares = new double[points.size()];
            double sum = 0;
            for (int i = 0; i < squares.length; i++) {
                double distance = nearest(centres, points.get(i));
                squares[i] = distance * distance;
                sum += squares[i];
            }
            double left = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < squares.length - 1 && left >= squares[chosen]) {
                left -= squares[chosen++];
            }
            centres.add(points.get(chosen));
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            centres = moved(centres, points);
        }
        return List.copyOf(centres);
    }

    private static List<double[]> moved(List<double[]> centres, List<double[]> points) {
        double[][] sums = new double[centres.size()][points.get(0).length];
        int[] counts = new int[centres.size()];
        for (double[] point : points) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < centres.size(); i++) {
                double distance = distance(centres.get(i), point);
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
            counts[best]++;
            for (int i = 0; i < point.length; i++) {
                sums[best][i] += point[i];
            }
        }
        List<double[]> moved = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            int count = counts[i];
            moved.add(
                    count == 0
                            ? centres.get(i)
                            : Arrays.stream(sums[i]).map(sum -> sum / count).toArray());
        }
        return moved;
    }

    private static double nearest(List<double[]> centres, double[] point) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] centre : centres) {
            least = Math.min(least, distance(centre, point));
        }
        return least;
    }

    /** Root of the mean square over the dimensions: about 1.4 between two random known ones. */
    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / one.length);
    }

    private double[] whiten(float[] embedding) {
        if (embedding.length != mean.length) {
            throw new IllegalArgumentException(
                    "embeddings here have " + mean.length + " values, got " + embedding.length);
        }
        double[] whitened = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            double sum = embedding[i] - mean[i];
            for (int j = 0; j < i; j++) {
                sum -= factor[i][j] * whitened[j];
            }
            whitened[i] = sum / factor[i][i];
        }
        return whitened;
    }

    /** How unlike two embeddings are: about 1.4 for two that were picked at random from the known ones. */
    public double distance(float[] one, float[] other) {
        return distance(whiten(one), whiten(other));
    }

    /** How unlike everything known: 1 for the farthest of the known ones, more for what is farther. */
    public double novelty(float[] embedding) {
        return nearest(centres, whiten(embedding)) / usualDistance;
    }
}
