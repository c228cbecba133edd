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

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.feature.FeatureExtractor;

/** A tone, one echo of it with a Doppler shift, and white noise, brought to a classifier as a recording would be. */
record SyntheticRoom(
        int sampleRateHz,
        double carrierHz,
        double carrierAmplitude,
        double echoDb,
        double echoHz,
        double echoFromSeconds,
        double echoToSeconds,
        double noiseDeviation,
        double[] microphoneGains) {

    /** A quiet room at 96 kHz with a tone of 36 kHz at -20 dBFS. */
    static SyntheticRoom still() {
        return new SyntheticRoom(96_000, 36_000, 0.1, Double.NEGATIVE_INFINITY, 0, 0, 0, 1e-4, new double[] {1});
    }

    SyntheticRoom at(int rateHz, double toneHz) {
        return new SyntheticRoom(
                rateHz,
                toneHz,
                carrierAmplitude,
                echoDb,
                echoHz,
                echoFromSeconds,
                echoToSeconds,
                noiseDeviation,
                microphoneGains);
    }

    SyntheticRoom withCarrierAmplitude(double amplitude) {
        return new SyntheticRoom(
                sampleRateHz,
                carrierHz,
                amplitude,
                echoDb,
                echoHz,
                echoFromSeconds,
                echoToSeconds,
                noiseDeviation,
                microphoneGains);
    }

    /** An echo from 2 s on. */
    SyntheticRoom withEcho(double dbReCarrier, double dopplerHz) {
        return withEcho(dbReCarrier, dopplerHz, 2, Double.POSITIVE_INFINITY);
    }

    SyntheticRoom withEcho(double dbReCarrier, double dopplerHz, double fromSeconds, double toSeconds) {
        return new SyntheticRoom(
                sampleRateHz,
                carrierHz,
                carrierAmplitude,
                dbReCarrier,
                dopplerHz,
                fromSeconds,
                toSeconds,
                noiseDeviation,
                microphoneGains);
    }

    SyntheticRoom withNoise(double deviation) {
        return new SyntheticRoom(
                sampleRateHz,
                carrierHz,
                carrierAmplitude,
                echoDb,
                echoHz,
                echoFromSeconds,
                echoToSeconds,
                deviation,
                microphoneGains);
    }

    /** One gain per microphone, applied to tone and echo, not to noise. */
    SyntheticRoom withMicrophones(double... gains) {
        return new SyntheticRoom(
                sampleRateHz,
                carrierHz,
                carrierAmplitude,
                echoDb,
                echoHz,
                echoFromSeconds,
                echoToSeconds,
                noiseDeviation,
                gains);
    }

    double hopSeconds() {
        return BasebandPlan.of(sampleRateHz).hopSeconds();
    }

    MotionClassifier create(Detector detector) {
        return detector.create(hopSeconds(), microphoneGains.length);
    }

    /** What the classifier says, hop by hop. */
    List<MotionScores> judge(MotionClassifier classifier, double seconds) {
        return judge(classifier, seconds, Double.POSITIVE_INFINITY);
    }

    /** The same, with the tone taken for unheard from a moment on. */
    List<MotionScores> judge(MotionClassifier classifier, double seconds, double unheardFromSeconds) {
        BasebandPlan plan = BasebandPlan.of(sampleRateHz);
        Downconverter downconverter = new Downconverter(plan, microphoneGains.length, new double[] {carrierHz});
        CarrierTracker tracker = new CarrierTracker(microphoneGains.length, carrierHz, plan.hopSeconds());
        DopplerAnalyzer analyzer =
                new DopplerAnalyzer(plan, microphoneGains.length, carrierHz, downconverter.settleSamples());
        FeatureExtractor features = new FeatureExtractor(List.of(analyzer.frame()), plan.hopSeconds());
        float[][] hop = new float[microphoneGains.length][plan.hopSamples()];
        double[] steeringHz = new double[1];
        SplittableRandom random = new SplittableRandom(20);
        List<MotionScores> scores = new ArrayList<>();
        int hops = (int) (seconds / plan.hopSeconds());
        for (int index = 0; index < hops; index++) {
            fill(hop, (long) index * plan.hopSamples(), random);
            downconverter.process(hop, 0, steeringHz);
            if (index * BasebandPlan.HOP >= downconverter.settleSamples()) {
                tracker.process(downconverter.baseband(0));
                steeringHz[0] = tracker.steeringHz();
            }
            analyzer.process(downconverter.baseband(0));
            features.process(new boolean[] {index * plan.hopSeconds() < unheardFromSeconds}, 0);
            scores.add(classifier.process(features.frame()));
        }
        return scores;
    }

    private void fill(float[][] hop, long firstSample, SplittableRandom random) {
        double echo = carrierAmplitude * Math.pow(10, echoDb / 20);
        for (int n = 0; n < hop[0].length; n++) {
            double seconds = (double) (firstSample + n) / sampleRateHz;
            double value = carrierAmplitude * Math.cos(2 * Math.PI * carrierHz * seconds);
            if (seconds >= echoFromSeconds && seconds < echoToSeconds) {
                value += echo * Math.cos(2 * Math.PI * (carrierHz + echoHz) * seconds + 1);
            }
            for (int mic = 0; mic < hop.length; mic++) {
                hop[mic][n] = (float) (microphoneGains[mic] * value + noiseDeviation * random.nextGaussian());
            }
        }
    }

    /** The share of hops between two moments that count as motion, 0..1. */
    double motionShare(List<MotionScores> scores, double fromSeconds, double toSeconds) {
        return scores.subList((int) (fromSeconds / hopSeconds()), (int) (toSeconds / hopSeconds())).stream()
                .mapToInt(score -> Math.max(score.major(), score.minor()) >= 0.5 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The share of hops between two moments that count as major motion, 0..1. */
    double majorShare(List<MotionScores> scores, double fromSeconds, double toSeconds) {
        return scores.subList((int) (fromSeconds / hopSeconds()), (int) (toSeconds / hopSeconds())).stream()
                .mapToInt(score -> score.major() >= 0.5 ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
