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
package org.openhab.binding.ultrasonic.evaluation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleConsumer;

/**
 * Judges contestants by scenes, several at a time. A scene is rendered once for all of them, and the results come in
 * the order of the scenes and are the same for any number of threads. No more scenes are held than are worked on.
 */
public final class CaseEvaluation {

    private final List<Contestant> contestants;
    private final int threads;

    /**
     * @param contestants who is judged, in the order of the results
     * @param threads how many scenes are worked on at a time, 1 or more
     */
    public CaseEvaluation(List<Contestant> contestants, int threads) {
        this.contestants = List.copyOf(contestants);
        this.threads = threads;
    }

    /** Receives the results of a scene, one of each contestant. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A scene was judged.
         *
         * @throws IOException if the result cannot be kept, which ends the evaluation
         */
        void judged(List<TakeResult> results) throws IOException;
    }

    /**
     * Judges by scenes.
     *
     * @param cases drawn one by one as they are needed
     * @param listener told scene by scene, in order
     * @param progress told how many seconds of sound are done in all, by any thread
     * @throws IOException if the thread is interrupted, a scene cannot be made or the listener refuses
     */
    public void run(Iterator<EvaluationCase> cases, Listener listener, DoubleConsumer progress) throws IOException {
        DoubleAdder done = new DoubleAdder();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "evaluation");
            thread.setDaemon(true);
            return thread;
        });
        Deque<Future<List<TakeResult>>> running = new ArrayDeque<>();
        try {
            while (cases.hasNext() || !running.isEmpty()) {
                // One more than threads, so that none waits while the oldest result is taken.
                while (cases.hasNext() && running.size() <= threads) {
                    EvaluationCase next = cases.next();
                    running.add(workers.submit(() -> Panel.judge(next, contestants, samples -> {
                        done.add((double) samples / next.sampleRateHz());
                        progress.accept(done.sum());
                    })));
                }
                listener.judged(running.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the evaluation was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a scene could not be judged: " + e.getCause(), e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
