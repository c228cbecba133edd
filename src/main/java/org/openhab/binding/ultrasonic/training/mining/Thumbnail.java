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
package org.openhab.binding.ultrasonic.training.mining;

import java.util.List;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;

/**
 * A small Doppler spectrogram.
 *
 * @param columns how many, in order of time
 * @param cellsDb column by column {@link #CELLS} levels over the floor, dB, fastest approach first
 */
public record Thumbnail(int columns, byte[] cellsDb) {

    /** Cells of a column. */
    public static final int CELLS = 48;

    private static final int MOST_COLUMNS = 120;
    private static final double RANGE_METERS_PER_SECOND = 2.5;

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if the levels are not those of so many columns
     */
    public Thumbnail {
        if (columns < 1 || cellsDb.length != columns * CELLS) {
            throw new IllegalArgumentException(
                    "a picture of " + columns + " columns has " + columns * CELLS + " cells, got " + cellsDb.length);
        }
    }

    /** Level of a cell over the floor, dB. */
    public int levelDb(int column, int cell) {
        return cellsDb[column * CELLS + cell];
    }

    /** A hop's column: the largest power over the floor in each cell. */
    static byte[] column(float[] excess) {
        byte[] column = new byte[CELLS];
        double spacing = FeatureSpec.FAST_GRID.spacingMetersPerSecond();
        int centre = FeatureSpec.FAST_GRID.centre();
        for (int cell = 0; cell < CELLS; cell++) {
            double velocity = RANGE_METERS_PER_SECOND * (1 - 2 * (cell + 0.5) / CELLS);
            int at = (int) Math.round(velocity / spacing) + centre;
            double power = at < 0 || at >= excess.length ? 1 : excess[at];
            column[cell] = (byte) Math.max(0, Math.min(Byte.MAX_VALUE, 10 * Math.log10(Math.max(1e-9, power))));
        }
        return column;
    }

    /** The largest levels of some columns each, so that a long stretch becomes no larger. */
    static Thumbnail of(List<byte[]> hops) {
        int perColumn = (hops.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
        int columns = (hops.size() + perColumn - 1) / perColumn;
        byte[] cells = new byte[columns * CELLS];
        for (int hop = 0; hop < hops.size(); hop++) {
            for (int cell = 0; cell < CELLS; cell++) {
                int at = hop / perColumn * CELLS + cell;
                cells[at] = (byte) Math.max(cells[at], hops.get(hop)[cell]);
            }
        }
        return new Thumbnail(columns, cells);
    }
}
