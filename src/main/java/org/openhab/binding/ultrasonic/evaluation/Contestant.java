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
import java.util.List;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.pipeline.CancellerMode;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;

/**
 * Who is judged.
 *
 * @param name in tables and files
 * @param config how it senses
 */
public record Contestant(String name, PipelineConfig config) {

    private static final String WITH_CANCELLER = "+canceller";
    private static final String WITHOUT_CANCELLER = "-canceller";

    /** The detector's name alone, of a contestant's name. */
    static String detectorOf(String name) {
        boolean marked = name.endsWith(WITH_CANCELLER) || name.endsWith(WITHOUT_CANCELLER);
        return marked ? name.substring(0, name.length() - WITH_CANCELLER.length()) : name;
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
                        base.withDetector(detector).withCanceller(canceller)));
            }
        }
        return contestants;
    }

    private static String suffix(CancellerMode canceller) {
        return switch (canceller) {
            case AUTO -> "";
            case ON -> WITH_CANCELLER;
            case OFF -> WITHOUT_CANCELLER;
        };
    }
}
