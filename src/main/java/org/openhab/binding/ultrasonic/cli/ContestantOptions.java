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
import java.util.List;
import java.util.Locale;
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
            paramLabel = "auto|on|off|both",
            converter = CancellersConverter.class,
            description = "Whether what music distorts in the loudspeaker is taken out; both shows off and on side by"
                    + " side (default: auto, as replay does).")
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
     */
    private record Cancellers(List<CancellerMode> states) {}

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
        public Cancellers convert(String word) {
            if (word.equals(BOTH)) {
                return new Cancellers(List.of(CancellerMode.OFF, CancellerMode.ON));
            }
            try {
                return new Cancellers(List.of(CancellerMode.of(word)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage() + ", or " + BOTH);
            }
        }
    }

    /** All of them, in order. */
    List<Contestant> contestants() {
        PipelineConfig base =
                network.applyTo(PipelineConfig.defaults().withContext(context.config()), choice.detectors());
        return Contestant.of(
                choice.detectors(), cancellers == null ? List.of(base.canceller()) : cancellers.states(), base);
    }
}
