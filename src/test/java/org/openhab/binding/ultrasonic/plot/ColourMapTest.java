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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColourMapTest {

    private final ColourMap map = new ColourMap(256);

    /** CIE 1976 lightness L*, 0..100, from sRGB: another measure than the one that the map is made with. */
    private static double lightness(int rgb) {
        Color colour = new Color(rgb);
        double y = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    void itRunsFromNearlyBlackToNearlyWhite() {
        assertThat(lightness(map.rgb(0))).isLessThan(5);
        assertThat(lightness(map.rgb(1))).isGreaterThan(90);
    }

    @Test
    void lightnessOnlyEverRises() {
        double before = -1;
        for (int i = 0; i < 256; i++) {
            double now = lightness(map.rgb(i / 255.0));
            // Rounding to 8 bits may take back a little.
            assertThat(now).as("step %d", i).isGreaterThan(before - 0.5);
            before = now;
        }
    }

    @Test
    void equalStepsOfTheValueAreSimilarStepsOfLightness() {
        for (int eighth = 0; eighth < 8; eighth++) {
            double rise = lightness(map.rgb((eighth + 1) / 8.0)) - lightness(map.rgb(eighth / 8.0));
            assertThat(rise).as("eighth %d", eighth).isEqualTo(11.5, within(7.5));
        }
    }

    @Test
    void valuesBeyondTheEndsTakeTheColoursOfTheEnds() {
        assertThat(map.rgb(-1)).isEqualTo(map.rgb(0));
        assertThat(map.rgb(7)).isEqualTo(map.rgb(1));
    }
}
