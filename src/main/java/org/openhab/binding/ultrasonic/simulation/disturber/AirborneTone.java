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
package org.openhab.binding.ultrasonic.simulation.disturber;

import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.physics.TimeFunction;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * A tone that something else makes: a second sensor, a switched-mode supply, a motor's drive. Its frequency may wander
 * slowly around the nominal one by a sine: f(t) = f0 + a sin(2 pi t / T). It arrives delayed, spread and absorbed; a
 * moving source has its Doppler shift. Pure in time.
 */
public final class AirborneTone implements AdditiveSource {

    private static final double NEAREST_METERS = 0.1;

    private final String name;
    private final Trajectory place;
    private final double frequencyHz;
    private final double wanderHz;
    private final double wanderSeconds;
    private final double levelDbSpl;
    private final TimeFunction loudness;

    /**
     * A tone.
     *
     * @param name for labels
     * @param place where it is, m
     * @param frequencyHz above 0
     * @param wanderHz largest deviation of the frequency, 0 to 1000
     * @param wanderSeconds period of the wandering, 1 or more
     * @param levelDbSpl at 1 m, dB re 20 uPa, 0 to 120
     * @param loudness amplitude factor over time, soft edges of 1 ms or more
     * @throws IllegalArgumentException naming the value outside its range
     */
    public AirborneTone(
            String name,
            Trajectory place,
            double frequencyHz,
            double wanderHz,
            double wanderSeconds,
            double levelDbSpl,
            TimeFunction loudness) {
        if (!(frequencyHz > 0)) {
            throw new IllegalArgumentException("a tone must be above 0 Hz, got " + frequencyHz + " Hz");
        }
        if (!(wanderHz >= 0 && wanderHz <= 1000 && wanderSeconds >= 1)) {
            throw new IllegalArgumentException("a tone wanders by 0 to 1000 Hz in 1 s or longer, got " + wanderHz
                    + " Hz in " + wanderSeconds + " s");
        }
        if (!(levelDbSpl >= 0 && levelDbSpl <= 120)) {
            throw new IllegalArgumentException("a tone has 0 to 120 dB SPL at 1 m, got " + levelDbSpl + " dB");
        }
        this.name = name;
        this.place = place;
        this.frequencyHz = frequencyHz;
        this.wanderHz = wanderHz;
        this.wanderSeconds = wanderSeconds;
        this.levelDbSpl = levelDbSpl;
        this.loudness = loudness;
    }

    @Override
    public String name() {
        return name;
    }

    /** Phase in turns at a time: the integral of the frequency. */
    private double turns(double timeSeconds) {
        double wander = wanderHz == 0
                ? 0
                : wanderHz * wanderSeconds / (2 * Math.PI) * (1 - Math.cos(2 * Math.PI * timeSeconds / wanderSeconds));
        return frequencyHz * timeSeconds + wander;
    }

    @Override
    public void addEnvelope(Band band, Listening listening, long firstSample, int length, float[][] re, float[][] im) {
        if (Math.abs(frequencyHz - band.centerHz()) + wanderHz > band.rateHz() / 2) {
            return;
        }
        double speed = listening.air().speedOfSoundMetersPerSecond();
        double absorption = listening.air().absorptionDbPerMeter(frequencyHz);
        double level = SoundLevel.amplitude(levelDbSpl);
        for (int n = 0; n < length; n++) {
            double time = (firstSample + n) / band.rateHz();
            double loud = loudness.at(time);
            if (loud == 0) {
                continue;
            }
            Vector3 at = place.at(time);
            for (int mic = 0; mic < listening.microphones().size(); mic++) {
                double distance = Math.max(
                        NEAREST_METERS, listening.microphones().get(mic).distanceTo(at));
                double amplitude = level * loud * Decibels.toAmplitude(-absorption * distance) / distance;
                double turns = Math.IEEEremainder(turns(time - distance / speed) - band.centerHz() * time, 1);
                re[mic][n] += (float) (amplitude * Math.cos(2 * Math.PI * turns));
                im[mic][n] += (float) (amplitude * Math.sin(2 * Math.PI * turns));
            }
        }
    }
}
