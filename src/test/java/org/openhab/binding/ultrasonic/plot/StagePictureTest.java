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
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.array.SignalTap.Stage;
import org.openhab.binding.ultrasonic.doppler.DopplerAxis;
import org.openhab.binding.ultrasonic.feature.FeatureSpec;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.RoomStates;

class StagePictureTest {

    private static final double HOP_SECONDS = 0.02;
    private static final DopplerAxis AXIS =
            new DopplerAxis(384, 7.8125, 36_000, DopplerAxis.SOUND_SPEED_METERS_PER_SECOND);

    /** Noise of 1 everywhere, and a mover of 30 dB at 1 m/s that only one of the stages shows. */
    private static StageColumns columns(Stage with) {
        StageColumns columns = new StageColumns("some recording", HOP_SECONDS);
        for (int hop = 1; hop <= 100; hop++) {
            for (Stage stage : Stage.values()) {
                float[] power = new float[AXIS.bins()];
                Arrays.fill(power, 1f);
                if (stage == with) {
                    Arrays.fill(power, (int) AXIS.binOf(0.95), (int) AXIS.binOf(1.05) + 1, 1000f);
                }
                columns.spectrum(stage, AXIS, power);
            }
            columns.report(
                    new MotionReport(hop * HOP_SECONDS, Motion.NONE, 0, 0, 0, 0, 0, RoomStates.of(Motion.NONE, false)),
                    null);
        }
        return columns;
    }

    @Test
    void powerStandsAtItsVelocityInDecibelsAboveTheNoise() {
        StageColumns columns = columns(Stage.RECEIVED);

        float[] received = columns.received().excessDb(50);
        float[] cleaned = columns.cleaned().excessDb(50);
        assertThat((double) received[FeatureSpec.FAST_GRID.cellOf(1)]).isEqualTo(30, within(1.0));
        assertThat((double) received[FeatureSpec.FAST_GRID.cellOf(-1)]).isEqualTo(0, within(1e-3));
        assertThat((double) cleaned[FeatureSpec.FAST_GRID.cellOf(1)]).isEqualTo(0, within(1e-3));
        assertThat(columns.received().endSeconds()).isEqualTo(2, within(1e-9));
    }

    @Test
    void hopsWithoutASpectrumStayBlankAndOtherTonesAreLeftOut() {
        StageColumns columns = columns(Stage.RECEIVED);
        float[] loud = new float[AXIS.bins()];
        Arrays.fill(loud, 1e6f);
        columns.spectrum(Stage.RECEIVED, new DopplerAxis(384, 7.8125, 39_000, 343.2), loud);
        columns.report(new MotionReport(3, Motion.NONE, 0, 0, 0, 0, 0, RoomStates.of(Motion.NONE, false)), null);

        assertThat(columns.received().sensed(99)).isTrue();
        assertThat(columns.received().sensed(100)).isFalse();
    }

    @Test
    void aPictureHasTheReceivedAboveAndTheCleanedBelow() {
        BufferedImage received = StagePicture.draw("title", "subtitle", List.of(columns(Stage.RECEIVED)));
        BufferedImage cleaned = StagePicture.draw("title", "subtitle", List.of(columns(Stage.CLEANED)));
        BufferedImage both =
                StagePicture.draw("title", "subtitle", List.of(columns(Stage.RECEIVED), columns(Stage.CLEANED)));

        assertThat(bright(received, true)).isGreaterThan(1000);
        assertThat(bright(received, false)).isZero();
        assertThat(bright(cleaned, true)).isZero();
        assertThat(bright(cleaned, false)).isGreaterThan(1000);
        assertThat(bright(both, true)).isGreaterThan(500);
        assertThat(bright(both, false)).isGreaterThan(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagePicture.draw("title", "subtitle", List.of()))
                .withMessageContaining("got 0");
    }

    /** Pixels of the map's bright colours in the upper or lower half, the colour bar left out. */
    private static long bright(BufferedImage image, boolean above) {
        long count = 0;
        int middle = image.getHeight() / 2 + 48;
        for (int y = above ? 100 : middle; y < (above ? middle : image.getHeight()); y++) {
            for (int x = 0; x < image.getWidth() - 140; x++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 255;
                int blue = rgb & 255;
                count += red > 200 && red - blue > 60 ? 1 : 0;
            }
        }
        return count;
    }
}
