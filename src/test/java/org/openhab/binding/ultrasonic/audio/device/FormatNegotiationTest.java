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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexFormat;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/** The best format that both directions take, and a clear word where there is none. */
class FormatNegotiationTest {

    private static final PcmAbilities SERVER =
            new PcmAbilities(PcmAbilities.RATES_HZ, 1, 32, PcmAbilities.ENCODINGS, false);

    private static PcmAbilities card(int channels, SampleEncoding encoding, Integer... ratesHz) {
        return new PcmAbilities(List.of(ratesHz), channels, channels, List.of(encoding), true);
    }

    private static DuplexFormat best(PcmAbilities out, PcmAbilities in, DuplexRequest request) throws DeviceException {
        return FormatNegotiation.candidates(out, in, request).get(0);
    }

    @Test
    void highestCommonRateWins() throws DeviceException {
        DuplexFormat format = best(
                card(2, SampleEncoding.PCM_24, 192_000, 96_000, 48_000),
                card(6, SampleEncoding.PCM_32, 96_000, 48_000),
                DuplexRequest.of("hw:0"));

        assertThat(format).isEqualTo(new DuplexFormat(96_000, 2, SampleEncoding.PCM_24, 6, SampleEncoding.PCM_32));
    }

    @Test
    void aServerIsAskedForNoMoreThanItLikelyHas() throws DeviceException {
        DuplexFormat format = best(SERVER, SERVER, DuplexRequest.of("pulse"));

        assertThat(format.sampleRateHz()).isEqualTo(96_000);
        assertThat(format.microphones()).isEqualTo(2);
        assertThat(best(
                        SERVER,
                        SERVER,
                        DuplexRequest.of("pulse").withMicrophones(8).withSampleRateHz(192_000)))
                .isEqualTo(new DuplexFormat(192_000, 2, SampleEncoding.PCM_32, 8, SampleEncoding.PCM_32));
    }

    @Test
    void whatIsNotSupportedIsSaidWithWhatIs() {
        PcmAbilities card = card(2, SampleEncoding.PCM_16, 48_000, 44_100);

        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> best(card, card, DuplexRequest.of("hw:1").withSampleRateHz(96_000)))
                .withMessage("hw:1: 96000 Hz refused; supported are out 48/44.1 kHz, 2 channels, 16 bit,"
                        + " in 48/44.1 kHz, 2 channels, 16 bit")
                .matches(refusal -> refusal.reason() == DeviceException.Reason.FORMAT_REFUSED);
        assertThatExceptionOfType(DeviceException.class)
                .isThrownBy(() -> best(card, card, DuplexRequest.of("hw:1").withMicrophones(4)))
                .withMessageContaining("hw:1: has no 4 microphones");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuplexRequest.of("hw:1").withSampleRateHz(8000))
                .withMessageContaining("got 8000");
    }

    @Test
    void autoPrefersWhatSharesThenTheHighestRateThenTheMostMicrophones() {
        AudioDevice slow = device("hw:CARD=A,DEV=0", card(2, SampleEncoding.PCM_16, 48_000));
        AudioDevice fast = device("hw:CARD=B,DEV=0", card(2, SampleEncoding.PCM_16, 96_000, 48_000));
        AudioDevice array = device("hw:CARD=C,DEV=0", card(8, SampleEncoding.PCM_16, 96_000, 48_000));
        AudioDevice server = device("pulse", SERVER);
        AudioDevice broken = new AudioDevice("pulse", "", null, null, "no sound server answers");

        assertThat(AudioDevices.automatic(List.of(slow, fast, array, broken)))
                .contains(DuplexRequest.of("hw:CARD=C,DEV=0"));
        assertThat(AudioDevices.automatic(List.of(slow, fast, array, server))).contains(DuplexRequest.of("pulse"));
        assertThat(AudioDevices.automatic(List.of(broken))).isEmpty();
    }

    @Test
    void loudspeakerAndMicrophonesMayBeTwoCards() {
        PcmAbilities card = card(2, SampleEncoding.PCM_16, 96_000);
        AudioDevice speaker = new AudioDevice("hw:CARD=HDMI,DEV=0", "", card, null, "");
        AudioDevice ears = new AudioDevice("hw:CARD=USB,DEV=0", "", null, card, "");

        assertThat(AudioDevices.automatic(List.of(speaker, ears)))
                .contains(DuplexRequest.of("hw:CARD=HDMI,DEV=0").withInput("hw:CARD=USB,DEV=0"));
    }

    private static AudioDevice device(String name, PcmAbilities abilities) {
        return new AudioDevice(name, "", abilities, abilities, "");
    }
}
