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
package org.openhab.binding.ultrasonic.pipeline;

import java.util.List;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EngineSource;

/**
 * How a pipeline senses. Immutable; defaults by {@link #defaults()}.
 *
 * @param carriersHz the emitted tones, or empty to find them
 * @param detector which classifier judges
 * @param hangoverSeconds how long motion outlasts its last evidence, 0..60
 * @param occupancyHoldSeconds how long the room counts as occupied after the last motion, 1..86400
 * @param canceller whether what music distorts in the loudspeaker is taken out
 * @param network what runs the network, if the detector is that with the network
 */
public record PipelineConfig(
        List<Double> carriersHz,
        Detector detector,
        double hangoverSeconds,
        double occupancyHoldSeconds,
        boolean canceller,
        EngineSource network) {

    private static final double HANGOVER_SECONDS = 0.4;
    private static final double OCCUPANCY_HOLD_SECONDS = 300;
    private static final int MOST_CARRIERS = 4;
    private static final double MOST_HANGOVER_SECONDS = 60;
    private static final double MOST_HOLD_SECONDS = 86_400;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public PipelineConfig {
        carriersHz = List.copyOf(carriersHz);
        if (carriersHz.size() > MOST_CARRIERS) {
            throw new IllegalArgumentException("at most " + MOST_CARRIERS + " carriers, got " + carriersHz.size());
        }
        for (double carrierHz : carriersHz) {
            if (!(carrierHz >= BasebandPlan.LOWEST_CARRIER_HZ && carrierHz <= 400_000)) {
                throw new IllegalArgumentException("a carrier must be at least " + BasebandPlan.LOWEST_CARRIER_HZ
                        + " Hz and within the sample rate, got " + carrierHz + " Hz");
            }
        }
        if (!(hangoverSeconds >= 0 && hangoverSeconds <= MOST_HANGOVER_SECONDS)) {
            throw new IllegalArgumentException(
                    "hangover must be 0.." + MOST_HANGOVER_SECONDS + " s, got " + hangoverSeconds);
        }
        if (!(occupancyHoldSeconds >= 1 && occupancyHoldSeconds <= MOST_HOLD_SECONDS)) {
            throw new IllegalArgumentException(
                    "occupancy hold must be 1.." + MOST_HOLD_SECONDS + " s, got " + occupancyHoldSeconds);
        }
    }

    /** Finds the tones itself, {@link Detector#preferred()}, 0.4 s of hangover, 5 min of occupancy, canceller off. */
    public static PipelineConfig defaults() {
        return new PipelineConfig(
                List.of(),
                Detector.preferred(),
                HANGOVER_SECONDS,
                OCCUPANCY_HOLD_SECONDS,
                false,
                EngineSource.shipped());
    }

    /** The same with other carriers; empty to find them. */
    public PipelineConfig withCarriersHz(List<Double> wanted) {
        return new PipelineConfig(wanted, detector, hangoverSeconds, occupancyHoldSeconds, canceller, network);
    }

    /** The same with another detector. */
    public PipelineConfig withDetector(Detector wanted) {
        return new PipelineConfig(carriersHz, wanted, hangoverSeconds, occupancyHoldSeconds, canceller, network);
    }

    /** The same with another hold. */
    public PipelineConfig withOccupancyHoldSeconds(double seconds) {
        return new PipelineConfig(carriersHz, detector, hangoverSeconds, seconds, canceller, network);
    }

    /** The same with the canceller on or off. */
    public PipelineConfig withCanceller(boolean wanted) {
        return new PipelineConfig(carriersHz, detector, hangoverSeconds, occupancyHoldSeconds, wanted, network);
    }

    /** The same with another network. */
    public PipelineConfig withNetwork(EngineSource wanted) {
        return new PipelineConfig(carriersHz, detector, hangoverSeconds, occupancyHoldSeconds, canceller, wanted);
    }
}
