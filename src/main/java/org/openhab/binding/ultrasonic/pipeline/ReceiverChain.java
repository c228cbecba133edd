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
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.array.PlayedBass;
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
    private final Optional<Playback> playback;

    /**
     * What the host plays, brought to the baseband as the microphones' sound is, but around 0 Hz.
     *
     * @param downconverter around 0 Hz
     * @param bass what the canceller looks at
     * @param standing no steering
     */
    private record Playback(Downconverter downconverter, PlayedBass bass, double[] standing) {

        static Playback of(BasebandPlan plan) {
            double[] atZero = new double[1];
            Downconverter downconverter = new Downconverter(plan, 1, atZero);
            return new Playback(downconverter, new PlayedBass(plan, downconverter.settleSamples()), atZero);
        }

        void process(float[][] played, int offset) {
            downconverter.process(played, offset, standing);
            bass.process(downconverter.baseband(0).re()[0]);
        }
    }

    ReceiverChain(BasebandPlan plan, int microphones, List<CarrierTone> tones, PipelineConfig config, SignalTap tap) {
        List<Double> carriersHz = tones.stream().map(CarrierTone::frequencyHz).toList();
        this.downconverter = new Downconverter(
                plan,
                microphones,
                carriersHz.stream().mapToDouble(Double::doubleValue).toArray());
        this.basebands = IntStream.range(0, tones.size())
                .mapToObj(downconverter::baseband)
                .toList();
        this.playback = config.referenceChannel().isPresent() ? Optional.of(Playback.of(plan)) : Optional.empty();
        this.receiver = new BasebandReceiver(
                plan,
                microphones,
                carriersHz,
                downconverter.settleSamples(),
                config.cancels(microphones),
                playback.map(Playback::bass),
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
     * @param played {@code float[1][>= offset + hop]}, what the host plays; not looked at without a reference channel
     */
    MotionScores process(float[][] samples, int offset, int[] clippedSamples, float[][] played) {
        playback.ifPresent(any -> any.process(played, offset));
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
        playback.ifPresent(any -> any.bass().reset());
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
