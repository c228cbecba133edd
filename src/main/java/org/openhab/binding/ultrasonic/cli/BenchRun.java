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
package org.openhab.binding.ultrasonic.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jtransforms.fft.FloatFFT_1D;
import org.openhab.binding.ultrasonic.array.ArrayReceiver;
import org.openhab.binding.ultrasonic.array.SignalTap;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.carrier.BasebandPlan;
import org.openhab.binding.ultrasonic.carrier.CarrierFinder;
import org.openhab.binding.ultrasonic.carrier.CarrierTracker;
import org.openhab.binding.ultrasonic.carrier.Downconverter;
import org.openhab.binding.ultrasonic.doppler.DopplerAnalyzer;
import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureExtractor;
import org.openhab.binding.ultrasonic.math.Windows;
import org.openhab.binding.ultrasonic.motion.Detector;
import org.openhab.binding.ultrasonic.motion.MotionClassifier;
import org.openhab.binding.ultrasonic.neural.EngineSource;
import org.openhab.binding.ultrasonic.neural.NetworkModel;
import org.openhab.binding.ultrasonic.pipeline.PipelineConfig;
import org.openhab.binding.ultrasonic.pipeline.SensingPipeline;
import org.openhab.binding.ultrasonic.recording.Replay;

/**
 * Measures speed, allocation and heap.
 *
 * <p>Stages are timed one by one within the chain, so that each works on what the one before delivers. Everything is
 * the median of many hops or rounds after a warm-up, which other programs on the machine hardly move; whole rounds are
 * measured in processor time of this thread.
 */
final class BenchRun {

    private static final int ROUNDS = 7;
    private static final int WARM_UP_HOPS = 1500;
    private static final double WARM_UP_SECONDS = 20;
    private static final int SEARCHES = 40;
    private static final int STFT_FRAME = 4096;
    private static final double SEARCH_EVERY_SECONDS = 0.1;
    private static final int STAGES = 5;
    private static final int HEAP_LOOKS = 12;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final NetworkModel model = BenchNetwork.model();
    private final double seconds;

    /** @param seconds of sound per round */
    BenchRun(double seconds) {
        this.seconds = seconds;
    }

    /** Runs everything once for nothing, so that the first figures are those of compiled code, too. */
    static void warmUp() {
        new BenchRun(WARM_UP_SECONDS).measure(2);
    }

    /** Everything for a number of microphones. */
    BenchFigures measure(int microphones) {
        BenchSignal signal = BenchSignal.of(microphones);
        double hopSeconds = signal.plan().hopSeconds();
        double[] stages = stages(signal);
        Pipeline pipeline = new Pipeline(signal, config(Detector.PHYSICS, false));
        double pipelineNanos = nanosPerHop(pipeline);
        Pipeline cancelling = new Pipeline(signal, config(Detector.PHYSICS, true));
        double cancellingNanos = nanosPerHop(cancelling);
        Pipeline learned = new Pipeline(signal, config(Detector.NETWORK, true));
        double learnedNanos = nanosPerHop(learned);
        double stftNanos = nanosPerHop(new PlainStft(signal));
        double hopNanos = hopSeconds * 1e9;
        return new BenchFigures(
                microphones,
                SEARCH_EVERY_SECONDS * 1e9 / searchNanos(signal),
                hopNanos / stages[0],
                hopNanos / stages[1],
                hopNanos / stages[2],
                hopNanos / stages[3],
                hopNanos / stages[4],
                hopNanos / pipelineNanos,
                hopNanos / cancellingNanos,
                hopNanos / learnedNanos,
                hopNanos / stftNanos,
                Math.max(allocatedPerHop(pipeline), Math.max(allocatedPerHop(cancelling), allocatedPerHop(learned))));
    }

    private PipelineConfig config(Detector detector, boolean canceller) {
        return PipelineConfig.defaults()
                .withDetector(detector)
                .withNetwork(EngineSource.builtIn(model))
                .withCanceller(canceller);
    }

    /** Processor time of one hop through the network, microseconds. */
    double networkMicros() {
        return nanosPerHop(new BenchNetwork(model)) / 1000;
    }

    /** The network that is measured. */
    NetworkModel model() {
        return model;
    }

    /**
     * The most heap in use after a garbage collection, at several moments of a long replay.
     *
     * @return bytes
     */
    long residentHeap(int microphones, double replaySeconds) throws IOException {
        long[] most = new long[1];
        BenchSource source = new BenchSource(BenchSignal.of(microphones), replaySeconds);
        long every = source.totalSamples().orElseThrow() / HEAP_LOOKS;
        long[] next = {every};
        new Replay(source, PipelineConfig.defaults()).run((report, frame) -> {}, samples -> {
            if (samples >= next[0]) {
                next[0] += every;
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
            }
            return true;
        });
        return most[0];
    }

    /** The pipeline fed with the signal hop by hop. */
    private static final class Pipeline implements LongConsumer {
        private final SensingPipeline pipeline;
        private final BenchSource source;

        Pipeline(BenchSignal signal, PipelineConfig config) {
            this.pipeline = new SensingPipeline(BenchSignal.SAMPLE_RATE_HZ, signal.microphones(), config);
            this.source = new BenchSource(signal, Integer.MAX_VALUE);
        }

