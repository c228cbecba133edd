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
package org.openhab.binding.ultrasonic.sensor;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When the controlling thread looks again: after as long as it likes, and if possible just after a report, when the
 * processor is awake anyway. Waking it up is what costs.
 */
final class Ticking {

    /** How much longer than it likes one waits for a report. */
    private static final long UNHEARD_MILLIS = 200;

    private final ScheduledThreadPoolExecutor executor;
    private final Executor posting;
    private final LongSupplier nanoTime;
    private final Runnable tick;
    private final LongSupplier millis;
    /** When the next tick is due; {@link Long#MAX_VALUE} while one is on its way. */
    private final AtomicLong dueNanos = new AtomicLong(Long.MAX_VALUE);

    private ScheduledFuture<?> unheard;

    /**
     * @param executor the controlling thread's
     * @param posting hands work to it from any thread, as long as it takes any
     * @param nanoTime monotonic
     * @param tick what is to be done; throws nothing
     * @param millis how long it likes to wait for the next tick, asked on the controlling thread after each
     */
    Ticking(
            ScheduledThreadPoolExecutor executor,
            Executor posting,
            LongSupplier nanoTime,
            Runnable tick,
            LongSupplier millis) {
        this.executor = executor;
        this.posting = posting;
        this.nanoTime = nanoTime;
        this.tick = tick;
        this.millis = millis;
    }

    /** Begins, and goes on until the executor is shut down. */
    void start() {
        posting.execute(this::run);
    }

    private void run() {
        if (unheard != null) {
            unheard.cancel(false);
        }
        tick.run();
        if (!executor.isShutdown()) {
            long liked = millis.getAsLong();
            dueNanos.set(nanoTime.getAsLong() + TimeUnit.MILLISECONDS.toNanos(liked));
            unheard = executor.schedule(this::run, liked + UNHEARD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A report has come, on whatever thread: if it is time for a tick, now is when it costs least. */
    void heard() {
        long due = dueNanos.get();
        boolean late = due != Long.MAX_VALUE && nanoTime.getAsLong() - due >= 0;
        if (late && dueNanos.compareAndSet(due, Long.MAX_VALUE)) {
            posting.execute(this::run);
        }
    }
}
