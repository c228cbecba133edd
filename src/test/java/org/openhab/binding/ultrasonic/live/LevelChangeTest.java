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
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.ToneEmitter;
import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.Motion;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.simulation.render.SimulatedAudio;

/**
 * The loudspeaker's volume is turned while an empty room is sensed: every echo of the room changes with it, and again
 * when the reverberation follows, yet nobody has moved.
 */
class LevelChangeTest {

    private static final double TONE_HZ = 36_000;
    private static final double[] LEVELS_DBFS = {-20, -19, -22, -17, -23, -14, -26, -8, -30, -20};
    private static final double FIRST_SECONDS = 8;
    private static final double EACH_SECONDS = 5;

    private final List<MotionReport> reports = new ArrayList<>();

    /** A knob behind the tone; its steps take some milliseconds, as those of sound servers do. */
    private static final class Volume implements Playback {

        private static final double KEEP = 0.99;

        private final Playback tone;
        private double gain = 1;
        private double wanted = 1;

        Volume(Playback tone) {
            this.tone = tone;
        }

        void turn(double gainDb) {
            wanted = Decibels.toAmplitude(gainDb);
        }

        @Override
        public void fill(float[] samples, int length) {
            tone.fill(samples, length);
            for (int i = 0; i < length; i++) {
                gain = wanted + (gain - wanted) * KEEP;
                samples[i] *= (float) gain;
            }
        }

        @Override
        public void interrupted() {
            tone.interrupted();
        }
    }

    private void sense(SimulatedAudio room, Playback played, SensingPipeline pipeline, double seconds) {
        for (int block = 0; block < 100 * seconds; block++) {
            pipeline.process(room.exchange(played), (report, frame) -> reports.add(report));
        }
    }

    /** In a vacant room, and in one where somebody was seen half a minute ago, so that little is needed. */
    @ParameterizedTest
    @CsvSource({"PHYSICS, false", "PHYSICS, true", "NETWORK, false", "NETWORK, true"})
    void nobodyMovesBecauseTheVolumeIsTurned(Detector detector, boolean expectant) throws IOException {
        SimulatedAudio room = EmptyRoom.open();
        ToneEmitter tone = new ToneEmitter(EmissionConfig.of(TONE_HZ, LEVELS_DBFS[0]), room.sampleRateHz());
        tone.on();
        Volume volume = new Volume(tone);
        SensingPipeline pipeline = new SensingPipeline(
                room.sampleRateHz(),
                room.microphones(),
                PipelineConfig.defaults().withDetector(detector));
        if (expectant) {
            EmptyRoom.expectSomebody(pipeline);
        }
        sense(room, volume, pipeline, FIRST_SECONDS);
        assertThat(last().room().known()).isTrue();
        for (double levelDbfs : LEVELS_DBFS) {
            volume.turn(levelDbfs - LEVELS_DBFS[0]);
            sense(room, volume, pipeline, EACH_SECONDS);
            assertThat(last().room().known()).as("known at %s dBFS", levelDbfs).isTrue();
            assertThat(pipeline.health().carriers().get(0).levelDbfs().get(0) - levelDbfs)
                    .as("what is heard follows what is emitted")
                    .isBetween(-40.0, 10.0);
        }
        assertThat(reports.stream()
                        .filter(report -> report.motion() != Motion.NONE)
                        .map(report -> report.timeSeconds() + " s: " + report.motion()))
                .isEmpty();
        assertThat(reports.stream().map(report -> report.room().occupancy())).doesNotContain(Occupancy.OCCUPIED);
    }

    private MotionReport last() {
        return reports.get(reports.size() - 1);
    }
}
