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

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.feature.VelocityGrid;

/**
 * Turns columns into the pixels of a spectrogram.
 *
 * <p>Where there are more columns than pixels a pixel shows the largest, where there are fewer the decibels are
 * interpolated; stretches in which nothing was sensed stay blank.
 */
final class SpectrogramRaster {

    private static final VelocityGrid GRID = FeatureSpec.FAST_GRID;
    private static final double[] RANGES_METERS_PER_SECOND = {1, 1.5, 2, 2.5, 3, 4, 4.5};
    /** A cell has to be this bright, as a share of the brightest, in this share of the time, to count for the range. */
    private static final double VISIBLE_BRIGHTNESS = 0.35;

    private static final double LEAST_VISIBLE_DB = 10;
    private static final double VISIBLE_SHARE = 0.004;
    private static final int LEAST_VISIBLE = 4;
    private static final double RANGE_MARGIN = 1.25;
    private static final double LEAST_TOP_DB = 20;
    private static final double MOST_TOP_DB = 60;
    private static final double TOP_QUANTILE = 0.999;
    private static final int HISTOGRAM_DB = 100;

    private final PictureColumns columns;
    private final ColourMap colours = new ColourMap(256);
    private final double rangeMetersPerSecond;
    private final double topDb;

    SpectrogramRaster(PictureColumns columns) {
        this.columns = columns;
        this.topDb = fittingTop();
        this.rangeMetersPerSecond = fittingRange();
    }

    /** With a range and a brightest level of its own, so that several can be compared. */
    SpectrogramRaster(PictureColumns columns, double rangeMetersPerSecond, double topDb) {
        this.columns = columns;
        this.topDb = topDb;
        this.rangeMetersPerSecond = rangeMetersPerSecond;
    }

    /** The largest velocity that is shown. */
    double rangeMetersPerSecond() {
        return rangeMetersPerSecond;
    }

    /** The level that has the brightest colour; 0 dB, the noise floor, has the darkest. */
    double topDb() {
        return topDb;
    }

    ColourMap colours() {
        return colours;
    }

    /** The smallest of a few ranges in which everything lies that stands out more than now and then. */
    private double fittingRange() {
        double visibleDb = Math.max(LEAST_VISIBLE_DB, VISIBLE_BRIGHTNESS * topDb);
        int[] visible = new int[GRID.centre() + 1];
        int sensed = 0;
        for (int column = 0; column < columns.columns(); column++) {
            if (!columns.sensed(column)) {
                continue;
            }
            sensed++;
            float[] excess = columns.excessDb(column);
            for (int k = 0; k <= GRID.centre(); k++) {
                if (Math.max(excess[GRID.centre() + k], excess[GRID.centre() - k]) >= visibleDb) {
                    visible[k]++;
                }
            }
        }
        int enough = Math.max(LEAST_VISIBLE, (int) Math.ceil(VISIBLE_SHARE * sensed));
        double fastest = 0;
        for (int k = 0; k <= GRID.centre(); k++) {
            fastest = visible[k] >= enough ? k * GRID.spacingMetersPerSecond() : fastest;
        }
        for (double range : RANGES_METERS_PER_SECOND) {
            if (range >= RANGE_MARGIN * fastest) {
                return range;
            }
        }
        return RANGES_METERS_PER_SECOND[RANGES_METERS_PER_SECOND.length - 1];
    }

    private double fittingTop() {
        long[] histogram = new long[HISTOGRAM_DB];
        long total = 0;
        for (int column = 0; column < columns.columns(); column++) {
            if (columns.sensed(column)) {
                for (float db : columns.excessDb(column)) {
                    histogram[(int) Math.max(0, Math.min(HISTOGRAM_DB - 1, db))]++;
                    total++;
                }
            }
        }
        long above = 0;
        int db = HISTOGRAM_DB - 1;
        while (db > 0 && above + histogram[db] <= (1 - TOP_QUANTILE) * total) {
            above += histogram[db--];
        }
        return Math.max(LEAST_TOP_DB, Math.min(MOST_TOP_DB, Math.ceil((db + 1) / 10.0) * 10));
    }

    /**
     * The pixels of the whole time and the shown velocities, fastest approach at the top.
     *
     * @param width pixels
     * @param height pixels
     * @param endSeconds time at the right edge
     */
    BufferedImage draw(int width, int height, double endSeconds) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        float[] line = new float[GRID.cells()];
        double columnsPerPixel = endSeconds / columns.columnSeconds() / width;
        for (int x = 0; x < width; x++) {
            boolean sensed = fill(line, x * columnsPerPixel, (x + 1) * columnsPerPixel);
            for (int y = 0; y < height; y++) {
                double velocity = rangeMetersPerSecond * (1 - 2 * (y + 0.5) / height);
                image.setRGB(x, y, sensed ? colour(line, velocity) : PictureStyle.BLANK.getRGB());
            }
        }
        return image;
    }

    private int colour(float[] line, double velocity) {
        double cell = velocity / GRID.spacingMetersPerSecond() + GRID.centre();
        int below = (int) Math.max(0, Math.min(GRID.cells() - 2, Math.floor(cell)));
        double share = Math.max(0, Math.min(1, cell - below));
        double db = line[below] * (1 - share) + line[below + 1] * share;
        return colours.rgb(db / topDb);
    }

    /** What a stretch of columns, given in fractions of columns, looks like; whether anything was sensed in it. */
    private boolean fill(float[] line, double from, double to) {
        int last = columns.columns() - 1;
        if (to - from < 1) {
            // A column's value belongs to its middle.
            double at = (from + to) / 2 - 0.5;
            int here = (int) Math.max(0, Math.min(last, Math.round(at)));
            int left = (int) Math.max(0, Math.min(last, Math.floor(at)));
            int right = Math.min(last, left + 1);
            if (!columns.sensed(here)) {
                return false;
            }
            left = columns.sensed(left) ? left : here;
            right = columns.sensed(right) ? right : here;
            float share = (float) Math.max(0, Math.min(1, at - Math.floor(at)));
            for (int cell = 0; cell < line.length; cell++) {
                line[cell] = columns.excessDb(left)[cell] * (1 - share) + columns.excessDb(right)[cell] * share;
            }
            return true;
        }
        Arrays.fill(line, Float.NEGATIVE_INFINITY);
        boolean sensed = false;
        for (int column = (int) from; column < Math.min(to, last + 1.0); column++) {
            if (columns.sensed(column)) {
                sensed = true;
                float[] excess = columns.excessDb(column);
                for (int cell = 0; cell < line.length; cell++) {
                    line[cell] = Math.max(line[cell], excess[cell]);
                }
            }
        }
        return sensed;
    }
}
