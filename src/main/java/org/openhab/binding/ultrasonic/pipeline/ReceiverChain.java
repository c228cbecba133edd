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
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.carrier.Baseband;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierTone;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.MotionClassifier;
import org.openhab.binding.ultrasonic.motion.MotionScores;

/** Everything from a hop of samples to scores, for carriers whose frequencies are known. */
final class ReceiverChain {

    private final Downconverter downconverter;
    private final List<Baseband> basebands;
    private final BasebandReceiver receiver;
    private final MotionClassifier classifier;
    private final double[] steeringHz;

    ReceiverChain(BasebandPlan plan, int microphones, List<CarrierTone> tones, PipelineConfig config, SignalTap tap) {
        List<Double> carriersHz = tones.stream().map(CarrierTone::frequencyHz).toList();
        this.downconverter = new Downconverter(
                plan,
                microphones,
                carriersHz.stream().mapToDouble(Double::doubleValue).toArray());
        this.basebands = IntStream.range(0, tones.size())
                .mapToObj(downconverter::baseband)
                .toList();
        this.receiver = new BasebandReceiver(
                plan,
                microphones,
                carriersHz,
                downconverter.settleSamples(),
                config.canceller().on(microphones, config.detector()),
                tap);
        this.classifier = config.detector().create(plan.hopSeconds(), microphones * tones.size(), config.network());
        this.steeringHz = new double[tones.size()];
    }

    /**
     * Processes one hop.
     *
     * @param samples {@code float[microphone][>= offset + hop]}
     * @param offset where the hop starts
     * @param clippedSamples samples at full scale of each microphone in the hop
     */
    MotionScores process(float[][] samples, int offset, int[] clippedSamples) {
        downconverter.process(samples, offset, steeringHz);
        return classifier.process(receiver.process(basebands, clippedSamples, steeringHz));
    }

    /** Whether every carrier has vanished. */
    boolean lost() {
        return receiver.lost();
    }

    /** Behind a gap: the oscillators' phase fits again, no frame is valid until the windows are filled anew. */
    void skip(long lostSamples) {
        downconverter.skip(lostSamples, steeringHz);
        receiver.skip();
    }

    List<MicrophoneState> microphoneStates() {
        return receiver.microphoneStates();
    }

    FeatureFrame frame() {
        return receiver.frame();
    }

    List<PipelineHealth.Carrier> carriers() {
        return receiver.carriers();
    }
}
