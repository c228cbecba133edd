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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.MotionLabel;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.MotionListener;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;

class DopplerPictureTest {

    private static final int SAMPLE_RATE_HZ = 48_000;
    private static final double CARRIER_HZ = 20_000;
    private static final PictureCaption CAPTION =
            new PictureCaption("walk.wav", List.of(CARRIER_HZ), SAMPLE_RATE_HZ, 1, "physics");

    @TempDir
    private Path folder;

    /** Four seconds of a tone; something moves at a radial velocity from the second to the third. */
    private static void listen(MotionListener listener, double velocity) {
        SplittableRandom random = new SplittableRandom(4);
        float[][] samples = new float[1][4 * SAMPLE_RATE_HZ];
        double echoHz = CARRIER_HZ * (1 + 2 * velocity / 343.2);
        for (int i = 0; i < samples[0].length; i++) {
            double seconds = (double) i / SAMPLE_RATE_HZ;
            double fade = Math.max(0, Math.min(1, 10 * Math.min(seconds - 2, 3 - seconds)));
            samples[0][i] = (float) (0.25 * Math.sin(2 * Math.PI * CARRIER_HZ * seconds)
                    + 0.002 * fade * Math.sin(2 * Math.PI * echoHz * seconds)
                    + 3e-5 * random.nextGaussian());
        }
        new SensingPipeline(SAMPLE_RATE_HZ, 1, PipelineConfig.defaults().withDetector(Detector.PHYSICS))
                .process(new AudioBlock(samples, SAMPLE_RATE_HZ, 0), listener);
    }

    private static double brightness(int rgb) {
        Color colour = new Color(rgb);
        return 0.3 * colour.getRed() + 0.6 * colour.getGreen() + 0.1 * colour.getBlue();
    }

    private static PictureColumns columns(double velocity) {
        PictureColumns columns = new PictureColumns(1024.0 / SAMPLE_RATE_HZ);
        listen(columns::add, velocity);
        return columns;
    }

    @Test
    void aMoverIsBrightAtItsVelocityAndTimeAndApproachIsUp() {
        for (double velocity : new double[] {1, -0.6}) {
            SpectrogramRaster raster = new SpectrogramRaster(columns(velocity));
            BufferedImage image = raster.draw(400, 300, 4);
            int brightX = 0;
            int brightY = 0;
            for (int x = 0; x < 400; x++) {
                for (int y = 0; y < 300; y++) {
                    boolean blank = image.getRGB(x, y) == PictureStyle.BLANK.getRGB();
                    if (!blank && brightness(image.getRGB(x, y)) > brightness(image.getRGB(brightX, brightY))
                            || image.getRGB(brightX, brightY) == PictureStyle.BLANK.getRGB()) {
                        brightX = x;
                        brightY = y;
                    }
                }
            }
            double range = raster.rangeMetersPerSecond();
            assertThat(range * (1 - 2 * (brightY + 0.5) / 300)).isEqualTo(velocity, within(0.06));
            assertThat(brightX / 100.0).isBetween(2.0, 3.2);
        }
    }

    @Test
    void theRangeFitsTheMotion() {
        assertThat(new SpectrogramRaster(columns(0.4)).rangeMetersPerSecond()).isEqualTo(1);
        assertThat(new SpectrogramRaster(columns(2.0)).rangeMetersPerSecond()).isBetween(2.5, 3.0);
    }

    @Test
    void theSearchForTheToneIsBlank() {
        BufferedImage image = new SpectrogramRaster(columns(1)).draw(400, 300, 4);
        assertThat(image.getRGB(2, 150)).isEqualTo(PictureStyle.BLANK.getRGB());
        assertThat(image.getRGB(300, 150)).isNotEqualTo(PictureStyle.BLANK.getRGB());
    }

    @Test
    void thePictureIsAFileOfItsSizeWithMotionAndTruthInTheirColours() throws IOException {
        DopplerPicture picture = new DopplerPicture(1024.0 / SAMPLE_RATE_HZ);
        listen(picture, 1);
        Path file = folder.resolve("walk.png");
        picture.write(file, CAPTION, List.of(new MotionLabel(2, 3, MotionLabel.Kind.MECHANICAL)));

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(DopplerPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(DopplerPicture.HEIGHT);
        assertThat(pixels(image, PictureStyle.MAJOR)).isGreaterThan(1000);
        assertThat(pixels(image, PictureStyle.MECHANICAL)).isGreaterThan(1000);
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    private static long pixels(BufferedImage image, Color colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void anEmptyPictureIsRefused() {
        DopplerPicture picture = new DopplerPicture(0.02);
        assertThatThrownBy(() -> picture.draw(CAPTION, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at least one report");
    }
}
