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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocPictureTest {

    @TempDir
    private Path folder;

    @Test
    void everyCurveIsInThePicture() throws IOException {
        BufferedImage none = RocPicture.draw("title", "subtitle", List.of());
        List<RocPicture.Curve> curves = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            curves.add(new RocPicture.Curve(
                    "detector " + i, new double[] {0, 0.1 * i, 1}, new double[] {0, 1 - 0.1 * i, 1}, 0.5));
        }
        Path file = folder.resolve("roc.png");
        RocPicture.write(file, "title", "subtitle", curves);

        BufferedImage all = ImageIO.read(file.toFile());
        assertThat(all.getWidth()).isEqualTo(none.getWidth());
        assertThat(colours(all)).isGreaterThanOrEqualTo(colours(none) + 7);
    }

    /** Colours that cover more than a curve's legend mark would. */
    private static long colours(BufferedImage image) {
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return pixels.values().stream().filter(count -> count > 300).count();
    }

    @Test
    void aCurveNeedsAsManyTrueAsFalsePositiveRates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RocPicture.Curve("x", new double[2], new double[3], 0.5))
                .withMessageContaining("3 and 2");
    }
}
