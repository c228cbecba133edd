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

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.openhab.binding.ultrasonic.audio.AudioSource;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.CancellerMode;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.recording.Replay;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How to sense: the options that all commands share which run a pipeline. */
final class SensingOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--carrier",
            paramLabel = "HZ[,HZ]|auto",
            defaultValue = CarrierChoice.AUTO,
            converter = CarrierChoice.Converter.class,
            description = "The emitted tones, or 'auto' to find them (default).")
    private CarrierChoice carriers;

    @Option(
            names = "--detector",
            paramLabel = "NAME",
            converter = DetectorConverter.class,
            completionCandidates = DetectorNames.class,
            description = "Who judges: ${COMPLETION-CANDIDATES} (default: network).")
    private Detector detector = Detector.preferred();

    @Mixin
    private NetworkOptions network;

    @Mixin
    private ContextOptions context;

    @Option(
            names = "--canceller",
            paramLabel = "auto|on|off",
            defaultValue = "auto",
            converter = CancellerConverter.class,
            description =
                    "Whether what music distorts in the loudspeaker is taken out; auto: with two microphones or more,"
                            + " with a reference channel, and when the network judges (default: auto).")
    private CancellerMode canceller;

    @Option(
            names = "--reference-channel",
            paramLabel = "N",
            description =
                    "This channel, from 1, is no microphone but what the host plays, within 5 ms of the microphones:"
                            + " with one microphone the canceller goes by it. Nothing of it is kept.")
    private Integer referenceChannel;

    /** Reads the canceller's mode. */
    static final class CancellerConverter implements ITypeConverter<CancellerMode> {
        @Override
        public CancellerMode convert(String word) {
            try {
                return CancellerMode.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads a detector's name. */
    static final class DetectorConverter implements ITypeConverter<Detector> {
        @Override
        public Detector convert(String name) {
            try {
                return Detector.of(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** The detectors' names for the help and for completion. */
    static final class DetectorNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Detector.keys().iterator();
        }
    }

    /** Which detector judges. */
    Detector detector() {
        return detector;
    }

    /** The carriers that were asked for; none if they are to be found. */
    List<Double> carriersHz() {
        return carriers.carriersHz();
    }

    /**
     * What was asked for, as a configuration.
     *
     * @throws CommandFailure if the network judges and cannot be loaded
     * @throws ParameterException if a setting of the context is out of its range
     */
    PipelineConfig config() {
        return network.applyTo(PipelineConfig.defaults(), List.of(detector))
                .withCarriersHz(carriers.carriersHz())
                .withDetector(detector)
                .withContext(context.config())
                .withCanceller(canceller)
                .withReferenceChannel(reference());
    }

    private OptionalInt reference() {
        if (referenceChannel == null) {
            return OptionalInt.empty();
        }
        if (referenceChannel < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value for option '--reference-channel': must be 1 or more, got " + referenceChannel);
        }
        return OptionalInt.of(referenceChannel - 1);
    }

    /** Whether a channel of the device is no microphone. */
    boolean hasReference() {
        return referenceChannel != null;
    }

    /**
     * Makes sure that the reference channel is there and leaves a microphone.
     *
     * @param name of the source or device
     * @param channels how many it has
     * @throws CommandFailure if not
     */
    void requireReference(String name, int channels) {
        if (referenceChannel != null && (channels < 2 || referenceChannel > channels)) {
            throw new CommandFailure(name + " has " + Plain.count(channels, "channel") + ": --reference-channel "
                    + referenceChannel + " needs one more than there are microphones");
        }
    }

    /**
     * A replay of a source as it was asked for.
     *
     * @throws CommandFailure if the source's rate cannot carry a tone
     * @throws ParameterException if a carrier lies beyond the source's rate, or a setting of the context is out of its
     *     range
     */
    Replay replay(AudioSource source, PipelineConfig config) {
        requireCarriable(source);
        return new Replay(source, config);
    }

    /**
     * Makes sure that a source can hold the tones.
     *
     * @throws CommandFailure if the source's rate cannot carry a tone, or there is no such reference channel
     * @throws ParameterException if a carrier lies beyond the source's rate
     */
    void requireCarriable(AudioSource source) {
        requireReference(source.name(), source.microphones());
        BasebandPlan plan;
        try {
            plan = BasebandPlan.of(source.sampleRateHz());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(source.name() + ": " + e.getMessage(), e);
        }
        for (double carrierHz : carriers.carriersHz()) {
            if (carrierHz > plan.highestCarrierHz()) {
                throw new ParameterException(
                        spec.commandLine(),
                        String.format(
                                Locale.ROOT,
                                "invalid value for option '--carrier': %s Hz is beyond what %s can hold at %d Hz;"
                                        + " allowed are %.0f to %.0f Hz",
                                Plain.number(carrierHz),
                                source.name(),
                                source.sampleRateHz(),
                                BasebandPlan.LOWEST_CARRIER_HZ,
                                Math.floor(plan.highestCarrierHz())));
            }
        }
    }
}
