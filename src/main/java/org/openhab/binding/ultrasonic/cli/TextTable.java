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
package org.openhab.binding.ultrasonic.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of text with columns as wide as they need. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final int leastCell;

    /**
     * Begins a table.
     *
     * @param title above the first column
     * @param columns names of the others
     * @param leastCell least width of the others
     */
    TextTable(String title, List<String> columns, int leastCell) {
        header.add(title);
        header.addAll(columns);
        this.leastCell = leastCell;
    }

    /** Adds a line of its own. */
    void heading(String text) {
        rows.add(List.of(text));
    }

    /** Adds a row. */
    void row(String name, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(name);
        row.addAll(cells);
        rows.add(row);
    }

    /** Prints the rows, and an empty line after them; nothing if there are none. */
    void print(PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            int width = column == 0 ? 0 : leastCell;
            width = Math.max(width, header.get(column).length());
            for (List<String> row : rows) {
                if (row.size() > 1) {
                    width = Math.max(width, row.get(column).length());
                }
            }
            widths[column] = width;
        }
        out.println(line(header, widths));
        rows.forEach(row -> out.println(line(row, widths)));
        out.println();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths[column] - cell.length())))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
