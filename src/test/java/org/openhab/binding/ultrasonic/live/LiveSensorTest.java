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

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/** A sensor on a device that hears what it plays: it senses, survives the device's loss, and ends softly. */
class LiveSensorTest {

    private static final int RATE = 48_000;
    private static final LiveConfig CONFIG =
            new LiveConfig("loop", EmissionConfig.of(20_000, -20), PipelineConfig.defaults());

    private final BlockingQueue<LiveReport> reports = new LinkedBlockingQueue<>();

    /** Hears what it plays; breaks when it is told to. */
    private static class Loop implements AudioDuplex {

        private final float[] played = new float[RATE / 100];
        private final float[][] heard = new float[2][RATE / 100];
        private long samples;
        volatile boolean broken;
        volatile boolean closed;
        volatile float lastPeak;

        @Override
        public String name() {
            return "loop";
        }

        @Override
        public int sampleRateHz() {
            return RATE;
        }

        @Override
        public int microphones() {
            return 2;
        }

        @Override
        public AudioBlock exchange(Playback playback) throws DeviceException {
            if (broken) {
                throw new DeviceException(DeviceException.Reason.LOST, "loop", "is gone");
            }
            playback.fill(played, played.length);
            float peak = 0;
            for (int i = 0; i < played.length; i++) {
                peak = Math.max(peak, Math.abs(played[i]));
                heard[0][i] = 0.1f * played[i] + (float) (1e-5 * Math.sin(0.7 * (samples + i) * (samples + i)));
                heard[1][i] = 0.05f * played[i] + (float) (1e-5 * Math.sin(0.9 * (samples + i) * (samples + i)));
            }
            lastPeak = peak;
            AudioBlock block = new AudioBlock(heard, RATE, samples);
            samples += block.length();
            return block;
        }

        @Override
        public DuplexCounters counters() {
            return DuplexCounters.NONE;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private LiveReport await(Predicate<LiveReport> wanted) throws InterruptedException {
        LiveReport report = reports.poll(20, TimeUnit.SECONDS);
        while (report != null && !wanted.test(report)) {
            report = reports.poll(20, TimeUnit.SECONDS);
        }
        assertThat(report).as("a report of the wanted kind within 20 s").isNotNull();
        return report;
    }

    private static boolean senses(LiveReport report) {
        return report.health().state() == LiveState.SENSING && report.motion().isPresent();
    }

    @Test
    void itSensesAndEndsWithSilence() throws InterruptedException {
        Loop loop = new Loop();
        PacedDuplex paced = new PacedDuplex(loop);
        try (LiveSensor sensor = new LiveSensor(CONFIG, () -> paced, (report, frame) -> reports.add(report))) {
            sensor.start();
            LiveReport report = await(LiveSensorTest::senses);

            assertThat(report.health().pipeline().orElseThrow().carriers())
                    .singleElement()
                    .satisfies(carrier -> assertThat(carrier.frequencyHz()).isBetween(19_999.0, 20_001.0));
            assertThat(loop.lastPeak).isBetween(0.09f, 0.101f);
        }

        assertThat(loop.closed).isTrue();
        assertThat(loop.lastPeak)
                .as("the ramp is over before the device is closed")
                .isZero();
    }

    @Test
    void aLostDeviceIsOpenedAnewAndMeanwhileNothingIsKnown() throws InterruptedException {
        AtomicInteger openings = new AtomicInteger();
        List<Loop> loops = List.of(new Loop(), new Loop());
        DuplexOpener opener = () -> {
            int opening = openings.getAndIncrement();
            if (opening == 1) {
                throw new DeviceException(DeviceException.Reason.NOT_FOUND, "loop", "no such device");
            }
            return new PacedDuplex(loops.get(Math.min(1, opening)));
        };
        try (LiveSensor sensor = new LiveSensor(CONFIG, opener, (report, frame) -> reports.add(report))) {
            sensor.start();
            double before = await(LiveSensorTest::senses).timeSeconds();
            loops.get(0).broken = true;

            LiveReport blind = await(report -> report.health().has(HealthReason.DEVICE_LOST));
            assertThat(blind.motion()).isEmpty();
            assertThat(blind.health().state()).isEqualTo(LiveState.BLIND);
            LiveReport again = await(LiveSensorTest::senses);

            assertThat(again.health().reopenings()).isEqualTo(2);
            assertThat(again.timeSeconds()).isGreaterThan(before);
            assertThat(loops.get(0).closed).isTrue();
        }
    }

    @Test
    void whilePausedTheDeviceIsFreeAndTheRoomUnknown() throws InterruptedException {
        List<Loop> loops = List.of(new Loop(), new Loop());
        AtomicInteger openings = new AtomicInteger();
        try (LiveSensor sensor = new LiveSensor(
                CONFIG,
                () -> new PacedDuplex(loops.get(openings.getAndIncrement())),
                (report, frame) -> reports.add(report))) {
            sensor.start();
            await(LiveSensorTest::senses);

            sensor.pause();
            LiveReport paused = await(report -> report.health().state() == LiveState.PAUSED);
            assertThat(paused.motion()).isEmpty();
            assertThat(loops.get(0).closed).isTrue();
            assertThat(loops.get(0).lastPeak).isZero();

            sensor.resume();
            await(LiveSensorTest::senses);
            assertThat(openings).hasValue(2);
        }
    }
}
