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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierFinder;
import org.openhab.binding.ultrasonic.carrier.CarrierTone;

/** Says why nothing could be sensed in a recording without a tone: what was searched, and what there was instead. */
final class MissingTone {

    private MissingTone() {}

    /**
     * The line for the user.
     *
     * @param source the recording from its start; its first stretch that is long enough is looked at
     * @param carriersHz the tones that were asked for; none if they were to be found
     */
    static String describe(AudioSource source, List<Double> carriersHz) throws IOException {
        CarrierFinder finder = new CarrierFinder(source.sampleRateHz());
        int wanted = finder.searchSamples();
        float[][] samples = new float[source.microphones()][wanted];
        int filled = 0;
        boolean silent = true;
        AudioBlock block;
        while (filled < wanted && (block = source.read(wanted - filled)) != null) {
            for (int mic = 0; mic < samples.length; mic++) {
                for (int i = 0; i < block.length(); i++) {
                    float value = block.samples()[mic][i];
                    samples[mic][filled + i] = Float.isFinite(value) ? value : 0;
                    silent &= value == 0;
                }
            }
            filled += block.length();
        }
        String name = source.name() + ": ";
        if (filled == 0) {
            return name + "holds no samples";
        }
        if (filled < wanted) {
            return String.format(
                    Locale.ROOT,
                    "%stoo short: %.2f s, the search for the tone needs %.2f s",
                    name,
                    (double) filled / source.sampleRateHz(),
                    (double) wanted / source.sampleRateHz());
        }
        return name + "no tone found " + searched(source.sampleRateHz(), carriersHz)
                + (silent ? "; the recording begins with silence" : strongest(finder, samples, wanted));
    }

    private static String searched(int sampleRateHz, List<Double> carriersHz) {
        if (carriersHz.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "between %.0f and %.0f Hz",
                    BasebandPlan.LOWEST_CARRIER_HZ,
                    Math.floor(BasebandPlan.of(sampleRateHz).highestCarrierHz()));
        }
        return "near " + carriersHz.stream().map(Plain::number).collect(Collectors.joining(" and ")) + " Hz";
    }

    private static String strongest(CarrierFinder finder, float[][] samples, int length) {
        Optional<CarrierTone> line = finder.strongestLine(samples, length);
        return line.map(tone -> String.format(
                        Locale.ROOT,
                        "; the strongest line at the start is at %.0f Hz, %.0f dBFS, %.0f dB above its surroundings",
                        tone.frequencyHz(),
                        tone.levelDbfs(),
                        tone.snrDb()))
                .orElse("; there is nothing in that band");
    }
}
