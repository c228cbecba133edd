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

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.RoomState;

/** Reads what {@link StateCsvWriter} writes. */
public final class StateCsvReader {

    private static final String[] FIELDS = StateCsvWriter.HEADER.split(",");

    private StateCsvReader() {}

    /**
     * Reads a file at once.
     *
     * @throws IOException if there is none or a line is not valid; names file, line, field and value
     */
    public static List<MotionReport> read(Path file) throws IOException {
        List<MotionReport> reports = new ArrayList<>();
        forEach(file, reports::add);
        return reports;
    }

    /**
     * Reads a file of any length row by row.
     *
     * @throws IOException if there is none or a line is not valid; names file, line, field and value
     */
    public static void forEach(Path file, Consumer<? super MotionReport> consumer) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String header = in.readLine();
            if (!StateCsvWriter.HEADER.equals(header)) {
                throw new IOException(
                        file + ": line 1: expected the header " + StateCsvWriter.HEADER + ", found " + header);
            }
            int line = 1;
            String text;
            while ((text = in.readLine()) != null) {
                consumer.accept(new Row(file, ++line, text).report());
            }
        }
    }

    private static final class Row {
        private final Path file;
        private final int line;
        private final String[] values;

        Row(Path file, int line, String text) throws IOException {
            this.file = file;
            this.line = line;
            this.values = text.split(",", -1);
            if (values.length != FIELDS.length) {
                throw new IOException(
                        file + ": line " + line + ": expected " + FIELDS.length + " fields, found " + values.length);
            }
        }

        MotionReport report() throws IOException {
            RoomState room = new RoomState(
                    flag(1),
                    flag(3),
                    number(7, 0, Double.MAX_VALUE),
                    number(8, 0, Double.MAX_VALUE),
                    word(9, Occupancy.values()),
                    number(10, 0, Double.MAX_VALUE));
            return new MotionReport(
                    number(0, 0, Double.MAX_VALUE),
                    word(2, Motion.values()),
                    number(4, 0, 1),
                    number(5, 0, 1),
                    number(6, 0, 1),
                    number(11, -Double.MAX_VALUE, Double.MAX_VALUE),
                    number(12, -Double.MAX_VALUE, Double.MAX_VALUE),
                    room);
        }

        private double number(int field, double min, double max) throws IOException {
            double value;
            try {
                value = Double.parseDouble(values[field]);
            } catch (NumberFormatException e) {
                throw fault(field, "a number");
            }
            if (!(value >= min && value <= max)) {
                throw fault(field, "a number in " + min + ".." + max);
            }
            return value;
        }

        private <E extends Enum<E>> E word(int field, E[] known) throws IOException {
            for (E value : known) {
                if (value.name().toLowerCase(Locale.ROOT).equals(values[field])) {
                    return value;
                }
            }
            throw fault(field, "one of " + Arrays.toString(known).toLowerCase(Locale.ROOT));
        }

        private boolean flag(int field) throws IOException {
            return switch (values[field]) {
                case "0" -> false;
                case "1" -> true;
                default -> throw fault(field, "0 or 1");
            };
        }

        private IOException fault(int field, String allowed) {
            return new IOException(file + ": line " + line + ": field " + FIELDS[field] + " must be " + allowed
                    + ", found '" + values[field] + "'");
        }
    }
}
