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
package org.openhab.binding.ultrasonic.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/**
 * The newest hops of the sensing band, in memory. A full ring allocates no samples: what drops out makes room for what
 * comes, since garbage of half a minute's age costs a collector more than all other.
 */
final class BasebandRing {

    private final int capacity;
    private final Deque<Hop> hops = new ArrayDeque<>();
    private List<Double> carriersHz = List.of();
    private int microphones;

    /**
     * A hop.
     *
     * @param report what was made of it
     * @param samples in the order of {@link BasebandClip}; overwritten once the hop has dropped out of the ring
     */
    record Hop(MotionReport report, float[] samples) {

        double timeSeconds() {
            return report.timeSeconds();
        }

        RareEvent.Score score(float timeSeconds) {
            return new RareEvent.Score(
                    timeSeconds,
                    (float) report.majorProbability(),
                    (float) report.minorProbability(),
                    (float) report.mechanicalProbability(),
                    (float) report.room().levelPercent());
        }
    }

    BasebandRing(int capacity) {
        this.capacity = capacity;
    }

    void add(MotionReport report, FeatureFrame frame) {
        if (!holds(frame.tones())) {
            clear();
            carriersHz =
                    frame.tones().stream().map(tone -> tone.axis().carrierHz()).toList();
            microphones = frame.tones().get(0).microphones();
        }
        float[] samples = hops.size() == capacity
                ? hops.removeFirst().samples()
                : new float[BasebandClip.values(microphones, frame.tones().size())];
        RareEventRecorder.copySamples(frame.tones(), samples);
        hops.addLast(new Hop(report, samples));
    }

    /** Whether these tones are those of the hops before. */
    private boolean holds(List<DopplerFrame> tones) {
        boolean same = tones.size() == carriersHz.size();
        for (int tone = 0; same && tone < tones.size(); tone++) {
            same = tones.get(tone).axis().carrierHz() == carriersHz.get(tone);
        }
        return same;
    }

    List<Hop> between(double fromSeconds, double toSeconds) {
        return hops.stream()
                .filter(hop -> hop.timeSeconds() >= fromSeconds && hop.timeSeconds() <= toSeconds)
                .toList();
    }

    List<Hop> all() {
        return List.copyOf(hops);
    }

    List<Double> carriersHz() {
        return carriersHz;
    }

    int microphones() {
        return microphones;
    }

    void clear() {
        hops.clear();
        carriersHz = List.of();
    }
}
