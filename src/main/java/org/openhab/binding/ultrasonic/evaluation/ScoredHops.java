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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.Arrays;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * The motion score of each hop and whether it lies inside a label: what ROC curves are made of. Nine bytes a hop, so
 * that days fit into memory.
 *
 * <p>A hop's score is max(p_major, p_minor). It counts as inside if its time (its end) lies within a label of a person,
 * ends included; there is no guard zone at the edges, so a detector that is late or lingers pays for it.
 */
public final class ScoredHops {

    private double[] scores = new double[1024];
    private boolean[] inside = new boolean[1024];
    private int size;

    /**
     * Takes a report.
     *
     * @param labels of the recording
     * @throws IllegalArgumentException if its score is not a number
     */
    public void add(MotionReport report, List<MotionLabel> labels) {
        add(score(report), inside(report, labels));
    }

    /** How sure a report is of motion, 0..1. */
    static double score(MotionReport report) {
        return Math.max(report.majorProbability(), report.minorProbability());
    }

    /** Whether a person truly moves at a report's time. */
    static boolean inside(MotionReport report, List<MotionLabel> labels) {
        boolean within = false;
        for (MotionLabel label : labels) {
            within |= label.ofPerson() && label.contains(report.timeSeconds());
        }
        return within;
    }

    /**
     * Takes a hop.
     *
     * @param score the higher, the surer of motion
     * @param insideLabel whether a person truly moves
     * @throws IllegalArgumentException if the score is not a number
     */
    public void add(double score, boolean insideLabel) {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("the score of hop " + size + " is not a number");
        }
        if (size == scores.length) {
            resize(2 * size);
        }
        scores[size] = score;
        inside[size] = insideLabel;
        size++;
    }

    /** Takes all hops of another recording. */
    public void addAll(ScoredHops other) {
        int total = size + other.size;
        if (total > scores.length) {
            resize(Math.max(total, 2 * size));
        }
        System.arraycopy(other.scores, 0, scores, size, other.size);
        System.arraycopy(other.inside, 0, inside, size, other.size);
        size = total;
    }

    /** How many hops. */
    public int size() {
        return size;
    }

    /** How many of them inside labels. */
    public int insideLabels() {
        int count = 0;
        for (int hop = 0; hop < size; hop++) {
            if (inside[hop]) {
                count++;
            }
        }
        return count;
    }

    /** The same in bins. */
    ScoreHistogram histogram() {
        ScoreHistogram histogram = new ScoreHistogram();
        for (int hop = 0; hop < size; hop++) {
            histogram.add(scores[hop], inside[hop]);
        }
        return histogram;
    }

    /** Scores of the hops inside labels or of those outside, ascending. */
    double[] sortedScores(boolean insideLabel) {
        double[] chosen = new double[size];
        int count = 0;
        for (int hop = 0; hop < size; hop++) {
            if (inside[hop] == insideLabel) {
                // Turns -0.0 into 0.0, which sorting would otherwise rank below it.
                chosen[count++] = scores[hop] + 0.0;
            }
        }
        double[] sorted = Arrays.copyOf(chosen, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void resize(int capacity) {
        scores = Arrays.copyOf(scores, capacity);
        inside = Arrays.copyOf(inside, capacity);
    }
}
