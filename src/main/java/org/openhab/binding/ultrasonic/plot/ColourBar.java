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

/** The scale of the colours, right of a spectrogram. */
final class ColourBar {

    private static final int BAR_GAP = 20;
    private static final int BAR_WIDTH = 24;
    private static final int BAR_STEP_DB = 10;

    private ColourBar() {}

    /**
     * Draws it.
     *
     * @param area of the spectrogram
     * @param raster whose colours
     * @param name of what they mean
     */
    static void draw(Graphics2D graphics, Rectangle2D area, SpectrogramRaster raster, String name) {
        int left = (int) area.getMaxX() + BAR_GAP;
        int top = (int) area.getMinY();
        int height = (int) area.getHeight();
        for (int y = 0; y < height; y++) {
            graphics.setColor(new Color(raster.colours().rgb(1 - (y + 0.5) / height)));
            graphics.fillRect(left, top + y, BAR_WIDTH, 1);
        }
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(PictureStyle.FAINT_INK);
        graphics.drawRect(left, top, BAR_WIDTH, height);
        graphics.setFont(PictureStyle.TICK);
        FontMetrics metrics = graphics.getFontMetrics();
        for (int db = 0; db <= raster.topDb(); db += BAR_STEP_DB) {
            double y = top + height * (1 - db / raster.topDb());
            graphics.setColor(PictureStyle.FAINT_INK);
            graphics.draw(new Line2D.Double(left + BAR_WIDTH, y, left + BAR_WIDTH + 5, y));
            graphics.setColor(PictureStyle.INK);
            graphics.drawString(String.valueOf(db), left + BAR_WIDTH + 10, (float) (y + metrics.getAscent() * 0.38));
        }
        graphics.setFont(PictureStyle.AXIS);
        double x = left + BAR_WIDTH + 66.0;
        double y = top + height / 2.0 + graphics.getFontMetrics().stringWidth(name) / 2.0;
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        graphics.drawString(name, 0, 0);
        graphics.rotate(Math.PI / 2);
        graphics.translate(-x, -y);
    }
}
