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
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * A recording as one picture: the Doppler spectrogram over radial velocity, and below it, on the same time axis, the
 * motion that was found beside that which was labelled, the level and the scores.
 *
 * <p>Listens to a pipeline and is drawn afterwards. Holds at most {@value PictureColumns#MOST_COLUMNS} columns, each
 * the largest of its hops, so that nothing short is lost.
 */
public final class DopplerPicture implements MotionListener {

    /** Pixels of the picture. */
    public static final int WIDTH = 1600;

    /** Pixels of the picture. */
    public static final int HEIGHT = 1040;

    private static final int RIGHT_MARGIN = 150;
    private static final int TITLE_INDENT = 12;
    private static final int SPECTROGRAM_WEIGHT = 100;
    private static final int STRIP_ROW_WEIGHT = 11;
    private static final int LEVEL_WEIGHT = 28;
    private static final int SCORES_WEIGHT = 28;
    private static final double LEAST_LEVEL_DB = 20;

    private final PictureColumns columns;

    /**
     * Begins a picture.
     *
     * @param hopSeconds time between two reports
     */
    public DopplerPicture(double hopSeconds) {
        this.columns = new PictureColumns(hopSeconds);
    }

    @Override
    public void report(MotionReport report, FeatureFrame frame) {
        columns.add(report, frame);
    }

    /**
     * Draws what was reported so far and writes it as PNG, whole or not at all.
     *
     * @param labels what truly moved; empty if that is not known
     * @throws IOException if the disk refuses
     * @throws IllegalStateException if nothing was reported
     */
    public void write(Path target, PictureCaption caption, List<MotionLabel> labels) throws IOException {
        PictureStyle.writePng(draw(caption, labels), target);
    }

    /**
     * Draws what was reported so far.
     *
     * @param labels what truly moved; empty if that is not known
     * @throws IllegalStateException if nothing was reported
     */
    public BufferedImage draw(PictureCaption caption, List<MotionLabel> labels) {
        if (columns.columns() == 0) {
            throw new IllegalStateException("a picture needs at least one report");
        }
        double endSeconds = columns.endSeconds();
        TimeAxis time = TimeAxis.suiting(endSeconds);
        SpectrogramRaster raster = new SpectrogramRaster(columns);

        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(time.axis(endSeconds));
        plot.setGap(14);
        plot.add(spectrogram(raster, endSeconds), SPECTROGRAM_WEIGHT);
        plot.add(strip(labels), STRIP_ROW_WEIGHT * (labels.isEmpty() ? 1 : 2));
        plot.add(level(time), LEVEL_WEIGHT);
        plot.add(scores(time), SCORES_WEIGHT);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        PictureStyle.apply(chart, caption.title(), caption.subtitle(), TITLE_INDENT);
        chart.setPadding(new RectangleInsets(4, 4, 8, RIGHT_MARGIN));

        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), info);
        PictureMarks marks = new PictureMarks(graphics, columns, labels, endSeconds);
        marks.drawOnSpectrogram(area(info, 0));
        marks.drawColourBar(area(info, 0), raster);
        marks.drawStrip(area(info, 1));
        marks.drawScoreNames(area(info, 3));
        graphics.dispose();
        return image;
    }

    private static Rectangle2D area(ChartRenderingInfo info, int panel) {
        return info.getPlotInfo().getSubplotInfo(panel).getDataArea();
    }

    private static XYPlot spectrogram(SpectrogramRaster raster, double endSeconds) {
        NumberAxis velocity = PictureStyle.axis("Radial velocity (m/s)");
        double range = raster.rangeMetersPerSecond();
        velocity.setRange(-range, range);
        velocity.setTickUnit(new NumberTickUnit(range <= 1.5 ? 0.5 : 1));
        velocity.setNumberFormatOverride(new SignedFormat(range <= 1.5 ? 1 : 0));
        XYPlot plot = new XYPlot(null, null, velocity, null);
        PictureStyle.apply(plot);
        plot.addAnnotation(new SpectrogramAnnotation(raster, endSeconds));
        return plot;
    }

    private static XYPlot strip(List<MotionLabel> labels) {
        String[] rows = labels.isEmpty() ? new String[] {"motion"} : new String[] {"truth", "motion"};
        SymbolAxis axis = new SymbolAxis(null, rows);
        axis.setTickLabelFont(PictureStyle.TICK);
        axis.setTickLabelPaint(PictureStyle.INK);
        axis.setGridBandsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(PictureStyle.FAINT_INK);
        axis.setRange(-0.5, rows.length - 0.5);
        XYPlot plot = new XYPlot(null, null, axis, null);
        PictureStyle.apply(plot);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private XYPlot level(TimeAxis time) {
        NumberAxis axis = PictureStyle.axis("Level (dB)");
        XYSeries series = series(PictureColumns.Curve.LEVEL_DB, time);
        double top = Math.max(LEAST_LEVEL_DB, Math.ceil(series.getMaxY() * 1.05 / 10) * 10);
        axis.setRange(0, top);
        axis.setTickUnit(new NumberTickUnit(top > 40 ? 20 : 10));
        return curves(axis, List.of(series), List.of(PictureStyle.LEVEL));
    }

    private XYPlot scores(TimeAxis time) {
        NumberAxis axis = PictureStyle.axis("Score");
        axis.setRange(-0.03, 1.03);
        axis.setTickUnit(new NumberTickUnit(0.5));
        return curves(
                axis,
                List.of(
                        series(PictureColumns.Curve.MECHANICAL, time),
                        series(PictureColumns.Curve.MINOR, time),
                        series(PictureColumns.Curve.MAJOR, time)),
                List.of(PictureStyle.MECHANICAL, PictureStyle.MINOR, PictureStyle.MAJOR));
    }

    private XYSeries series(PictureColumns.Curve curve, TimeAxis time) {
        XYSeries series = new XYSeries(curve, false, true);
        for (int column = 0; column < columns.columns(); column++) {
            series.add(time.at((column + 0.5) * columns.columnSeconds()), columns.curve(column, curve), false);
        }
        return series;
    }

    private static XYPlot curves(NumberAxis axis, List<XYSeries> all, List<Color> colours) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < all.size(); i++) {
            data.addSeries(all.get(i));
            renderer.setSeriesPaint(i, colours.get(i));
            renderer.setSeriesStroke(i, new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        XYPlot plot = new XYPlot(data, null, axis, renderer);
        PictureStyle.apply(plot);
        return plot;
    }
}
