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
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves of several detectors in one picture: ROC, precision over recall, histograms. */
public final class CurvesPicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 860;
    private static final double TITLE_INDENT = 12;
    private static final float FIRST_WIDTH = 4f;
    private static final float OTHER_WIDTH = 2.4f;

    /** Distinct for readers with any kind of colour vision (B. Wong, Nature Methods 8, 2011), darkened a little. */
    private static final Color[] COLOURS = {
        new Color(0xC2255C),
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x009E73),
        new Color(0x56B4E9),
        new Color(0x5F3DC4),
        new Color(0x495057)
    };

    private CurvesPicture() {}

    /** How the points of a curve are joined. */
    public enum Shape {
        /** By straight lines; both axes are shares, 0..1. */
        SHARES,
        /** The same, with the diagonal of guessing. */
        SHARES_WITH_DIAGONAL,
        /** By steps: each point's value holds up to the next point. */
        STEPS
    }

    /**
     * What stands around the curves.
     *
     * @param title what was evaluated
     * @param subtitle how much of it
     * @param horizontal name of the horizontal axis
     * @param vertical name of the vertical axis
     * @param shape how points are joined
     */
    public record Frame(String title, String subtitle, String horizontal, String vertical, Shape shape) {}

    /**
     * One detector.
     *
     * @param name of the detector, with a figure perhaps
     * @param horizontal of each point
     * @param vertical of each point
     */
    public record Curve(String name, double[] horizontal, double[] vertical) {

        /**
         * Checks the lengths.
         *
         * @throws IllegalArgumentException if they differ
         */
        public Curve {
            if (horizontal.length != vertical.length) {
                throw new IllegalArgumentException("a curve needs as many vertical as horizontal values, got "
                        + vertical.length + " and " + horizontal.length);
            }
        }
    }

    /**
     * Draws curves and writes them as PNG, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, Frame frame, List<Curve> curves) throws IOException {
        PictureStyle.writePng(draw(frame, curves), target);
    }

    /** Draws curves, the first one boldest and on top. */
    public static BufferedImage draw(Frame frame, List<Curve> curves) {
        boolean steps = frame.shape() == Shape.STEPS;
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = steps ? new XYStepRenderer() : new XYLineAndShapeRenderer(true, false);
        if (!steps) {
            renderer.setDrawSeriesLineAsPath(true);
        }
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            XYSeries series = new XYSeries(curve.name(), false, true);
            for (int point = 0; point < curve.horizontal().length; point++) {
                series.add(curve.horizontal()[point], curve.vertical()[point], false);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, COLOURS[i % COLOURS.length]);
            renderer.setSeriesStroke(
                    i,
                    new BasicStroke(i == 0 ? FIRST_WIDTH : OTHER_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        XYPlot plot = new XYPlot(
                data,
                steps ? PictureStyle.axis(frame.horizontal()) : share(frame.horizontal()),
                steps ? PictureStyle.axis(frame.vertical()) : share(frame.vertical()),
                renderer);
        PictureStyle.apply(plot);
        if (frame.shape() == Shape.SHARES_WITH_DIAGONAL) {
            plot.addAnnotation(new XYLineAnnotation(
                    0,
                    0,
                    1,
                    1,
                    new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 6}, 0),
                    PictureStyle.FAINT_INK));
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        PictureStyle.apply(chart, frame.title(), frame.subtitle(), TITLE_INDENT);
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setItemFont(PictureStyle.AXIS);
        legend.setItemPaint(PictureStyle.INK);
        legend.setItemLabelPadding(new RectangleInsets(5, 6, 5, 2));
        legend.setMargin(0, 18, 0, 0);
        legend.setFrame(BlockBorder.NONE);
        chart.addSubtitle(legend);
        chart.setPadding(new RectangleInsets(4, 4, 8, 20));

        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        graphics.dispose();
        return image;
    }

    private static NumberAxis share(String name) {
        NumberAxis axis = PictureStyle.axis(name);
        axis.setRange(0, 1);
        axis.setTickUnit(new NumberTickUnit(0.2));
        return axis;
    }
}
