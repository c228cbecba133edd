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

class CurvesPictureTest {

    private static final CurvesPicture.Frame FRAME =
            new CurvesPicture.Frame("title", "subtitle", "across", "up", CurvesPicture.Shape.SHARES_WITH_DIAGONAL);

    @TempDir
    private Path folder;

    @Test
    void everyCurveIsInThePicture() throws IOException {
        BufferedImage none = CurvesPicture.draw(FRAME, List.of());
        List<CurvesPicture.Curve> curves = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            curves.add(new CurvesPicture.Curve(
                    "detector " + i, new double[] {0, 0.1 * i, 1}, new double[] {0, 1 - 0.1 * i, 1}));
        }
        Path file = folder.resolve("roc.png");
        CurvesPicture.write(file, FRAME, curves);

        BufferedImage all = ImageIO.read(file.toFile());
        assertThat(all.getWidth()).isEqualTo(none.getWidth());
        assertThat(colours(all)).isGreaterThanOrEqualTo(colours(none) + 7);
    }

    @Test
    void stepsReachAsFarAsTheirValues() {
        CurvesPicture.Frame frame =
                new CurvesPicture.Frame("title", "subtitle", "seconds", "events", CurvesPicture.Shape.STEPS);
        BufferedImage none = CurvesPicture.draw(frame, List.of());
        BufferedImage one = CurvesPicture.draw(
                frame, List.of(new CurvesPicture.Curve("x", new double[] {0, 0.5, 1}, new double[] {40, 10, 0})));

        assertThat(colours(one)).isGreaterThan(colours(none));
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
    void aCurveNeedsAsManyValuesBothWays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurvesPicture.Curve("x", new double[2], new double[3]))
                .withMessageContaining("3 and 2");
    }
}
