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
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
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
 * @param referenceChannel which channel of the blocks is no microphone but what the host plays, from 0; absent if none
 */
public record PipelineConfig(
        List<Double> carriersHz,
        Detector detector,
        ContextConfig context,
        CancellerMode canceller,
        EngineSource network,
        OptionalInt referenceChannel) {

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
        if (referenceChannel.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "the reference channel must be 0 or more, got " + referenceChannel.getAsInt());
        }
    }

    /** Finds the tones itself, {@link Detector#preferred()}, the default context, the canceller where it helps. */
    public static PipelineConfig defaults() {
        return new PipelineConfig(
                List.of(),
                Detector.preferred(),
                ContextConfig.defaults(),
                CancellerMode.AUTO,
                EngineSource.shipped(),
                OptionalInt.empty());
    }

    /** The same with other carriers; empty to find them. */
    public PipelineConfig withCarriersHz(List<Double> wanted) {
        return new PipelineConfig(wanted, detector, context, canceller, network, referenceChannel);
    }

    /** The same with another detector. */
    public PipelineConfig withDetector(Detector wanted) {
        return new PipelineConfig(carriersHz, wanted, context, canceller, network, referenceChannel);
    }

    /** The same with another context. */
    public PipelineConfig withContext(ContextConfig wanted) {
        return new PipelineConfig(carriersHz, detector, wanted, canceller, network, referenceChannel);
    }

    /** The same with another mode of the canceller. */
    public PipelineConfig withCanceller(CancellerMode wanted) {
        return new PipelineConfig(carriersHz, detector, context, wanted, network, referenceChannel);
    }

    /** The same with the canceller always on or always off. */
    public PipelineConfig withCanceller(boolean wanted) {
        return withCanceller(wanted ? CancellerMode.ON : CancellerMode.OFF);
    }

    /** The same with another network. */
    public PipelineConfig withNetwork(EngineSource wanted) {
        return new PipelineConfig(carriersHz, detector, context, canceller, wanted, referenceChannel);
    }

    /** The same with a channel that holds what the host plays, from 0; absent for none. */
    public PipelineConfig withReferenceChannel(OptionalInt wanted) {
        return new PipelineConfig(carriersHz, detector, context, canceller, network, wanted);
    }

    /** A block without the reference channel; the block itself if there is none. */
    public AudioBlock microphonesOf(AudioBlock block) {
        if (referenceChannel.isEmpty()) {
            return block;
        }
        float[][] rows = IntStream.range(0, block.microphones())
                .filter(channel -> channel != referenceChannel.getAsInt())
                .mapToObj(channel -> block.samples()[channel])
                .toArray(float[][]::new);
        return new AudioBlock(rows, block.length(), block.sampleRateHz(), block.firstSampleIndex());
    }

    /**
     * Whether what music distorts in the loudspeaker is taken out.
     *
     * @param microphones of the pipeline, the reference channel not among them
     */
    boolean cancels(int microphones) {
        boolean asked = canceller == CancellerMode.AUTO && referenceChannel.isPresent();
        return asked || canceller.on(microphones, detector);
    }
}
