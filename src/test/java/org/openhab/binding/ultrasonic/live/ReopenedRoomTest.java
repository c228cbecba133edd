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
package org.openhab.binding.ultrasonic.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.ToneEmitter;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;

/**
 * A device that is closed for some seconds and opened anew, as after each rest: the tone waits in the loudspeaker's
 * buffer, comes with its ramp, and the reverberation of an empty room builds up. One pipeline hears all of it.
 */
class ReopenedRoomTest {

    private static final double TONE_HZ = 36_000;
    private static final double CLOSED_SECONDS = 3;
    private static final double FIRST_SECONDS = 8;
    private static final double EACH_SECONDS = 4;
    private static final double[] BUFFERED_SECONDS = {
        0, 0.02, 0.05, 0.08, 0.11, 0.15, 0.19, 0.22, 0.25, 0.3, 0.35, 0.4, 0.5, 0.7
    };

    private final List<MotionReport> reports = new ArrayList<>();
    private long nextSample;

    /** What was asked for earlier sounds now. */
    private static final class Buffered implements Playback {

        private final Playback source;
        private int silentSamples;

        Buffered(Playback source, int silentSamples) {
            this.source = source;
            this.silentSamples = silentSamples;
        }

        @Override
        public void fill(float[] samples, int length) {
            int silent = Math.min(length, silentSamples);
            silentSamples -= silent;
            float[] rest = new float[length - silent];
            source.fill(rest, rest.length);
            Arrays.fill(samples, 0, silent, 0f);
            System.arraycopy(rest, 0, samples, silent, rest.length);
        }

        @Override
        public void interrupted() {
            source.interrupted();
        }
    }

    private void sense(SensingPipeline pipeline, double bufferedSeconds, double seconds) throws IOException {
        SimulatedAudio room = EmptyRoom.open();
        ToneEmitter tone = new ToneEmitter(EmissionConfig.of(TONE_HZ, -20), room.sampleRateHz());
        tone.on();
        Playback played = new Buffered(tone, (int) Math.round(bufferedSeconds * room.sampleRateHz()));
        long base = nextSample;
        for (int part = 0; part < 100 * seconds; part++) {
            AudioBlock block = room.exchange(played);
            nextSample = base + block.endSampleIndex();
            pipeline.process(
                    new AudioBlock(
                            block.samples(), block.length(), block.sampleRateHz(), base + block.firstSampleIndex()),
                    (report, frame) -> reports.add(report));
        }
        nextSample += Math.round(CLOSED_SECONDS * room.sampleRateHz());
    }

    /** In a room where somebody was seen half a minute ago, so that little is needed. */
    @ParameterizedTest
    @CsvSource({"PHYSICS, true", "PHYSICS, false", "NETWORK, true"})
    void nobodyIsSeenBecauseTheDeviceWasOpenedAnew(Detector detector, boolean expectant) throws IOException {
        SensingPipeline pipeline =
                new SensingPipeline(96_000, 4, PipelineConfig.defaults().withDetector(detector));
        if (expectant) {
            EmptyRoom.expectSomebody(pipeline);
        }
        sense(pipeline, 0.1, FIRST_SECONDS);
        for (double bufferedSeconds : BUFFERED_SECONDS) {
            sense(pipeline, bufferedSeconds, EACH_SECONDS);
            assertThat(reports.get(reports.size() - 1).room().known()).isTrue();
        }
        assertThat(reports.stream()
                        .filter(report -> report.motion() != Motion.NONE)
                        .map(report -> report.timeSeconds() + " s: " + report.motion()))
                .isEmpty();
    }
}
