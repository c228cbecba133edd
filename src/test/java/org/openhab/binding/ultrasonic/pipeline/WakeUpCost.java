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

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openhab.binding.ultrasonic.BenchmarkSignal;
import org.openhab.binding.ultrasonic.audio.AudioBlock;
import org.openhab.binding.ultrasonic.motion.Detector;

/**
 * What the pipeline costs at each wake-up, which is what a live sensor pays: blocks of 40 ms that follow one another,
 * that come after the thread has slept as long as it does live, and after it has turned in a loop for so long. Run its
 * main method; options for Java in {@code JDK_JAVA_OPTIONS}.
 */
public final class WakeUpCost {

    private static final int MICROPHONES = 4;
    private static final int BLOCK = 3840;
    private static final int WARM_UP_BLOCKS = 8000;
    private static final int BLOCKS = 300;
    private static final long SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(38);

    private final BenchmarkSignal signal = new BenchmarkSignal(MICROPHONES);
    private final SensingPipeline pipeline = new SensingPipeline(
            BenchmarkSignal.SAMPLE_RATE_HZ,
            MICROPHONES,
            PipelineConfig.defaults().withDetector(Detector.NETWORK).withCanceller(true));
    private final float[][] block = new float[MICROPHONES][BLOCK];
    private int offset;
    private long sampleIndex;
    private double levelDb;

    private WakeUpCost() {}

    /** What the next block takes, ns. */
    private long next() {
        int length = signal.samples()[0].length;
        for (int mic = 0; mic < MICROPHONES; mic++) {
            for (int i = 0; i < BLOCK; i++) {
                block[mic][i] = signal.samples()[mic][(offset + i) % length];
            }
        }
        offset = (offset + BLOCK) % length;
        long began = System.nanoTime();
        pipeline.process(
                new AudioBlock(block, BenchmarkSignal.SAMPLE_RATE_HZ, sampleIndex),
                (report, frame) -> levelDb += report.levelDb());
        sampleIndex += BLOCK;
        return System.nanoTime() - began;
    }

    private static void sleep() {
        LockSupport.parkNanos(SLEEP_NANOS);
    }

    private static void turn() {
        long until = System.nanoTime() + SLEEP_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private void measure() {
        for (int i = 0; i < WARM_UP_BLOCKS; i++) {
            next();
        }
        long[] following = new long[BLOCKS];
        long[] afterSleep = new long[BLOCKS];
        long[] afterLoop = new long[BLOCKS];
        // In turn: whatever else the machine does meanwhile, it does to all three.
        for (int i = 0; i < BLOCKS; i++) {
            next();
            next();
            following[i] = next();
            sleep();
            afterSleep[i] = next();
            turn();
            afterLoop[i] = next();
        }
        print("following one another", following);
        print("after 38 ms of sleep", afterSleep);
        print("after 38 ms in a loop", afterLoop);
        // What is never used is never computed.
        System.out.printf("(mean level %.1f dB)%n", levelDb / sampleIndex * BLOCK);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        double micros = nanos[nanos.length / 2] / 1000.0;
        System.out.printf(
                "blocks of 40 ms %s: %.0f us each (median), %.2f %% of a core%n",
                what, micros, micros / (1e4 * BLOCK / BenchmarkSignal.SAMPLE_RATE_HZ));
    }

    /** Prints the figures. */
    public static void main(String[] arguments) {
        new WakeUpCost().measure();
    }
}
