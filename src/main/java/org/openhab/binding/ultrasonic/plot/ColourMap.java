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

/**
 * A dark, perceptually uniform colour map: black over violet, red and orange to a pale yellow.
 *
 * <p>A path through the colour space Oklab (B. Ottosson, "A perceptual color space for image processing", 2020) along
 * which the lightness rises evenly while the hue turns from violet over red to yellow, as saturated as sRGB allows. It
 * is resampled to equal distances, so that equal steps of the value look equally large.
 */
final class ColourMap {

    private static final int PATH_POINTS = 4000;
    /** Nearly black: darker ones are told apart by Oklab but not on a screen. */
    private static final double FIRST_LIGHTNESS = 0.13;

    private static final double LAST_LIGHTNESS = 0.97;
    private static final double FIRST_HUE_DEGREES = 278;
    private static final double LAST_HUE_DEGREES = 465;
    private static final double MOST_CHROMA = 0.20;
    private static final double LAST_CHROMA = 0.11;

    private final int[] colours;

    /**
     * Computes the map.
     *
     * @param size how many colours, at least 2
     */
    ColourMap(int size) {
        double[][] path = new double[PATH_POINTS][];
        double[] travelled = new double[PATH_POINTS];
        for (int i = 0; i < PATH_POINTS; i++) {
            path[i] = pathPoint((double) i / (PATH_POINTS - 1));
            travelled[i] = i == 0 ? 0 : travelled[i - 1] + distance(path[i - 1], path[i]);
        }
        colours = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            double wanted = travelled[PATH_POINTS - 1] * i / (size - 1);
            while (at < PATH_POINTS - 1 && travelled[at] < wanted) {
                at++;
            }
            colours[i] = toRgb(linearRgb(path[at]));
        }
    }

    /**
     * The colour of a value.
     *
     * @param value 0 (darkest) to 1 (brightest), clamped
     * @return 0xRRGGBB
     */
    int rgb(double value) {
        long index = Math.round(value * (colours.length - 1));
        return colours[(int) Math.max(0, Math.min(colours.length - 1, index))];
    }

    private static double[] pathPoint(double t) {
        double lightness = FIRST_LIGHTNESS + (LAST_LIGHTNESS - FIRST_LIGHTNESS) * t;
        double hue = Math.toRadians(FIRST_HUE_DEGREES + (LAST_HUE_DEGREES - FIRST_HUE_DEGREES) * t);
        double chroma = Math.min(MOST_CHROMA * Math.sin(Math.PI * Math.min(1, t * 1.1 + 0.03)) + LAST_CHROMA * t, 0.22);
        double inside = 0;
        double outside = chroma;
        if (inGamut(lightness, chroma, hue)) {
            return lab(lightness, chroma, hue);
        }
        for (int step = 0; step < 40; step++) {
            double middle = (inside + outside) / 2;
            if (inGamut(lightness, middle, hue)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return lab(lightness, inside, hue);
    }

    private static double[] lab(double lightness, double chroma, double hue) {
        return new double[] {lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)};
    }

    private static boolean inGamut(double lightness, double chroma, double hue) {
        for (double value : linearRgb(lab(lightness, chroma, hue))) {
            if (value < 0 || value > 1) {
                return false;
            }
        }
        return true;
    }

    /** Oklab to linear sRGB: the inverse of the two matrices and the cube root of the definition. */
    private static double[] linearRgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    private static int toRgb(double[] linear) {
        int rgb = 0;
        for (double value : linear) {
            // The transfer function of IEC 61966-2-1.
            double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
            rgb = rgb << 8 | (int) Math.round(255 * Math.max(0, Math.min(1, encoded)));
        }
        return rgb;
    }
}
