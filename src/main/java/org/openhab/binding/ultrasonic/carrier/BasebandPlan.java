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
package org.openhab.binding.ultrasonic.carrier;

/**
 * How a sample rate is brought down to the baseband of about 3 kHz, and how long a hop is.
 *
 * <p>The first stage decimates by {@code firstFactor}, one or two more halve the rate. All rates of one family (48 kHz
 * or 44.1 kHz times a power of two) end at the same baseband rate.
 *
 * @param sampleRateHz rate of the input
 * @param firstFactor decimation of the first stage
 * @param halvings how many stages halve the rate afterwards, 1 or 2
 */
public record BasebandPlan(int sampleRateHz, int firstFactor, int halvings) {

    /** Doppler shifts up to this many Hz pass unharmed. */
    public static final double PASS_BAND_HZ = 1200;
    /** The lowest carrier that is taken for an emitted tone. */
    public static final double LOWEST_CARRIER_HZ = 16_000;
    /** The highest carrier as a fraction of the sample rate; above it the converters' own filters cut in. */
    public static final double HIGHEST_CARRIER_FRACTION = 0.47;
    /** Baseband samples per hop: 21.3 ms at 3 kHz. */
    public static final int HOP = 64;

    private static final int TARGET_BASEBAND_RATE_HZ = 3000;
    private static final int TWO_HALVINGS_FROM_HZ = 60_000;
    private static final int HIGHEST_SAMPLE_RATE_HZ = 768_000;

    /** Checks the factors. */
    public BasebandPlan {
        if (firstFactor < 1 || halvings < 1 || halvings > 2) {
            throw new IllegalArgumentException(
                    "first factor must be positive and halvings 1 or 2, got " + firstFactor + " and " + halvings);
        }
    }

    /**
     * The plan for a sample rate.
     *
     * @param sampleRateHz 34.4 kHz to 768 kHz
     * @throws IllegalArgumentException if the rate cannot carry a tone of 16 kHz with its Doppler band
     */
    public static BasebandPlan of(int sampleRateHz) {
        int lowest = (int) Math.ceil((LOWEST_CARRIER_HZ + PASS_BAND_HZ) * 2);
        if (sampleRateHz < lowest || sampleRateHz > HIGHEST_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException(
                    "a sample rate of " + sampleRateHz + " Hz cannot carry an ultrasonic tone; it must be " + lowest
                            + " to " + HIGHEST_SAMPLE_RATE_HZ + " Hz, best 96000 or 192000");
        }
        // Rounded at the lowest rate of the family, or 176.4 kHz would not end where 44.1 kHz does.
        int doublings = 0;
        while (sampleRateHz >> doublings >= TWO_HALVINGS_FROM_HZ) {
            doublings++;
        }
        int familyFactor = (int) Math.round((double) sampleRateHz / (1 << doublings) / (2 * TARGET_BASEBAND_RATE_HZ));
        return doublings == 0
                ? new BasebandPlan(sampleRateHz, familyFactor, 1)
                : new BasebandPlan(sampleRateHz, familyFactor << (doublings - 1), 2);
    }

    /** Input samples per baseband sample. */
    public int decimation() {
        return firstFactor << halvings;
    }

    /** Baseband samples per second. */
    public double basebandRateHz() {
        return (double) sampleRateHz / decimation();
    }

    /** Rate after the first stage. */
    public double firstRateHz() {
        return (double) sampleRateHz / firstFactor;
    }

    /** Input samples per hop. */
    public int hopSamples() {
        return HOP * decimation();
    }

    /** Duration of a hop. */
    public double hopSeconds() {
        return (double) hopSamples() / sampleRateHz;
    }

    /** The highest frequency taken for a carrier at this rate. */
    public double highestCarrierHz() {
        return HIGHEST_CARRIER_FRACTION * sampleRateHz;
    }
}
