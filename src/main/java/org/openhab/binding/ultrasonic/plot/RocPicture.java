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
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** ROC curves of several detectors in one picture. */
public final class RocPicture {

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

    private RocPicture() {}

    /**
     * One detector.
     *
     * @param name of the detector
     * @param falsePositiveRates of each point, 0..1, ascending
     * @param truePositiveRates of each point, 0..1
     * @param area under the curve, 0..1
     */
    public record Curve(String name, double[] falsePositiveRates, double[] truePositiveRates, double area) {

        /**
         * Checks the lengths.
         *
         * @throws IllegalArgumentException if they differ
         */
        public Curve {
            if (falsePositiveRates.length != truePositiveRates.length) {
                throw new IllegalArgumentException("a curve needs as many true as false positive rates, got "
                        + truePositiveRates.length + " and " + falsePositiveRates.length);
            }
        }
    }

    /**
     * Draws curves and writes them as PNG, whole or not at all.
     *
     * @param title what was evaluated
     * @param subtitle how much of it
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, String title, String subtitle, List<Curve> curves) throws IOException {
        PictureStyle.writePng(draw(title, subtitle, curves), target);
    }

    /**
     * Draws curves, the first one boldest and on top.
     *
     * @param title what was evaluated
     * @param subtitle how much of it
     */
    public static BufferedImage draw(String title, String subtitle, List<Curve> curves) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            XYSeries series =
                    new XYSeries(String.format(Locale.ROOT, "%s  %.3f", curve.name(), curve.area()), false, true);
            for (int point = 0; point < curve.falsePositiveRates().length; point++) {
                series.add(curve.falsePositiveRates()[point], curve.truePositiveRates()[point], false);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, COLOURS[i % COLOURS.length]);
            renderer.setSeriesStroke(
                    i,
                    new BasicStroke(i == 0 ? FIRST_WIDTH : OTHER_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        XYPlot plot = new XYPlot(
                data,
                share("False positive rate: hops without a person that count as motion"),
                share("True positive rate"),
                renderer);
        PictureStyle.apply(plot);
        plot.addAnnotation(new XYLineAnnotation(
                0,
                0,
                1,
                1,
                new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 6}, 0),
                PictureStyle.FAINT_INK));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        PictureStyle.apply(chart, title, subtitle, TITLE_INDENT);
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
