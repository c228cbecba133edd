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
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How a network learns, epoch by epoch: panels one below the other, each with its own curves. */
public final class LearningPicture {

    private static final int WIDTH = 1200;
    private static final int PANEL_HEIGHT = 330;
    private static final int FRAME_HEIGHT = 170;
    private static final double TITLE_INDENT = 12;
    private static final double PANEL_GAP = 14;
    private static final BasicStroke STROKE = new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** Distinct for readers with any kind of colour vision (B. Wong, Nature Methods 8, 2011), darkened a little. */
    private static final Color[] COLOURS = {
        new Color(0xC2255C), new Color(0x0072B2), new Color(0xE69F00), new Color(0x009E73), new Color(0x5F3DC4)
    };

    private LearningPicture() {}

    /**
     * Curves with one axis.
     *
     * @param axis what they show
     * @param curves in order; the colours go on from panel to panel
     */
    public record Panel(String axis, List<Curve> curves) {

        /** Copies the list. */
        public Panel {
            curves = List.copyOf(curves);
        }
    }

    /**
     * One quantity.
     *
     * @param name for the legend
     * @param values of the epochs, the first one's first
     */
    public record Curve(String name, double[] values) {}

    /**
     * Draws the panels and writes them as PNG, whole or not at all.
     *
     * @param title what was trained
     * @param subtitle on what
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, String title, String subtitle, List<Panel> panels) throws IOException {
        PictureStyle.writePng(draw(title, subtitle, panels), target);
    }

    /**
     * Draws the panels.
     *
     * @param title what was trained
     * @param subtitle on what
     */
    public static BufferedImage draw(String title, String subtitle, List<Panel> panels) {
        NumberAxis epochs = PictureStyle.axis("Epoch");
        epochs.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(epochs);
        all.setGap(PANEL_GAP);
        int colour = 0;
        for (Panel panel : panels) {
            all.add(plot(panel, colour));
            colour += panel.curves().size();
        }
        JFreeChart chart = new JFreeChart(null, null, all, false);
        PictureStyle.apply(chart, title, subtitle, TITLE_INDENT);
        LegendTitle legend = new LegendTitle(all);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(PictureStyle.AXIS);
        legend.setItemPaint(PictureStyle.INK);
        legend.setFrame(BlockBorder.NONE);
        chart.addSubtitle(legend);
        chart.setPadding(new RectangleInsets(4, 4, 8, 20));
        int height = FRAME_HEIGHT + panels.size() * PANEL_HEIGHT;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        graphics.dispose();
        return image;
    }

    private static XYPlot plot(Panel panel, int firstColour) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < panel.curves().size(); i++) {
            Curve curve = panel.curves().get(i);
            XYSeries series = new XYSeries(curve.name());
            for (int epoch = 0; epoch < curve.values().length; epoch++) {
                series.add(epoch + 1, curve.values()[epoch]);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, COLOURS[(firstColour + i) % COLOURS.length]);
            renderer.setSeriesStroke(i, STROKE);
        }
        XYPlot plot = new XYPlot(data, null, PictureStyle.axis(panel.axis()), renderer);
        PictureStyle.apply(plot);
        return plot;
    }
}
