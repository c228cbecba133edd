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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DuplexFormat;
import org.openhab.binding.ultrasonic.audio.SampleEncoding;

/**
 * Which format loudspeaker and microphones both take: the highest rate first, then the finest depth, then all
 * microphones.
 *
 * <p>A sound server takes any rate and any number of channels, and converts. Asking it for more than is there gives
 * samples without content, so it is asked for 96 kHz first, and for two microphones unless more are wanted.
 */
final class FormatNegotiation {

    private static final List<Integer> SERVER_RATES_HZ = List.of(96_000, 192_000, 48_000, 44_100);
    private static final int SERVER_MICROPHONES = 2;
    private static final int MOST_AUTOMATIC_MICROPHONES = 8;
    private static final int LOUDSPEAKERS = 2;

    private FormatNegotiation() {}

    /**
     * The formats worth trying, best first. That a device takes each value does not mean that it takes them together.
     *
     * @throws DeviceException if there is none; the message says what is supported
     */
    static List<DuplexFormat> candidates(PcmAbilities playback, PcmAbilities capture, DuplexRequest request)
            throws DeviceException {
        int loudspeakers = Math.max(playback.leastChannels(), Math.min(LOUDSPEAKERS, playback.mostChannels()));
        int microphones = microphones(capture, request);
        List<DuplexFormat> formats = new ArrayList<>();
        for (int rateHz : rates(playback, capture, request)) {
            for (SampleEncoding in : capture.encodings()) {
                for (SampleEncoding out : playback.encodings()) {
                    formats.add(new DuplexFormat(rateHz, loudspeakers, out, microphones, in));
                }
            }
        }
        if (formats.isEmpty()) {
            throw refused(playback, capture, request);
        }
        return formats;
    }

    private static List<Integer> rates(PcmAbilities playback, PcmAbilities capture, DuplexRequest request) {
        if (request.sampleRateHz() != 0) {
            // Rates off the usual list are not asked for in advance; the device says what it thinks of them.
            boolean usual = PcmAbilities.RATES_HZ.contains(request.sampleRateHz());
            boolean taken = playback.ratesHz().contains(request.sampleRateHz())
                    && capture.ratesHz().contains(request.sampleRateHz());
            return usual && !taken ? List.of() : List.of(request.sampleRateHz());
        }
        List<Integer> wanted = playback.hardware() && capture.hardware() ? PcmAbilities.RATES_HZ : SERVER_RATES_HZ;
        return wanted.stream()
                .filter(rate ->
                        playback.ratesHz().contains(rate) && capture.ratesHz().contains(rate))
                .toList();
    }

    private static int microphones(PcmAbilities capture, DuplexRequest request) throws DeviceException {
        if (request.microphones() != 0) {
            if (!capture.takes(request.microphones())) {
                throw new DeviceException(
                        DeviceException.Reason.FORMAT_REFUSED,
                        request.input(),
                        "has no " + request.microphones() + " microphones; supported are " + capture.describe());
            }
            return request.microphones();
        }
        int wanted = capture.hardware() ? MOST_AUTOMATIC_MICROPHONES : SERVER_MICROPHONES;
        return Math.max(capture.leastChannels(), Math.min(wanted, capture.mostChannels()));
    }

    private static DeviceException refused(PcmAbilities playback, PcmAbilities capture, DuplexRequest request) {
        String wanted = request.sampleRateHz() == 0 ? "no common format" : request.sampleRateHz() + " Hz refused";
        return new DeviceException(
                DeviceException.Reason.FORMAT_REFUSED,
                request.names(),
                wanted + "; supported are out " + playback.describe() + ", in " + capture.describe());
    }
}
