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
package org.openhab.binding.ultrasonic.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.ArrayAudioSource;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

class ReplayTest {

    private static final int RATE = 48_000;
    private static final int SECONDS = 4;

    /** A tone of 20 kHz and an amplitude over time, half as loud at the second microphone, with noise. */
    private static ArrayAudioSource tone(DoubleUnaryOperator amplitude) {
        SplittableRandom random = new SplittableRandom(11);
        float[][] samples = new float[2][SECONDS * RATE];
        for (int i = 0; i < SECONDS * RATE; i++) {
            double seconds = (double) i / RATE;
            double value = amplitude.applyAsDouble(seconds) * Math.sin(2 * Math.PI * 20_000 * seconds);
            samples[0][i] = (float) (value + 3e-5 * random.nextGaussian());
            samples[1][i] = (float) (value / 2 + 3e-5 * random.nextGaussian());
        }
        return new ArrayAudioSource("made up", samples, RATE);
    }

    private static ReplaySummary run(ArrayAudioSource source) throws IOException {
        return new Replay(source, PipelineConfig.defaults()).run((report, frame) -> {}, samples -> true);
    }

    @Test
    void theSummaryHoldsTheFactsOfTheSourceAndOfTheTone() throws IOException {
        ReplaySummary summary = run(tone(seconds -> 0.25));

        assertThat(summary.name()).isEqualTo("made up");
        assertThat(summary.durationSeconds()).isEqualTo(SECONDS);
        assertThat(summary.hops()).isEqualTo((long) (SECONDS / summary.hopSeconds()));
        assertThat(summary.intervals()).isEmpty();
        assertThat(summary.occupiedSeconds()).isZero();
        assertThat(summary.carrierLostAtSeconds()).isEmpty();
        assertThat(summary.carriers()).hasSize(1);
        CarrierSighting carrier = summary.carriers().get(0);
        assertThat(carrier.frequencyHz()).isEqualTo(20_000, within(0.05));
        assertThat(carrier.levelDbfs().get(0)).isEqualTo(-12.04, within(0.1));
        assertThat(carrier.levelDbfs().get(1)).isEqualTo(-18.06, within(0.1));
        // A full hop's 47 Hz of noise of 3e-5 over 24 kHz, against a tone of 0.25.
        double expectedDb = 10 * Math.log10(0.25 * 0.25 / 2 / (3e-5 * 3e-5 * 46.9 / 24_000));
        assertThat(carrier.snrDb().get(0)).isEqualTo(expectedDb, within(1.0));
        assertThat(carrier.snrDb().get(1)).isEqualTo(expectedDb - 6, within(1.0));
    }

    @Test
    void aToneThatPausesIsOneToneThatWasLostOnce() throws IOException {
        ReplaySummary summary = run(tone(seconds -> seconds > 1.5 && seconds < 2.5 ? 0 : 0.25));

        assertThat(summary.carriers()).hasSize(1);
        assertThat(summary.carriers().get(0).firstSeconds()).isLessThan(0.5);
        assertThat(summary.carriers().get(0).lastSeconds()).isGreaterThan(3.5);
        assertThat(summary.carrierLostAtSeconds()).hasSize(1);
        assertThat(summary.carrierLostAtSeconds().get(0)).isBetween(1.5, 2.1);
        assertThat(summary.health().searching()).isFalse();
    }

    @Test
    void aReplayThatIsStoppedSummarisesWhatWasRead() throws IOException {
        List<MotionReport> reports = new ArrayList<>();
        ReplaySummary summary = new Replay(tone(seconds -> 0.25), PipelineConfig.defaults())
                .run((report, frame) -> reports.add(report), samples -> samples < RATE);

        assertThat(summary.durationSeconds()).isBetween(1.0, 1.2);
        assertThat(summary.hops()).isEqualTo(reports.size());
        assertThat(reports.get(reports.size() - 1).timeSeconds()).isLessThanOrEqualTo(summary.durationSeconds());
    }

    @Test
    void sourcesThatCannotCarryATonesAreRefused() {
        ArrayAudioSource voice = new ArrayAudioSource("voice", new float[1][100], 16_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Replay(voice, PipelineConfig.defaults()));
    }
}
