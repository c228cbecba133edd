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
package org.openhab.binding.ultrasonic.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexCounters;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/** ALSA's own device 'null', which swallows everything and hears zeros as fast as one asks. */
class AlsaDuplexTest {

    private static final String NULL = "null";

    @BeforeAll
    static void requireAlsa() {
        Assumptions.assumeTrue(AlsaLibrary.available(), "no libasound.so.2 on this machine");
    }

    @Test
    void samplesGoOutAndComeInWithoutAGap() throws DeviceException {
        AtomicInteger played = new AtomicInteger();
        AtomicInteger interruptions = new AtomicInteger();
        Playback playback = new Playback() {
            @Override
            public void fill(float[] samples, int length) {
                played.addAndGet(length);
            }

            @Override
            public void interrupted() {
                interruptions.incrementAndGet();
            }
        };
        DuplexRequest request = DuplexRequest.of(NULL).withSampleRateHz(48_000).withMicrophones(3);
        try (AlsaDuplex device = AlsaDuplex.open(request)) {
            assertThat(device.sampleRateHz()).isEqualTo(48_000);
            assertThat(device.microphones()).isEqualTo(3);
            long next = 0;
            for (int i = 0; i < 100; i++) {
                AudioBlock block = device.exchange(playback);
                assertThat(block.length()).isPositive();
                assertThat(block.firstSampleIndex()).isEqualTo(next);
                next = block.endSampleIndex();
            }
            assertThat(device.counters()).isEqualTo(DuplexCounters.NONE);
        }
        assertThat(played.get()).isGreaterThan(48_000 / 10);
        assertThat(interruptions).hasValue(1);
    }

    /** ALSA's device 'file' keeps what is played: every sample once and in order, however it was cut into parts. */
    @Test
    void whatIsPlayedArrivesWholeAndInOrder(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve("played");
        int step = 977;
        AtomicInteger next = new AtomicInteger();
        Playback counting = (samples, length) -> {
            for (int i = 0; i < length; i++) {
                samples[i] = next.getAndIncrement() * step % 0x4000 * 0x1p-15f;
            }
        };
        DuplexRequest request = new DuplexRequest("file:FILE=" + kept + ",FORMAT=raw", NULL, 48_000, 1, 240);
        SampleEncoding encoding;
        int frameBytes;
        try (AlsaDuplex device = AlsaDuplex.open(request)) {
            encoding = device.format().playbackEncoding();
            frameBytes = device.format().loudspeakers() * encoding.bytes();
            device.exchange(counting);
        }
        assertThat(encoding).isEqualTo(SampleEncoding.PCM_32);
        ByteBuffer frames = ByteBuffer.wrap(Files.readAllBytes(kept)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(frames.limit() / frameBytes).isEqualTo(next.get()).isGreaterThan(48_000 / 5);
        for (int i = 0; i < next.get(); i++) {
            for (int at = i * frameBytes; at < (i + 1) * frameBytes; at += encoding.bytes()) {
                assertThat(frames.getInt(at)).as("sample %d", i).isEqualTo(i * step % 0x4000 << 16);
            }
        }
    }

    @Test
    void afterClosingNothingComes() throws DeviceException {
        AlsaDuplex device = AlsaDuplex.open(DuplexRequest.of(NULL));
        device.exchange(Playback.SILENCE);
        device.close();
        device.close();

        assertThat(device.exchange(Playback.SILENCE).length()).isZero();
    }

    @Test
    void aDeviceThatIsNotThereIsNamed() {
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> AlsaDuplex.open(DuplexRequest.of("hw:CARD=nosuch,DEV=9")))
                .withMessage("hw:CARD=nosuch,DEV=9: no such device for loudspeaker; 'devices' lists what there is")
                .matches(refusal -> refusal.reason() == DeviceException.Reason.NOT_FOUND);
    }

    @Test
    void errorsOfTheSystemCarryAdvice() {
        assertThat(AlsaErrors.opening("hw:0", "microphones", -AlsaLibrary.EACCES))
                .hasMessageContaining("group 'audio'")
                .matches(refusal -> refusal.reason() == DeviceException.Reason.NO_PERMISSION);
        assertThat(AlsaErrors.opening("hw:0", "microphones", -AlsaLibrary.EBUSY))
                .hasMessageContaining("in use by another program")
                .matches(refusal -> refusal.reason() == DeviceException.Reason.BUSY);
    }
}
