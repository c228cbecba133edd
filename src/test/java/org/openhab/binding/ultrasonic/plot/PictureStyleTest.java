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

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureStyleTest {

    private final FontMetrics metrics = PictureStyle.graphics(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB))
            .getFontMetrics(new Font(Font.MONOSPACED, Font.PLAIN, 14));

    @Test
    void whatFitsIsShownWhole() {
        assertThat(PictureStyle.shortened("pet 143", metrics.stringWidth("pet 143"), metrics))
                .isEqualTo("pet 143");
    }

    @Test
    void theMiddleIsLeftOutOfWhatDoesNot() {
        String name = "miss 3.3: mixed train 2669769564276";
        int width = metrics.stringWidth(name) * 2 / 3;

        String shown = PictureStyle.shortened(name, width, metrics);

        assertThat(shown).startsWith("miss 3.3: ").contains("…").endsWith("4276");
        assertThat(metrics.stringWidth(shown)).isBetween(width * 9 / 10, width);
    }

    @Test
    void nothingFitsIntoNothing() {
        assertThat(PictureStyle.shortened("pet 143", 0, metrics)).isEqualTo("p…");
        assertThat(PictureStyle.shortened("", 0, metrics)).isEmpty();
    }
}
