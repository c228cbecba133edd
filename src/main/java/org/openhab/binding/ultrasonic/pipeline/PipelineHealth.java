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
import org.openhab.binding.ultrasonic.array.MicrophoneState;

/**
 * How well a pipeline can sense, since its start or reset.
 *
 * @param searching whether it is looking for the tone: none was found, or it vanished
 * @param carriers the tones that are followed; empty while searching
 * @param carrierLosses how often a tone that was followed vanished
 * @param clippedSamples samples at full scale, all microphones together
 * @param nonFiniteSamples NaN and infinite samples, taken for 0
 * @param gaps jumps of the sample index
 * @param lostSamples samples per microphone that the gaps swallowed
 * @param silentMicrophones microphones that have delivered nothing but one constant value so far
 * @param microphones whether each microphone takes part at this moment, and why not; empty while searching
 */
public record PipelineHealth(
        boolean searching,
        List<Carrier> carriers,
        long carrierLosses,
        long clippedSamples,
        long nonFiniteSamples,
        long gaps,
        long lostSamples,
        List<Integer> silentMicrophones,
        List<MicrophoneState> microphones) {

    /** Copies the lists. */
    public PipelineHealth {
        carriers = List.copyOf(carriers);
        silentMicrophones = List.copyOf(silentMicrophones);
        microphones = List.copyOf(microphones);
    }

    /**
     * A tone that is followed.
     *
     * @param frequencyHz frequency as this device's clock counts it, at this moment
     * @param levelDbfs level in each microphone, a full-scale sine is 0 dBFS
     * @param snrDb tone over noise in a bandwidth of 47 Hz, in each microphone
     */
    public record Carrier(double frequencyHz, List<Double> levelDbfs, List<Double> snrDb) {

        /** Copies the lists. */
        public Carrier {
            levelDbfs = List.copyOf(levelDbfs);
            snrDb = List.copyOf(snrDb);
        }
    }
}
