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
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Fills a plot with a spectrogram, pixel by pixel, whatever size the plot comes to. */
final class SpectrogramAnnotation extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    private final transient SpectrogramRaster raster;
    private final double endSeconds;

    SpectrogramAnnotation(SpectrogramRaster raster, double endSeconds) {
        this.raster = raster;
        this.endSeconds = endSeconds;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        Rectangle pixels = dataArea.getBounds();
        graphics.drawImage(raster.draw(pixels.width, pixels.height, endSeconds), pixels.x, pixels.y, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpectrogramAnnotation annotation && raster == annotation.raster && super.equals(other);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(raster);
    }
}
