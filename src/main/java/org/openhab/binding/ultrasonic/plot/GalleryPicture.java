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

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.math.Windows;

/** Small Doppler spectrograms side by side, each with its name: what movers and disturbers look like to the sensor. */
public final class GalleryPicture {

    private static final int TILE_WIDTH = 370;
    private static final int TILE_HEIGHT = 210;
    private static final int COLUMNS = 5;
    private static final int GAP = 14;
    private static final int NAME_HEIGHT = 30;
    private static final double WINDOW_SECONDS = 0.35;
    /** The darkest colour lies this far below the carrier, the brightest RANGE_DB above that. */
    private static final double BELOW_CARRIER_DB = 90;

    private static final double RANGE_DB = 55;
    private static final ColourMap COLOURS = new ColourMap(256);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.PLAIN, 17);

    private GalleryPicture() {}

    /**
     * A tile's content.
     *
     * @param name written above it
     * @param re baseband around the carrier, real part, full scale 1
     * @param im imaginary part, as many
     * @param rateHz complex samples per second
     * @param rangeHz largest Doppler shift shown
     */
    public record Tile(String name, float[] re, float[] im, double rateHz, double rangeHz) {}

    /**
     * Writes the gallery as PNG, whole or not at all. Colours span levels from 90 to 35 dB below the carrier.
     *
     * @param title above all
     * @param subtitle below it
     * @param tiles in reading order
     * @throws IOException if the disk refuses
     */
    public static void write(Path target, String title, String subtitle, List<Tile> tiles) throws IOException {
        PictureStyle.writePng(draw(title, subtitle, tiles), target);
    }

    /** Draws the gallery. */
    static BufferedImage draw(String title, String subtitle, List<Tile> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        int width = GAP + COLUMNS * (TILE_WIDTH + GAP);
        int height = PictureStyle.HEADER_HEIGHT + rows * (TILE_HEIGHT + NAME_HEIGHT + GAP);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = PictureStyle.sheet(image, title, subtitle, GAP);
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % COLUMNS * (TILE_WIDTH + GAP);
            int y = PictureStyle.HEADER_HEIGHT + i / COLUMNS * (TILE_HEIGHT + NAME_HEIGHT + GAP);
            graphics.setColor(PictureStyle.INK);
            graphics.setFont(NAME);
            graphics.drawString(tiles.get(i).name(), x, y + NAME_HEIGHT - 9);
            graphics.drawImage(spectrogram(tiles.get(i)), x, y + NAME_HEIGHT, null);
        }
        graphics.dispose();
        return image;
    }

    /**
     * Time to the right, approach upward, the shift on a square-root scale; each pixel's level relative to the carrier.
     * What stands still all the time is taken out, so that slow movers beside it can be seen.
     */
    private static BufferedImage spectrogram(Tile tile) {
        int size = Integer.highestOneBit((int) (tile.rateHz() * WINDOW_SECONDS));
        double[] window = Windows.blackmanHarris(size);
        double windowSum = Arrays.stream(window).sum();
        double meanRe = mean(tile.re());
        double meanIm = mean(tile.im());
        double carrier = (meanRe * meanRe + meanIm * meanIm) * windowSum * windowSum;
        FloatFFT_1D fft = new FloatFFT_1D(size);
        float[] buffer = new float[2 * size];
        double hop = (double) (tile.re().length - size) / (TILE_WIDTH - 1);
        BufferedImage image = new BufferedImage(TILE_WIDTH, TILE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < TILE_WIDTH; x++) {
            int first = (int) (x * hop);
            for (int n = 0; n < size; n++) {
                buffer[2 * n] = (float) ((tile.re()[first + n] - meanRe) * window[n]);
                buffer[2 * n + 1] = (float) ((tile.im()[first + n] - meanIm) * window[n]);
            }
            fft.complexForward(buffer);
            for (int y = 0; y < TILE_HEIGHT; y++) {
                double height = 1 - 2 * (y + 0.5) / TILE_HEIGHT;
                double shiftHz = tile.rangeHz() * height * Math.abs(height);
                int bin = (int) Math.floorMod(Math.round(shiftHz / tile.rateHz() * size), (long) size);
                double relativeDb = 10 * Math.log10(Math.max(power(buffer, bin), 1e-30) / carrier);
                image.setRGB(x, y, COLOURS.rgb((relativeDb + BELOW_CARRIER_DB) / RANGE_DB));
            }
        }
        return image;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double power(float[] spectrum, int bin) {
        double re = spectrum[2 * bin];
        double im = spectrum[2 * bin + 1];
        return re * re + im * im;
    }
}
