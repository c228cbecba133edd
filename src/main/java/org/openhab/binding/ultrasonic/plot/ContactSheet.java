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

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Many small Doppler spectrograms with what they are, to be looked through at a glance. */
public final class ContactSheet {

    private static final int TILE_WIDTH = 300;
    private static final int TILE_HEIGHT = 130;
    private static final int COLUMNS = 5;
    private static final int GAP = 14;
    private static final int TEXT_HEIGHT = 44;
    private static final int TOP_DB = 40;
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    private static final Font DETAIL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final ColourMap COLOURS = new ColourMap(256);

    private ContactSheet() {}

    /**
     * A tile's content.
     *
     * @param name written above it
     * @param detail a second line
     * @param columns of the spectrogram, in order of time
     * @param cells of a column, fastest approach first
     * @param levelsDb over the floor, column by column; 40 dB is the brightest
     * @param startShare where the event begins, as a share of the width, 0..1
     * @param endShare where it ends
     */
    public record Tile(
            String name, String detail, int columns, int cells, byte[] levelsDb, double startShare, double endShare) {}

    /**
     * Writes the sheet as PNG, whole or not at all.
     *
     * @param title above all
     * @param subtitle below it
     * @param tiles in reading order
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, String title, String subtitle, List<Tile> tiles) throws IOException {
        PictureStyle.writePng(draw(title, subtitle, tiles), target);
    }

    /** Draws the sheet. */
    static BufferedImage draw(String title, String subtitle, List<Tile> tiles) {
        int rows = Math.max(1, (tiles.size() + COLUMNS - 1) / COLUMNS);
        int width = GAP + COLUMNS * (TILE_WIDTH + GAP);
        int height = PictureStyle.HEADER_HEIGHT + rows * (TILE_HEIGHT + TEXT_HEIGHT + GAP);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.sheet(image, title, subtitle, GAP);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % COLUMNS * (TILE_WIDTH + GAP);
            int y = PictureStyle.HEADER_HEIGHT + i / COLUMNS * (TILE_HEIGHT + TEXT_HEIGHT + GAP);
            draw(graphics, tiles.get(i), x, y);
        }
        graphics.dispose();
        return image;
    }

    private static void draw(Graphics2D graphics, Tile tile, int x, int y) {
        graphics.setClip(x, y, TILE_WIDTH, TILE_HEIGHT + TEXT_HEIGHT);
        graphics.setColor(PictureStyle.INK);
        graphics.setFont(NAME);
        graphics.drawString(PictureStyle.shortened(tile.name(), TILE_WIDTH, graphics.getFontMetrics()), x, y + 16);
        graphics.setColor(PictureStyle.FAINT_INK);
        graphics.setFont(DETAIL);
        graphics.drawString(tile.detail(), x, y + 35);
        graphics.drawImage(spectrogram(tile), x, y + TEXT_HEIGHT, TILE_WIDTH, TILE_HEIGHT, null);
        graphics.setColor(Color.WHITE);
        for (double share : new double[] {tile.startShare(), tile.endShare()}) {
            int at = x + (int) Math.round(share * (TILE_WIDTH - 1));
            graphics.drawLine(at, y + TEXT_HEIGHT, at, y + TEXT_HEIGHT + 10);
        }
        graphics.setClip(null);
    }

    private static BufferedImage spectrogram(Tile tile) {
        BufferedImage image = new BufferedImage(tile.columns(), tile.cells(), BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < tile.columns(); column++) {
            for (int cell = 0; cell < tile.cells(); cell++) {
                double level = tile.levelsDb()[column * tile.cells() + cell];
                image.setRGB(column, cell, COLOURS.rgb(level / TOP_DB));
            }
        }
        return image;
    }
}
