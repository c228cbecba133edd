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
import java.util.Objects;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.neural.EngineSource;

/**
 * How a pipeline senses. Immutable; defaults by {@link #defaults()}.
 *
 * @param carriersHz the emitted tones, or empty to find them
 * @param detector which classifier judges
 * @param context how much evidence counts as motion, and how long occupancy outlasts it, to begin with
 * @param canceller when what music distorts in the loudspeaker is taken out
 * @param network what runs the network, if the detector is that with the network
 */
public record PipelineConfig(
        List<Double> carriersHz,
        Detector detector,
        ContextConfig context,
        CancellerMode canceller,
        EngineSource network) {

    private static final int MOST_CARRIERS = 4;

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
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(canceller, "canceller");
    }

    /** Finds the tones itself, {@link Detector#preferred()}, the default context, the canceller where it helps. */
    public static PipelineConfig defaults() {
        return new PipelineConfig(
                List.of(), Detector.preferred(), ContextConfig.defaults(), CancellerMode.AUTO, EngineSource.shipped());
    }

    /** The same with other carriers; empty to find them. */
    public PipelineConfig withCarriersHz(List<Double> wanted) {
        return new PipelineConfig(wanted, detector, context, canceller, network);
    }

    /** The same with another detector. */
    public PipelineConfig withDetector(Detector wanted) {
        return new PipelineConfig(carriersHz, wanted, context, canceller, network);
    }

    /** The same with another context. */
    public PipelineConfig withContext(ContextConfig wanted) {
        return new PipelineConfig(carriersHz, detector, wanted, canceller, network);
    }

    /** The same with another mode of the canceller. */
    public PipelineConfig withCanceller(CancellerMode wanted) {
        return new PipelineConfig(carriersHz, detector, context, wanted, network);
    }

    /** The same with the canceller always on or always off. */
    public PipelineConfig withCanceller(boolean wanted) {
        return withCanceller(wanted ? CancellerMode.ON : CancellerMode.OFF);
    }

    /** The same with another network. */
    public PipelineConfig withNetwork(EngineSource wanted) {
        return new PipelineConfig(carriersHz, detector, context, canceller, wanted);
    }
}