        @Override
        public void accept(long hop) {
            AudioBlock block = source.read(Integer.MAX_VALUE);
            pipeline.process(block, (report, frame) -> {});
        }
    }

    /** What everybody would do first: windowed transforms of every microphone at the full rate. */
    private static final class PlainStft implements LongConsumer {
        private final BenchSignal signal;
        private final FloatFFT_1D fft = new FloatFFT_1D(STFT_FRAME);
        private final float[] window = new float[STFT_FRAME];
        private final float[] frame = new float[STFT_FRAME];

        PlainStft(BenchSignal signal) {
            this.signal = signal;
            double[] hann = Windows.hann(STFT_FRAME);
            for (int i = 0; i < STFT_FRAME; i++) {
                window[i] = (float) hann[i];
            }
        }

        @Override
        public void accept(long hop) {
            int from = Math.min(signal.offset(hop), signal.samples()[0].length - STFT_FRAME);
            for (float[] row : signal.samples()) {
                for (int i = 0; i < STFT_FRAME; i++) {
                    frame[i] = row[from + i] * window[i];
                }
                fft.realForward(frame);
            }
        }
    }

    private int hopsPerRound(double hopSeconds) {
        return Math.max(1, (int) Math.ceil(seconds / hopSeconds));
    }

    /** Processor time of this thread per hop, median of the rounds. */
    private double nanosPerHop(LongConsumer work) {
        int hops = hopsPerRound(BasebandPlan.of(BenchSignal.SAMPLE_RATE_HZ).hopSeconds());
        long hop = 0;
        for (; hop < Math.max(WARM_UP_HOPS, hops); hop++) {
            work.accept(hop);
        }
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < hops; i++) {
                work.accept(hop++);
            }
            rounds[round] = (double) (threads.getCurrentThreadCpuTime() - before) / hops;
        }
        return median(rounds);
    }

    private double allocatedPerHop(LongConsumer warm) {
        long thread = Thread.currentThread().getId();
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < WARM_UP_HOPS; i++) {
                warm.accept(i);
            }
            rounds[round] = (double) (threads.getThreadAllocatedBytes(thread) - before) / WARM_UP_HOPS;
        }
        return median(rounds);
    }

    private static double searchNanos(BenchSignal signal) {
        CarrierFinder finder = new CarrierFinder(BenchSignal.SAMPLE_RATE_HZ);
        double[] nanos = new double[SEARCHES];
        for (int warmUp = 0; warmUp < SEARCHES; warmUp++) {
            finder.findAll(signal.samples(), finder.searchSamples());
        }
        for (int i = 0; i < SEARCHES; i++) {
            long before = System.nanoTime();
            finder.findAll(signal.samples(), finder.searchSamples());
            nanos[i] = System.nanoTime() - before;
        }
        return median(nanos);
    }

    /** Nanoseconds of each stage per hop, median over the hops. */
    private double[] stages(BenchSignal signal) {
        BasebandPlan plan = signal.plan();
        int microphones = signal.microphones();
        double[] carriersHz = {BenchSignal.CARRIER_HZ};
        Downconverter downconverter = new Downconverter(plan, microphones, carriersHz);
        CarrierTracker tracker = new CarrierTracker(microphones, BenchSignal.CARRIER_HZ, plan.hopSeconds());
        DopplerAnalyzer analyzer =
                new DopplerAnalyzer(plan, microphones, BenchSignal.CARRIER_HZ, downconverter.settleSamples());
        FeatureExtractor features = new FeatureExtractor(List.of(analyzer.frame()), plan.hopSeconds());
        MotionClassifier classifier = Detector.PHYSICS.create(plan.hopSeconds(), microphones);
        DopplerFrame doppler = analyzer.frame();
        ArrayReceiver receiver = new ArrayReceiver(
                doppler.axis(), doppler.slowAxis().bins(), microphones, plan.hopSeconds(), SignalTap.NONE);
        int[] unclipped = new int[microphones];
        double[] steeringHz = new double[1];
        boolean[] heard = {true};
        int hops = hopsPerRound(plan.hopSeconds());
        double[][] nanos = new double[STAGES][hops];
        for (int hop = -WARM_UP_HOPS; hop < hops; hop++) {
            long start = System.nanoTime();
            downconverter.process(signal.samples(), signal.offset(hop + WARM_UP_HOPS), steeringHz);
            tracker.process(downconverter.baseband(0));
            steeringHz[0] = tracker.steeringHz();
            long carried = System.nanoTime();
            analyzer.process(downconverter.baseband(0));
            long analysed = System.nanoTime();
            features.process(heard, tracker.gainStepDb());
            long extracted = System.nanoTime();
            classifier.process(features.frame());
            long judged = System.nanoTime();
            if (doppler.valid()) {
                receiver.process(doppler, unclipped);
                if (doppler.slowValid()) {
                    receiver.processSlow(doppler);
                }
            }
            long cancelled = System.nanoTime();
            if (hop >= 0) {
                nanos[0][hop] = carried - start;
                nanos[1][hop] = analysed - carried;
                nanos[2][hop] = extracted - analysed;
                nanos[3][hop] = judged - extracted;
                nanos[4][hop] = cancelled - judged;
            }
        }
        return Arrays.stream(nanos).mapToDouble(BenchRun::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
