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
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A device's response above, the noise below, foreign tones and the chosen tones in both. */
public final class CalibrationPicture {

    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;
    private static final double TITLE_INDENT = 12;
    private static final int RESPONSE_WEIGHT = 3;
    private static final int NOISE_WEIGHT = 2;
    private static final double SHOWN_DB = 60;
    private static final double MARGIN_DB = 6;

    /** Distinct for readers with any kind of colour vision (B. Wong, Nature Methods 8, 2011), darkened a little. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x009E73),
        new Color(0x56B4E9),
        new Color(0x5F3DC4),
        new Color(0x495057),
        new Color(0xB35C00),
        new Color(0x8C8C00)
    };

    private CalibrationPicture() {}

    /**
     * What is drawn.
     *
     * @param title first line
     * @param subtitle second line
     * @param firstHz frequency of the curves' first point
     * @param stepHz between two points
     * @param responsesDb of each microphone
     * @param noisesDbfs of each microphone, in 1 Hz
     * @param tones what was chosen: frequency in Hz, and what to write beside it
     * @param foreignHz foreign tones
     */
    public record Content(
            String title,
            String subtitle,
            double firstHz,
            double stepHz,
            List<List<Double>> responsesDb,
            List<List<Double>> noisesDbfs,
            List<Mark> tones,
            List<Double> foreignHz) {}

    /**
     * A marked frequency.
     *
     * @param frequencyHz where
     * @param text beside it
     */
    public record Mark(double frequencyHz, String text) {}

    /**
     * Draws and writes it as PNG, whole or not at all.
     *
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, Content content) throws IOException {
        PictureStyle.writePng(draw(content), target);
    }

    /** Draws it. */
    public static BufferedImage draw(Content content) {
        NumberAxis frequency = PictureStyle.axis("Frequency, kHz");
        double lastHz = content.firstHz() + (content.responsesDb().get(0).size() - 1) * content.stepHz();
        frequency.setRange(content.firstHz() / 1000, lastHz / 1000);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(frequency);
        both.setGap(14);
        XYPlot response = plot("Heard for 0 dBFS emitted, dBFS", content, content.responsesDb());
        double best = largest(content.responsesDb());
        double worst = smallest(content.responsesDb());
        response.getRangeAxis().setRange(Math.max(worst, best - SHOWN_DB) - MARGIN_DB, best + 2 * MARGIN_DB);
        for (Mark tone : content.tones()) {
            XYTextAnnotation text =
                    new XYTextAnnotation("  " + tone.text(), tone.frequencyHz() / 1000, best + 1.4 * MARGIN_DB);
            text.setTextAnchor(TextAnchor.CENTER_LEFT);
            text.setFont(PictureStyle.AXIS);
            text.setPaint(PictureStyle.MAJOR);
            response.addAnnotation(text);
        }
        XYPlot noise = plot("Noise in 1 Hz, dBFS", content, content.noisesDbfs());
        noise.getRangeAxis()
                .setRange(smallest(content.noisesDbfs()) - MARGIN_DB, largest(content.noisesDbfs()) + MARGIN_DB);
        both.add(response, RESPONSE_WEIGHT);
        both.add(noise, NOISE_WEIGHT);
        JFreeChart chart = new JFreeChart(null, null, both, false);
        PictureStyle.apply(chart, content.title(), content.subtitle(), TITLE_INDENT);
        LegendTitle legend = new LegendTitle(response);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setItemFont(PictureStyle.AXIS);
        legend.setItemPaint(PictureStyle.INK);
        legend.setItemLabelPadding(new RectangleInsets(5, 6, 5, 2));
        legend.setFrame(BlockBorder.NONE);
        chart.addSubtitle(legend);
        chart.setPadding(new RectangleInsets(4, 4, 8, 20));
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        graphics.dispose();
        return image;
    }

    private static XYPlot plot(String name, Content content, List<List<Double>> curves) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int mic = 0; mic < curves.size(); mic++) {
            XYSeries series = new XYSeries(String.format(Locale.ROOT, "microphone %d", mic + 1), false, true);
            for (int point = 0; point < curves.get(mic).size(); point++) {
                double hz = content.firstHz() + point * content.stepHz();
                series.add(hz / 1000, curves.get(mic).get(point), false);
            }
            data.addSeries(series);
            renderer.setSeriesPaint(mic, COLOURS[mic % COLOURS.length]);
            renderer.setSeriesStroke(mic, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        XYPlot plot = new XYPlot(data, null, PictureStyle.axis(name), renderer);
        PictureStyle.apply(plot);
        for (double hz : content.foreignHz()) {
            plot.addDomainMarker(new ValueMarker(
                    hz / 1000,
                    PictureStyle.MECHANICAL,
                    new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 5}, 0)));
        }
        for (Mark tone : content.tones()) {
            plot.addDomainMarker(new ValueMarker(tone.frequencyHz() / 1000, PictureStyle.MAJOR, new BasicStroke(2.5f)));
        }
        return plot;
    }

    private static double largest(List<List<Double>> curves) {
        return curves.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static double smallest(List<List<Double>> curves) {
        return curves.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }
}
