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
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhab.binding.ultrasonic.evaluation.Contestant;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.CancellerMode;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Who is judged: detectors, with the canceller or without. */
final class ContestantOptions {

    private static final String ALL = "all";
    private static final String BOTH = "both";
    private static final String REFERENCE = "reference";

    @Option(
            names = "--detector",
            paramLabel = "NAME[,NAME]|all",
            defaultValue = "network",
            converter = ChoiceConverter.class,
            completionCandidates = ChoiceNames.class,
            description = "Who is judged: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Choice choice;

    @Mixin
    private NetworkOptions network;

    @Option(
            names = "--canceller",
            paramLabel = "auto|on|off|both|reference[,...]",
            converter = CancellersConverter.class,
            description = "Whether what music distorts in the loudspeaker is taken out; both shows off and on side by"
                    + " side; reference: the canceller is told what the device plays, which only scenes can (default:"
                    + " auto, as replay does).")
    private Cancellers cancellers;

    @Mixin
    private ContextOptions context;

    /**
     * Who is judged.
     *
     * @param detectors in order
     */
    private record Choice(List<Detector> detectors) {}

    /**
     * In which ways.
     *
     * @param states of the canceller
     * @param reference whether it is told what the device plays, too
     */
    private record Cancellers(List<CancellerMode> states, boolean reference) {}

    /** Reads detectors' names, or the word for all of them. */
    static final class ChoiceConverter implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String names) {
            if (names.toLowerCase(Locale.ROOT).equals(ALL)) {
                // All that can be had: the network is among them if the build ships its model.
                return new Choice(Detector.available());
            }
            try {
                return new Choice(Arrays.stream(names.split(",", -1))
                        .map(Detector::of)
                        .distinct()
                        .toList());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", or all");
            }
        }
    }

    /** The names that can be chosen. */
    static final class ChoiceNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> names = new ArrayList<>(Detector.keys());
            names.add(ALL);
            return names.iterator();
        }
    }

    /** Reads a switch with both positions. */
    static final class CancellersConverter implements ITypeConverter<Cancellers> {
        @Override
        public Cancellers convert(String words) {
            Set<CancellerMode> states = new LinkedHashSet<>();
            boolean reference = false;
            for (String word : words.split(",", -1)) {
                if (word.equals(BOTH)) {
                    states.addAll(List.of(CancellerMode.OFF, CancellerMode.ON));
                } else if (word.equals(REFERENCE)) {
                    reference = true;
                } else {
                    states.add(mode(word));
                }
            }
            return new Cancellers(List.copyOf(states), reference);
        }

        private static CancellerMode mode(String word) {
            try {
                return CancellerMode.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", " + REFERENCE + ", or " + BOTH);
            }
        }
    }

    /** Whether somebody is to be told what the device plays. */
    boolean wantsReference() {
        return cancellers != null && cancellers.reference();
    }

    /** All of them, in order. */
    List<Contestant> contestants() {
        PipelineConfig base =
                network.applyTo(PipelineConfig.defaults().withContext(context.config()), choice.detectors());
        if (cancellers == null) {
            return Contestant.of(choice.detectors(), List.of(base.canceller()), base);
        }
        List<Contestant> contestants = new ArrayList<>();
        for (Detector detector : choice.detectors()) {
            contestants.addAll(Contestant.of(List.of(detector), cancellers.states(), base));
            if (cancellers.reference()) {
                contestants.add(Contestant.toldWhatIsPlayed(detector, base));
            }
        }
        return contestants;
    }
}
