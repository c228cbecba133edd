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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.array.MicrophoneState;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierTone;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureExtractor;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.motion.MotionClassifier;
import org.openhab.binding.ultrasonic.motion.MotionScores;

/** Everything from a hop of samples to scores, for carriers whose frequencies are known. */
final class ReceiverChain {

    private final int microphones;
    private final Downconverter downconverter;
    private final List<CarrierTone> tones;
    private final CarrierTracker[] trackers;
    private final DopplerAnalyzer[] analyzers;
    private final FeatureExtractor features;
    private final MotionClassifier classifier;
    private final double[] steeringHz;
    private final boolean[] heard;
    /** Steps of the host's gain during the hops that the newest frame spans. */
    private final double[] recentStepsDb;

    private long hops;

    ReceiverChain(BasebandPlan plan, int microphones, List<CarrierTone> tones, PipelineConfig config, SignalTap tap) {
        this.microphones = microphones;
        this.tones = List.copyOf(tones);
        double[] carriersHz =
                tones.stream().mapToDouble(CarrierTone::frequencyHz).toArray();
        this.downconverter = new Downconverter(plan, microphones, carriersHz);
        this.trackers = new CarrierTracker[tones.size()];
        this.analyzers = new DopplerAnalyzer[tones.size()];
        List<DopplerFrame> frames = new ArrayList<>();
        for (int tone = 0; tone < carriersHz.length; tone++) {
            trackers[tone] = new CarrierTracker(microphones, carriersHz[tone], plan.hopSeconds());
            analyzers[tone] = new DopplerAnalyzer(plan, microphones, carriersHz[tone], downconverter.settleSamples());
            frames.add(analyzers[tone].frame());
        }
        this.features = new FeatureExtractor(frames, plan.hopSeconds(), config.canceller(), tap);
        this.classifier = config.detector().create(plan.hopSeconds(), microphones * tones.size(), config.network());
        this.steeringHz = new double[tones.size()];
        this.heard = new boolean[tones.size()];
        this.recentStepsDb = new double[DopplerAnalyzer.FRAME / BasebandPlan.HOP + 2];
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
        double step = 0;
        boolean settled = hops * BasebandPlan.HOP >= downconverter.settleSamples();
        for (int tone = 0; tone < trackers.length; tone++) {
            if (settled) {
                trackers[tone].process(downconverter.baseband(tone));
                steeringHz[tone] = trackers[tone].steeringHz();
                step = larger(step, trackers[tone].gainStepDb());
            }
            heard[tone] = settled && trackers[tone].heard();
            analyzers[tone].process(downconverter.baseband(tone));
        }
        recentStepsDb[(int) (hops++ % recentStepsDb.length)] = step;
        double largest = 0;
        for (double recent : recentStepsDb) {
            largest = larger(largest, recent);
        }
        features.process(heard, largest, clippedSamples);
        return classifier.process(features.frame());
    }

    private static double larger(double a, double b) {
        return Math.abs(b) > Math.abs(a) ? b : a;
    }

    /** Whether every carrier has vanished. */
    boolean lost() {
        for (CarrierTracker tracker : trackers) {
            if (!tracker.lost()) {
                return false;
            }
        }
        return true;
    }

    /** Behind a gap: the oscillators' phase fits again, no frame is valid until the windows are filled anew. */
    void skip(long lostSamples) {
        downconverter.skip(lostSamples, steeringHz);
        for (DopplerAnalyzer analyzer : analyzers) {
            analyzer.reset();
        }
    }

    List<MicrophoneState> microphoneStates() {
        return features.microphones();
    }

    FeatureFrame frame() {
        return features.frame();
    }

    List<PipelineHealth.Carrier> carriers() {
        List<PipelineHealth.Carrier> carriers = new ArrayList<>();
        for (int tone = 0; tone < trackers.length; tone++) {
            List<Double> levels = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int mic = 0; mic < microphones; mic++) {
                levels.add(trackers[tone].levelDbfs(mic));
                ratios.add(trackers[tone].snrDb(mic));
            }
            carriers.add(new PipelineHealth.Carrier(
                    tones.get(tone).frequencyHz() + trackers[tone].offsetHz(), levels, ratios));
        }
        return carriers;
    }
}
