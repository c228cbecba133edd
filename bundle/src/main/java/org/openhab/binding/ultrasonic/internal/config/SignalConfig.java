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
package org.openhab.binding.ultrasonic.internal.config;

import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.internal.config.ConfigProblem.Kind;
import org.openhab.binding.ultrasonic.sensor.EmissionChoice;

/**
 * What is emitted. Immutable.
 *
 * @param emission tones and level
 * @param rangeMeters how far away a walking person is to be found
 */
@NonNullByDefault
record SignalConfig(EmissionChoice emission, double rangeMeters) {

    private static final String LEVEL = "outputLevel";
    private static final String CARRIER = "carrierFrequency";
    private static final String LEVEL_LIMIT = "auto / -60..0 dBFS";

    /** Converters' filters cut in beyond this share of the rate. */
    private static final double HIGHEST_SHARE = 0.47;

    /**
     * The parameters that are read here.
     *
     * @param sampleRateHz the rate that was asked for, 0 if that is left to the device
     */
    static SignalConfig read(Parameters parameters, int sampleRateHz) {
        boolean fixed =
                parameters.word("carrierMode", "auto", List.of("auto", "fixed")).equals("fixed");
        double carrierHz = parameters.number(CARRIER, 36_000, 16_000, 90_000, "Hz");
        double highestHz = Math.floor(HIGHEST_SHARE * sampleRateHz);
        if (fixed && sampleRateHz > 0 && carrierHz > highestHz) {
            parameters.problem(
                    CARRIER,
                    Kind.CONTRADICTION,
                    Parameters.plain(carrierHz) + " Hz",
                    "<= " + Parameters.plain(highestHz) + " Hz (sampleRate " + sampleRateHz + " Hz)");
        }
        double ceilingDbfs = parameters.number("levelCeiling", -6, -60, 0, "dBFS");
        OptionalDouble levelDbfs = level(parameters, ceilingDbfs);
        double rangeMeters = parameters.number("rangeMeters", 5, 1, 10, "m");
        EmissionChoice emission = new EmissionChoice(List.of(), levelDbfs, ceilingDbfs);
        return new SignalConfig(fixed ? emission.withCarriersHz(List.of(carrierHz)) : emission, rangeMeters);
    }

    private static OptionalDouble level(Parameters parameters, double ceilingDbfs) {
        String text = parameters.text(LEVEL, "auto");
        if (text.equals("auto")) {
            return OptionalDouble.empty();
        }
        double levelDbfs;
        try {
            levelDbfs = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            parameters.problem(LEVEL, Kind.NOT_A_NUMBER, text, LEVEL_LIMIT);
            return OptionalDouble.empty();
        }
        if (!(levelDbfs >= -60 && levelDbfs <= 0)) {
            parameters.problem(LEVEL, Kind.OUT_OF_RANGE, text, LEVEL_LIMIT);
            return OptionalDouble.empty();
        }
        if (levelDbfs > ceilingDbfs) {
            parameters.problem(
                    LEVEL,
                    Kind.CONTRADICTION,
                    text + " dBFS",
                    "<= " + Parameters.plain(ceilingDbfs) + " dBFS (levelCeiling)");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(levelDbfs);
    }
}
