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
package org.openhab.binding.ultrasonic.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/**
 * Writes one row a hop as CSV: the header {@link #HEADER}, full stops in numbers wherever in the world, and never a
 * value that is not a number.
 *
 * <p>The file appears under its name, whole, at {@link #finish()}; a writer that is closed without leaves nothing
 * behind.
 */
public final class StateCsvWriter implements AutoCloseable {

    /** The first line. */
    public static final String HEADER = "time_s,known,motion,moving,p_major,p_minor,p_mechanical,evidence,threshold,"
            + "occupancy,hold_s,level_db,velocity_mps";

    /** Decimals of times: microseconds, finer than a sample. */
    private static final int TIME_DECIMALS = 6;

    private static final int PROBABILITY_DECIMALS = 4;
    private static final int EVIDENCE_DECIMALS = 2;
    private static final int HOLD_DECIMALS = 1;
    private static final int LEVEL_DECIMALS = 2;
    private static final int VELOCITY_DECIMALS = 3;

    /** Largest value that keeps its decimals in a long and exactly in a double. */
    private static final double LARGEST = 1e9;

    private final AtomicFile file;
    private final BufferedWriter out;
    private final StringBuilder row = new StringBuilder();
    private long rows;

    /**
     * Begins a file.
     *
     * @param target the file that is to appear; an older one is replaced
     * @throws IOException if it cannot be written there
     */
    public StateCsvWriter(Path target) throws IOException {
        this.file = new AtomicFile(target);
        BufferedWriter opened = null;
        try {
            opened = Files.newBufferedWriter(file.temporary());
            opened.write(HEADER);
            opened.write('\n');
        } catch (IOException e) {
            if (opened != null) {
                opened.close();
            }
            file.close();
            throw e;
        }
        this.out = opened;
    }

    /**
     * Appends a row.
     *
     * @throws IllegalStateException if a value is not a number or out of its range; names the field. That is a fault of
     *     whoever made the report, not of the recording
     * @throws IOException if the disk refuses
     */
    public void write(MotionReport report) throws IOException {
        row.setLength(0);
        append("time_s", report.timeSeconds(), 0, LARGEST, TIME_DECIMALS);
        RoomState room = report.room();
        row.append(room.known() ? ",1," : ",0,");
        row.append(report.motion().name().toLowerCase(Locale.ROOT)).append(room.moving() ? ",1," : ",0,");
        append("p_major", report.majorProbability(), 0, 1, PROBABILITY_DECIMALS);
        row.append(',');
        append("p_minor", report.minorProbability(), 0, 1, PROBABILITY_DECIMALS);
        row.append(',');
        append("p_mechanical", report.mechanicalProbability(), 0, 1, PROBABILITY_DECIMALS);
        row.append(',');
        append("evidence", room.evidence(), 0, LARGEST, EVIDENCE_DECIMALS);
        row.append(',');
        append("threshold", room.threshold(), 0, LARGEST, EVIDENCE_DECIMALS);
        row.append(',').append(room.occupancy().name().toLowerCase(Locale.ROOT)).append(',');
        append("hold_s", room.holdLeftSeconds(), 0, LARGEST, HOLD_DECIMALS);
        row.append(',');
        append("level_db", report.levelDb(), -LARGEST, LARGEST, LEVEL_DECIMALS);
        row.append(',');
        append("velocity_mps", report.velocityMetersPerSecond(), -LARGEST, LARGEST, VELOCITY_DECIMALS);
        out.append(row.append('\n'));
        rows++;
    }

    /**
     * Completes the file and gives it its name.
     *
     * @throws IOException if the disk refuses
     */
    public void finish() throws IOException {
        out.close();
        file.commit();
    }

    /** Lets go of the file; one that was not finished vanishes. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            file.close();
        }
    }

    /** A fixed number of decimals without a formatter and its garbage, since there is a row every few milliseconds. */
    private void append(String field, double value, double min, double max, int decimals) {
        if (!(value >= min && value <= max)) {
            throw new IllegalStateException(
                    "field " + field + " of row " + (rows + 1) + " must be " + min + ".." + max + ", got " + value);
        }
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long scaled = Math.round(Math.abs(value) * unit);
        if (value < 0 && scaled > 0) {
            row.append('-');
        }
        row.append(scaled / unit).append('.');
        long fraction = scaled % unit;
        for (long digit = unit / 10; digit > 0; digit /= 10) {
            row.append((char) ('0' + fraction / digit % 10));
        }
    }
}
