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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.pipeline.MotionReport;

/** Collects the sensing band hop by hop, up to a number of bytes; another tone begins it anew. */
public final class BasebandRecording {

    private final long mostBytes;
    private final List<float[]> hops = new ArrayList<>();
    private List<Double> carriersHz = List.of();
    private int microphones;
    private double startSeconds;
    private long bytes;

    /** @param mostBytes what fits */
    public BasebandRecording(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Takes in a hop; whether another one fits. */
    public boolean add(MotionReport report, FeatureFrame frame) {
        List<Double> carriers =
                frame.tones().stream().map(tone -> tone.axis().carrierHz()).toList();
        if (!carriers.equals(carriersHz)) {
            hops.clear();
            bytes = 0;
            carriersHz = carriers;
            microphones = frame.tones().get(0).microphones();
            startSeconds = report.timeSeconds() - frame.hopSeconds();
        }
        float[] samples = RareEventRecorder.samples(frame.tones());
        hops.add(samples);
        bytes += (long) Float.BYTES * samples.length;
        return bytes + (long) Float.BYTES * samples.length <= mostBytes;
    }

    /** Whether there is nothing in it. */
    public boolean empty() {
        return hops.isEmpty();
    }

    /**
     * Everything so far.
     *
     * @param sampleRateHz of the sound
     */
    public BasebandClip clip(int sampleRateHz) {
        return new BasebandClip(sampleRateHz, microphones, carriersHz, startSeconds, hops);
    }
}
