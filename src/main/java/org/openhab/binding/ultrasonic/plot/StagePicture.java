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

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/**
 * One or two recordings before and behind the canceller, side by side: above what the microphones received, below what
 * is left. All panels have the same axes and colours.
 */
public final class StagePicture {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int HEAD = 96;
    private static final int RIGHT_MARGIN = 130;
    private static final int LEFT = 16;

    private StagePicture() {}

    /** One panel. */
    private record Panel(String title, PictureColumns columns) {}

    /**
     * Draws recordings and writes them as PNG, whole or not at all.
     *
     * @param title above all
     * @param subtitle below it
     * @param recordings one or two
     * @throws IOException if the disk refuses
     * @throws IllegalArgumentException if there are none or more than two, or one of them heard no tone
     */
    public static void write(Path target, String title, String subtitle, List<StageColumns> recordings)
            throws IOException {
        PictureStyle.writePng(draw(title, subtitle, recordings), target);
    }

    /**
     * Draws recordings.
     *
     * @param title above all
     * @param subtitle below it
     * @param recordings one or two
     * @throws IllegalArgumentException if there are none or more than two
     */
    public static BufferedImage draw(String title, String subtitle, List<StageColumns> recordings) {
        if (recordings.isEmpty() || recordings.size() > 2) {
            throw new IllegalArgumentException("one or two recordings can be drawn, got " + recordings.size());
        }
        List<Panel> panels = new ArrayList<>();
        recordings.forEach(one -> panels.add(new Panel(one.title() + ", as received", one.received())));
        recordings.forEach(one -> panels.add(new Panel(one.title() + ", cleaned", one.cleaned())));
        double range = 0;
        double top = 0;
        double endSeconds = 0;
        for (Panel panel : panels) {
            SpectrogramRaster own = new SpectrogramRaster(panel.columns());
            range = Math.max(range, own.rangeMetersPerSecond());
            top = Math.max(top, own.topDb());
            endSeconds = Math.max(endSeconds, panel.columns().endSeconds());
        }

        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.graphics(image);
        graphics.setPaint(PictureStyle.PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setPaint(PictureStyle.INK);
        graphics.setFont(PictureStyle.TITLE);
        graphics.drawString(title, LEFT, 38);
        graphics.setPaint(PictureStyle.FAINT_INK);
        graphics.setFont(PictureStyle.SUBTITLE);
        graphics.drawString(subtitle, LEFT, 70);
        int across = recordings.size();
        double width = (double) (WIDTH - RIGHT_MARGIN) / across;
        double height = (HEIGHT - HEAD) / 2.0;
        for (int i = 0; i < panels.size(); i++) {
            int column = i % across;
            int row = i / across;
            Rectangle2D place = new Rectangle2D.Double(column * width, HEAD + row * height, width, height);
            SpectrogramRaster raster = new SpectrogramRaster(panels.get(i).columns(), range, top);
            Rectangle2D area = drawPanel(graphics, place, panels.get(i).title(), raster, endSeconds);
            if (column == across - 1) {
                ColourBar.draw(graphics, area, raster, "dB above the noise");
            }
        }
        graphics.dispose();
        return image;
    }

    private static Rectangle2D drawPanel(
            Graphics2D graphics, Rectangle2D place, String title, SpectrogramRaster raster, double endSeconds) {
        NumberAxis velocity = PictureStyle.axis("Radial velocity (m/s)");
        double range = raster.rangeMetersPerSecond();
        velocity.setRange(-range, range);
        velocity.setTickUnit(new NumberTickUnit(range <= 1.5 ? 0.5 : 1));
        velocity.setNumberFormatOverride(new SignedFormat(range <= 1.5 ? 1 : 0));
        XYPlot plot = new XYPlot(null, TimeAxis.suiting(endSeconds).axis(endSeconds), velocity, null);
        PictureStyle.apply(plot);
        plot.addAnnotation(new SpectrogramAnnotation(raster, endSeconds));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(PictureStyle.PAPER);
        TextTitle name = new TextTitle(title, PictureStyle.SUBTITLE);
        name.setPaint(PictureStyle.INK);
        name.setHorizontalAlignment(HorizontalAlignment.LEFT);
        name.setPadding(0, 70, 6, 0);
        chart.setTitle(name);
        chart.setPadding(new RectangleInsets(4, 8, 6, 12));
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, place, info);
        return info.getPlotInfo().getDataArea();
    }
}
