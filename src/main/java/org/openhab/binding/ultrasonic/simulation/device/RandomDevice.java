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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.binding.ultrasonic.simulation.physics.GainTable;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * Draws a device as it might come off the line: a speaker that rolls off somewhere in the ultrasonic range with ripple,
 * microphones that rise to their resonance and deviate from each other, noise, and a clock.
 *
 * <p>Distributions: speaker at 1 m and 20 kHz evenly -60 to -42 dB re full scale (60 to 78 dB SPL with microphones that
 * reach full scale at 120 dB SPL), ripple 2.5 dB (standard deviation of points 1.5 kHz apart), from a corner evenly
 * between 22 and 38 kHz down by 6 to 18 dB per octave; microphones rise by 0 to 8 dB towards 25 to 35 kHz, unit
 * deviation 1 dB and 6 degrees, ripple 0.7 dB, noise density evenly -140 to -128 dB (self-noise of 23 to 35 dB SPL in
 * 20 kHz).
 */
public final class RandomDevice {

    private static final double TOP_HZ = 48_000;

    private RandomDevice() {}

    /**
     * Draws a device.
     *
     * @param geometry its shape
     * @param driver its non-linear driver, if any
     * @param clock playback against capture
     * @param seed same seed, same device
     */
    public static DeviceModel draw(
            ArrayGeometry geometry, Optional<DriverParameters> driver, ClockModel clock, long seed) {
        long speakerSeed = SeededNoise.derive(seed, "speaker");
        double level = SeededNoise.uniform(speakerSeed, 0, -60, -42);
        double cornerHz = SeededNoise.uniform(speakerSeed, 1, 22_000, 38_000);
        double slopeDb = SeededNoise.uniform(speakerSeed, 2, 6, 18);
        GainTable speaker = table(
                frequencyHz ->
                        level - (frequencyHz > cornerHz ? slopeDb * Math.log(frequencyHz / cornerHz) / Math.log(2) : 0),
                2.5,
                speakerSeed);
        long microphoneSeed = SeededNoise.derive(seed, "microphones");
        double resonanceHz = SeededNoise.uniform(microphoneSeed, 0, 25_000, 35_000);
        double riseDb = SeededNoise.uniform(microphoneSeed, 1, 0, 8);
        double noiseDb = SeededNoise.uniform(microphoneSeed, 2, -140, -128);
        List<MicrophoneModel> microphones = new ArrayList<>();
        for (int mic = 0; mic < geometry.microphones().size(); mic++) {
            long unitSeed = SeededNoise.derive(microphoneSeed, mic);
            double deviationDb = SeededNoise.gaussian(unitSeed, 100);
            double phaseRadians = Math.toRadians(6 * SeededNoise.gaussian(unitSeed, 101));
            GainTable response = table(
                    frequencyHz ->
                            deviationDb + riseDb / (1 + Math.pow((frequencyHz - resonanceHz) / (0.3 * resonanceHz), 2)),
                    0.7,
                    unitSeed);
            microphones.add(new MicrophoneModel(response, phaseRadians, noiseDb));
        }
        Converter converter = SeededNoise.uniform(seed, 3) < 0.5 ? Converter.SIXTEEN_BIT : Converter.TWENTY_FOUR_BIT;
        return new DeviceModel(
                geometry.name(), geometry, new SpeakerModel(speaker, driver), microphones, converter, clock, List.of());
    }

    private interface Trend {
        double db(double frequencyHz);
    }

    private static GainTable table(Trend trend, double rippleDb, long seed) {
        int points = (int) ((TOP_HZ - 16_500) / 1500) + 2;
        double[] frequencies = new double[points];
        double[] gains = new double[points];
        frequencies[0] = 1000;
        gains[0] = trend.db(1000);
        for (int i = 1; i < points; i++) {
            frequencies[i] = 16_500 + (i - 1) * 1500;
            gains[i] = trend.db(frequencies[i]) + rippleDb * SeededNoise.gaussian(seed, 10L + i);
        }
        return new GainTable(frequencies, gains);
    }
}
