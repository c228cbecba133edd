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

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Motion;

/** What is drawn over a finished chart: motion and labels as bars, the colour bar, the names of the curves. */
final class PictureMarks {

    private static final int BAR_GAP = 20;
    private static final double ROW_FILL = 0.62;
    private static final double BRACKET = 7;
    private static final Color ON_DARK = new Color(0xFFFFFF);
    private static final BasicStroke DASHES =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 6}, 0);

    private static final List<String> NAMES = List.of("major", "minor", "mechanical");
    private static final List<Color> COLOURS = List.of(PictureStyle.MAJOR, PictureStyle.MINOR, PictureStyle.MECHANICAL);

    private final Graphics2D graphics;
    private final PictureColumns columns;
    private final List<MotionLabel> labels;
    private final double endSeconds;

    PictureMarks(Graphics2D graphics, PictureColumns columns, List<MotionLabel> labels, double endSeconds) {
        this.graphics = graphics;
        this.columns = columns;
        this.labels = labels;
        this.endSeconds = endSeconds;
    }

    /** Labels as dashed lines with their kind, motion as a bar along the lower edge, blank stretches explained. */
    void drawOnSpectrogram(Rectangle2D area) {
        graphics.setFont(PictureStyle.TICK);
        for (MotionLabel label : labels) {
            double from = x(area, label.startSeconds());
            double to = x(area, label.endSeconds());
            graphics.setColor(ON_DARK);
            graphics.setStroke(DASHES);
            graphics.draw(new Line2D.Double(from, area.getMinY(), from, area.getMaxY()));
            graphics.draw(new Line2D.Double(to, area.getMinY(), to, area.getMaxY()));
            textInside("labelled " + label.kind().word(), from + 8, to, area.getMinY() + 24, ON_DARK);
        }
        graphics.setStroke(new BasicStroke(1));
        forEachRun((from, to, motion) -> {
            graphics.setColor(PictureStyle.of(motion));
            double left = x(area, from);
            graphics.fill(
                    new Rectangle2D.Double(left, area.getMaxY() - BRACKET, Math.max(1, x(area, to) - left), BRACKET));
        });
        int column = 0;
        while (column < columns.columns()) {
            int from = column;
            while (column < columns.columns() && !columns.sensed(column)) {
                column++;
            }
            if (column > from) {
                textInside(
                        "searching",
                        x(area, from * columns.columnSeconds()) + 8,
                        x(area, column * columns.columnSeconds()),
                        area.getCenterY(),
                        PictureStyle.FAINT_INK);
            }
            column++;
        }
    }

    /** The scale of the colours, right of the spectrogram. */
    void drawColourBar(Rectangle2D area, SpectrogramRaster raster) {
        ColourBar.draw(graphics, area, raster, "dB above the noise floor");
    }

    /** Motion and, below it, labels. */
    void drawStrip(Rectangle2D area) {
        int rows = labels.isEmpty() ? 1 : 2;
        double rowHeight = area.getHeight() / rows;
        double barHeight = rowHeight * ROW_FILL;
        double margin = (rowHeight - barHeight) / 2;
        graphics.setFont(PictureStyle.TICK);
        forEachRun((from, to, motion) -> {
            graphics.setColor(PictureStyle.of(motion));
            double left = x(area, from);
            graphics.fill(
                    new Rectangle2D.Double(left, area.getMinY() + margin, Math.max(1, x(area, to) - left), barHeight));
        });
        for (MotionLabel label : labels) {
            double left = x(area, label.startSeconds());
            graphics.setColor(PictureStyle.of(label.kind()));
            graphics.fill(new Rectangle2D.Double(
                    left,
                    area.getMinY() + rowHeight + margin,
                    Math.max(1, x(area, label.endSeconds()) - left),
                    barHeight));
        }
        boolean mechanical = labels.stream().anyMatch(label -> !label.ofPerson());
        names(area, mechanical ? 3 : 2);
    }

    /** Which colour is which score. */
    void drawScoreNames(Rectangle2D area) {
        names(area, NAMES.size());
    }

    private void names(Rectangle2D area, int count) {
        graphics.setFont(PictureStyle.TICK);
        FontMetrics metrics = graphics.getFontMetrics();
        double lineHeight = metrics.getHeight() + 1.0;
        double y = area.getCenterY() - lineHeight * count / 2 + metrics.getAscent();
        for (int i = 0; i < count; i++) {
            graphics.setColor(COLOURS.get(i));
            graphics.fill(new Rectangle2D.Double(area.getMaxX() + BAR_GAP, y - 11, 11, 11));
            graphics.setColor(PictureStyle.INK);
            graphics.drawString(NAMES.get(i), (float) (area.getMaxX() + BAR_GAP + 19), (float) y);
            y += lineHeight;
        }
    }

    private void textInside(String text, double from, double to, double y, Color colour) {
        if (graphics.getFontMetrics().stringWidth(text) + 4 <= to - from) {
            graphics.setColor(colour);
            graphics.drawString(text, (float) from, (float) y);
        }
    }

    /** Receives a stretch of columns of one kind of motion. */
    private interface RunPainter {
        void paint(double fromSeconds, double toSeconds, Motion motion);
    }

    private void forEachRun(RunPainter painter) {
        int column = 0;
        while (column < columns.columns()) {
            int from = column;
            Motion motion = columns.motion(column);
            while (column < columns.columns() && columns.motion(column) == motion) {
                column++;
            }
            if (motion != Motion.NONE) {
                painter.paint(
                        from * columns.columnSeconds(), Math.min(endSeconds, column * columns.columnSeconds()), motion);
            }
        }
    }

    private double x(Rectangle2D area, double seconds) {
        return area.getMinX() + area.getWidth() * Math.min(1, seconds / endSeconds);
    }
}
