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
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Motion;

/** Colours and fonts that all pictures share, and how they become files. Sizes are in pixels. */
final class PictureStyle {

    static final Color INK = new Color(0x24292F);
    static final Color FAINT_INK = new Color(0x6E7781);
    static final Color GRID = new Color(0xD8DEE4);
    static final Color PAPER = Color.WHITE;
    static final Color BLANK = new Color(0xC9CED4);
    static final Color MAJOR = new Color(0xC2255C);
    static final Color MINOR = new Color(0xF08C00);
    static final Color MECHANICAL = new Color(0x868E96);
    static final Color LABEL = new Color(0x0B7285);
    static final Color LEVEL = new Color(0x364FC7);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 25);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 19);
    static final Font AXIS = new Font(Font.SANS_SERIF, Font.PLAIN, 18);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 17);

    /** What title and subtitle of a sheet take. */
    static final int HEADER_HEIGHT = 86;

    private PictureStyle() {}

    /** The colour of a kind of motion. */
    static Color of(Motion motion) {
        return motion == Motion.MAJOR ? MAJOR : MINOR;
    }

    /** The colour of what truly moved. */
    static Color of(MotionLabel.Kind kind) {
        return switch (kind) {
            case MAJOR -> MAJOR;
            case MINOR -> MINOR;
            case MECHANICAL -> MECHANICAL;
        };
    }

    /** An axis without frills. */
    static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(AXIS);
        axis.setTickLabelFont(TICK);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(FAINT_INK);
        axis.setTickMarkPaint(FAINT_INK);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    /** The plot's background and grid. */
    static void apply(XYPlot plot) {
        plot.setBackgroundPaint(PAPER);
        plot.setOutlinePaint(FAINT_INK);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1f));
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    /** Title and subtitle at the left, as in a printed figure. */
    static void apply(JFreeChart chart, String title, String subtitle, double left) {
        chart.setBackgroundPaint(PAPER);
        chart.setAntiAlias(true);
        TextTitle first = new TextTitle(title, TITLE);
        first.setPaint(INK);
        first.setHorizontalAlignment(HorizontalAlignment.LEFT);
        first.setPadding(10, left, 0, 0);
        chart.setTitle(first);
        TextTitle second = new TextTitle(subtitle, SUBTITLE);
        second.setPaint(FAINT_INK);
        second.setHorizontalAlignment(HorizontalAlignment.LEFT);
        second.setPadding(2, left, 8, 0);
        chart.addSubtitle(second);
    }

    /** Smooth edges and letters. */
    static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** Paper with title and subtitle at the left, to draw on below {@value #HEADER_HEIGHT}. */
    static Graphics2D sheet(BufferedImage image, String title, String subtitle, int left) {
        Graphics2D graphics = graphics(image);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(INK);
        graphics.setFont(TITLE);
        graphics.drawString(title, left, 36);
        graphics.setColor(FAINT_INK);
        graphics.setFont(SUBTITLE);
        graphics.drawString(subtitle, left, 66);
        return graphics;
    }

    /**
     * A text that fits, its middle left out where it is too long: names differ at their ends.
     *
     * @param width in pixels
     */
    static String shortened(String text, int width, FontMetrics metrics) {
        String shown = text;
        for (int kept = text.length() - 2; metrics.stringWidth(shown) > width && kept > 0; kept--) {
            shown = text.substring(0, kept - kept / 2) + '…' + text.substring(text.length() - kept / 2);
        }
        return shown;
    }

    /**
     * Writes a picture as PNG, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    static void writePng(BufferedImage image, Path target) throws IOException {
        ImageIO.setUseCache(false);
        try (AtomicFile file = new AtomicFile(target)) {
            if (!ImageIO.write(image, "png", file.temporary().toFile())) {
                throw new IOException(target + ": this Java cannot write PNG files");
            }
            file.commit();
        }
    }
}
