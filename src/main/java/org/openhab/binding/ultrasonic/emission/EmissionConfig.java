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
package org.openhab.binding.ultrasonic.emission;

import java.util.List;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * What is emitted. Immutable.
 *
 * @param tones one or more, at most {@value #MOST_TONES}
 * @param ceilingDbfs what all tones together never exceed, as the level of a sine with their highest peak; -120..0
 */
public record EmissionConfig(List<EmittedTone> tones, double ceilingDbfs) {

    /** Most tones at a time. */
    public static final int MOST_TONES = 8;

    /** Half of full scale: the rest is for music. */
    public static final double USUAL_CEILING_DBFS = -6;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException names the value and its limit
     */
    public EmissionConfig {
        tones = List.copyOf(tones);
        if (tones.isEmpty() || tones.size() > MOST_TONES) {
            throw new IllegalArgumentException("1 to " + MOST_TONES + " tones can be emitted, got " + tones.size());
        }
        if (!(ceilingDbfs >= -120 && ceilingDbfs <= 0)) {
            throw new IllegalArgumentException("the ceiling must be -120..0 dBFS, got " + ceilingDbfs);
        }
        double peak = 0;
        for (EmittedTone tone : tones) {
            peak += Decibels.toAmplitude(tone.levelDbfs());
        }
        double peakDbfs = Decibels.ofAmplitude(peak);
        // A hundredth of a dB for sums that rounding has pushed over.
        if (peakDbfs > ceilingDbfs + 0.01) {
            throw new IllegalArgumentException("the tones reach " + Math.round(peakDbfs * 10) / 10.0
                    + " dBFS together, the ceiling is " + ceilingDbfs + " dBFS");
        }
    }

    /** One tone under the usual ceiling. */
    public static EmissionConfig of(double frequencyHz, double levelDbfs) {
        return new EmissionConfig(List.of(new EmittedTone(frequencyHz, levelDbfs)), USUAL_CEILING_DBFS);
    }

    /**
     * Makes sure that a device can play them.
     *
     * @param sampleRateHz the device's rate
     * @throws IllegalArgumentException if a tone lies beyond 0.47 of the rate, where converters' filters cut in
     */
    public void requireWithin(int sampleRateHz) {
        double highestHz = 0.47 * sampleRateHz;
        for (EmittedTone tone : tones) {
            if (tone.frequencyHz() > highestHz) {
                throw new IllegalArgumentException("a tone of " + Math.round(tone.frequencyHz())
                        + " Hz is beyond a sample rate of " + sampleRateHz + " Hz; the highest is "
                        + Math.round(Math.floor(highestHz)) + " Hz");
            }
        }
    }
}
