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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickingTest {

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final AtomicLong nowNanos = new AtomicLong();
    private final BlockingQueue<Long> ticks = new LinkedBlockingQueue<>();
    private volatile long millis = 250;
    private final Ticking ticking =
            new Ticking(executor, executor, nowNanos::get, () -> ticks.add(System.nanoTime()), () -> millis);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private long next() throws InterruptedException {
        Long tick = ticks.poll(10, TimeUnit.SECONDS);
        assertThat(tick).as("a tick").isNotNull();
        return tick;
    }

    /** Lets what the executor has been given at once come to its end. */
    private void settle() throws Exception {
        executor.submit(() -> {}).get(10, TimeUnit.SECONDS);
    }

    private void pass(long millis) {
        nowNanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void withoutReportsTicksComeByThemselves() throws InterruptedException {
        ticking.start();

        long first = next();
        long second = next();

        assertThat(second - first).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(450));
    }

    @Test
    void aReportBringsATickForwardOnceItIsDue() throws Exception {
        ticking.start();
        next();
        settle();

        pass(249);
        ticking.heard();
        settle();
        assertThat(ticks).isEmpty();

        pass(2);
        ticking.heard();
        ticking.heard();
        settle();
        assertThat(ticks).hasSize(1);
    }

    @Test
    void whoeverHasTimeWaitsLonger() throws Exception {
        millis = 900;
        ticking.start();
        next();
        settle();

        pass(899);
        ticking.heard();
        settle();
        assertThat(ticks).isEmpty();

        pass(2);
        ticking.heard();
        settle();
        assertThat(ticks).hasSize(1);
    }

    @Test
    void nothingIsLeftBehindWhenTheExecutorEnds() throws Exception {
        ticking.start();
        next();
        settle();
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);

        executor.shutdown();

        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ticks).isEmpty();
    }
}
