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
package org.openhab.binding.ultrasonic.motion;

/**
 * Adds up log likelihood ratios of hops, never below nothing: Page's cumulative sum (E. S. Page, "Continuous inspection
 * schemes", Biometrika 41, 1954) with a leak, since hops that follow each other share their samples and their errors.
 *
 * <p>A hop counts by its share of a look, the memory is two looks, and three looks make the trigger delay. A steady log
 * likelihood ratio L comes to 2 L (1 - exp(-t / memory)): one of two thirds of the threshold passes it within the
 * delay, one of twice the threshold in a fifth of it.
 */
final class EvidenceAccumulator {

    private static final double LOOKS_PER_DELAY = 3;
    private static final double LOOKS_OF_MEMORY = 2;

    private double nats;

    /**
     * Takes in a hop.
     *
     * @param ratioNats log likelihood ratio of the hop
     * @param hopSeconds its duration
     * @param delaySeconds the trigger delay, 0 or more
     * @param thresholdNats the evidence that is wanted
     */
    void process(double ratioNats, double hopSeconds, double delaySeconds, double thresholdNats) {
        double lookSeconds = Math.max(hopSeconds, delaySeconds / LOOKS_PER_DELAY);
        double keep = Math.exp(-hopSeconds / (LOOKS_OF_MEMORY * lookSeconds));
        double next = nats * keep + ratioNats * hopSeconds / lookSeconds;
        nats = Math.max(0, Math.min(thresholdNats + MotionContext.MOST_ABOVE_NATS, next));
    }

    /** The evidence, 0 or more. */
    double nats() {
        return nats;
    }

    void reset() {
        nats = 0;
    }
}
