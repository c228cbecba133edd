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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The carriers as they are given on the command line.
 *
 * @param carriersHz the frequencies, none for those that are found
 */
record CarrierChoice(List<Double> carriersHz) {

    /** The word for finding them. */
    static final String AUTO = "auto";

    /** Two carriers need room for the Doppler bands of both. */
    private static final double LEAST_SPACING_HZ = 2 * BasebandPlan.PASS_BAND_HZ;

    CarrierChoice {
        carriersHz = List.copyOf(carriersHz);
    }

    /** Reads {@code auto} or frequencies in Hz with commas in between. */
    static final class Converter implements ITypeConverter<CarrierChoice> {

        @Override
        public CarrierChoice convert(String text) {
            if (text.toLowerCase(Locale.ROOT).equals(AUTO)) {
                return new CarrierChoice(List.of());
            }
            List<Double> carriersHz = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                carriersHz.add(frequency(part));
            }
            for (int i = 0; i < carriersHz.size(); i++) {
                for (int k = 0; k < i; k++) {
                    if (Math.abs(carriersHz.get(i) - carriersHz.get(k)) < LEAST_SPACING_HZ) {
                        throw new TypeConversionException("carriers must be " + Math.round(LEAST_SPACING_HZ)
                                + " Hz or more apart, got '" + text + "'");
                    }
                }
            }
            try {
                PipelineConfig.defaults().withCarriersHz(carriersHz);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
            return new CarrierChoice(carriersHz);
        }

        private static double frequency(String text) {
            try {
                return Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "'" + text + "' is neither 'auto' nor a frequency in Hz (several: 36000,40000)");
            }
        }
    }
}
