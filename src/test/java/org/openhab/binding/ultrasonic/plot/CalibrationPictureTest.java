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

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationPictureTest {

    private static BufferedImage draw(double toneHz) {
        List<Double> response = new ArrayList<>();
        List<Double> noise = new ArrayList<>();
        for (int point = 0; point < 290; point++) {
            response.add(-30 - 0.05 * point);
            noise.add(-133 + point % 2.0);
        }
        return CalibrationPicture.draw(new CalibrationPicture.Content(
                "device",
                "facts",
                16_000,
                100,
                List.of(response),
                List.of(noise),
                List.of(new CalibrationPicture.Mark(toneHz, "33 kHz")),
                List.of(40_000.0)));
    }

    /** The column with most pixels of the chosen tone's colour. */
    private static int markedColumn(BufferedImage image) {
        int best = 0;
        int most = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            int count = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == (PictureStyle.MAJOR.getRGB() & 0xFFFFFF) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = x;
            }
        }
        assertThat(most).isGreaterThan(image.getHeight() / 3);
        return best;
    }

    @Test
    void marksTheChosenToneAtItsFrequency() {
        int low = markedColumn(draw(20_000));
        int middle = markedColumn(draw(26_000));
        int high = markedColumn(draw(32_000));

        assertThat(high - middle).isCloseTo(middle - low, within(2));
        assertThat(middle - low).isGreaterThan(150);
    }
}
