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
package org.openhab.binding.ultrasonic.plot;

import java.util.Arrays;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * A recording of any length as a bounded number of columns, each the maximum over the same number of hops.
 *
 * <p>When there is no room for another column, each two neighbours become one and the columns hold twice as many hops
 * from then on.
 */
final class PictureColumns {

    /** Most columns kept; more than a picture has pixels. */
    static final int MOST_COLUMNS = 2000;

    private static final int CELLS = FeatureSpec.FAST_GRID.cells();
    private static final float NOTHING = Float.NEGATIVE_INFINITY;

    private final double hopSeconds;
    private final float[][] excessDb = new float[MOST_COLUMNS][];
    private final float[][] curves = new float[MOST_COLUMNS][];
    private final Motion[] motions = new Motion[MOST_COLUMNS];
    private int hopsPerColumn = 1;
    private int columns;
    private int hopsInLast;

    /** What a column holds besides the spectrum. */
    enum Curve {
        LEVEL_DB,
        MAJOR,
        MINOR,
        MECHANICAL
    }

    PictureColumns(double hopSeconds) {
        this.hopSeconds = hopSeconds;
    }

    /** Takes in a hop; the frame may be {@code null} or not valid, which leaves a blank. */
    void add(MotionReport report, FeatureFrame frame) {
        if (columns == 0 || hopsInLast == hopsPerColumn) {
            begin();
        }
        hopsInLast++;
        float[] curve = curves[columns - 1];
        raise(curve, Curve.LEVEL_DB, report.levelDb());
        raise(curve, Curve.MAJOR, report.majorProbability());
        raise(curve, Curve.MINOR, report.minorProbability());
        raise(curve, Curve.MECHANICAL, report.mechanicalProbability());
        motions[columns - 1] = larger(motions[columns - 1], report.motion());
        if (frame != null && frame.valid()) {
            raise(frame.fastExcess());
        }
    }

    /** Takes in a hop of which only the spectrum is known: power per cell, or {@code null}, which leaves a blank. */
    void add(float[] power) {
        if (columns == 0 || hopsInLast == hopsPerColumn) {
            begin();
        }
        hopsInLast++;
        if (power != null) {
            raise(power);
        }
    }

    private void raise(float[] power) {
        float[] column = excessDb[columns - 1];
        for (int cell = 0; cell < CELLS; cell++) {
            column[cell] = Math.max(column[cell], (float) Decibels.ofPower(Math.max(power[cell], 1e-6f)));
        }
    }

    private void begin() {
        if (columns == MOST_COLUMNS) {
            halve();
        }
        if (excessDb[columns] == null) {
            excessDb[columns] = new float[CELLS];
            curves[columns] = new float[Curve.values().length];
        }
        Arrays.fill(excessDb[columns], NOTHING);
        Arrays.fill(curves[columns], 0);
        motions[columns] = Motion.NONE;
        columns++;
        hopsInLast = 0;
    }

    private void halve() {
        for (int to = 0; to < MOST_COLUMNS / 2; to++) {
            int a = 2 * to;
            int b = 2 * to + 1;
            maximum(excessDb[a], excessDb[b], excessDb[to]);
            maximum(curves[a], curves[b], curves[to]);
            motions[to] = larger(motions[a], motions[b]);
        }
        columns = MOST_COLUMNS / 2;
        hopsPerColumn *= 2;
        hopsInLast = hopsPerColumn;
    }

    private static void maximum(float[] a, float[] b, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    private static Motion larger(Motion a, Motion b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static void raise(float[] curve, Curve which, double value) {
        curve[which.ordinal()] = Math.max(curve[which.ordinal()], (float) value);
    }

    int columns() {
        return columns;
    }

    double columnSeconds() {
        return hopsPerColumn * hopSeconds;
    }

    /** When the last hop ended. */
    double endSeconds() {
        return columns == 0 ? 0 : (columns - 1) * columnSeconds() + hopsInLast * hopSeconds;
    }

    /** Power over floor in dB per cell of the velocity grid, negative infinity where nothing was sensed. */
    float[] excessDb(int column) {
        return excessDb[column];
    }

    boolean sensed(int column) {
        return excessDb[column][0] != NOTHING;
    }

    float curve(int column, Curve which) {
        return curves[column][which.ordinal()];
    }

    Motion motion(int column) {
        return motions[column];
    }
}
