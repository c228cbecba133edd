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
package org.openhab.binding.ultrasonic.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.CancellerMode;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * Who is judged.
 *
 * @param name in tables and files
 * @param config how it senses
 * @param microphones how many of a recording's it hears, evenly spread over them; all if absent or if there are no more
 * @param reference whether it is told what the device plays
 */
public record Contestant(String name, PipelineConfig config, OptionalInt microphones, boolean reference) {

    private static final String WITH_CANCELLER = "+canceller";
    private static final String WITHOUT_CANCELLER = "-canceller";
    private static final String WITH_REFERENCE = "+reference";
    private static final char SEPARATOR = ' ';

    /** The detector's name alone, of a contestant's name. */
    static String detectorOf(String name) {
        int end = name.indexOf(SEPARATOR);
        String way = end < 0 ? name : name.substring(0, end);
        return Stream.of(WITH_CANCELLER, WITHOUT_CANCELLER, WITH_REFERENCE)
                .filter(way::endsWith)
                .findFirst()
                .map(mark -> way.substring(0, way.length() - mark.length()))
                .orElse(way);
    }

    /**
     * Every detector in every way, by detector first.
     *
     * @param base how all of them sense otherwise
     * @param cancellers the canceller's modes; names tell of it unless it is left to itself
     */
    public static List<Contestant> of(List<Detector> detectors, List<CancellerMode> cancellers, PipelineConfig base) {
        List<Contestant> contestants = new ArrayList<>();
        for (Detector detector : detectors) {
            for (CancellerMode canceller : cancellers) {
                contestants.add(new Contestant(
                        detector.key() + suffix(canceller),
                        base.withDetector(detector).withCanceller(canceller),
                        OptionalInt.empty(),
                        false));
            }
        }
        return contestants;
    }

    /** The same with some of the microphones only; the name tells how many. */
    public Contestant hearing(int count) {
        return new Contestant(
                name + SEPARATOR + count + (count == 1 ? " mic" : " mics"), config, OptionalInt.of(count), reference);
    }

    /** A detector that is told what the device plays. */
    public static Contestant toldWhatIsPlayed(Detector detector, PipelineConfig base) {
        return new Contestant(
                detector.key() + WITH_REFERENCE,
                base.withDetector(detector).withCanceller(CancellerMode.ON),
                OptionalInt.empty(),
                true);
    }

    /**
     * The channels that it hears, in order.
     *
     * @param available microphones; what the device plays is the channel behind them
     */
    int[] channels(int available) {
        int[] chosen = chosen(available);
        return reference
                ? IntStream.concat(Arrays.stream(chosen), IntStream.of(available))
                        .toArray()
                : chosen;
    }

    /** How it senses with those. */
    PipelineConfig config(int available) {
        return reference ? config.withReferenceChannel(OptionalInt.of(chosen(available).length)) : config;
    }

    private int[] chosen(int available) {
        int count = Math.min(available, microphones.orElse(available));
        return IntStream.range(0, count).map(i -> i * available / count).toArray();
    }

    private static String suffix(CancellerMode canceller) {
        return switch (canceller) {
            case AUTO -> "";
            case ON -> WITH_CANCELLER;
            case OFF -> WITHOUT_CANCELLER;
        };
    }
}
