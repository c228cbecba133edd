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
package org.openhab.binding.ultrasonic.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does what it was given only when the test says so, on the test's own thread and clock. */
final class ManualScheduler extends AbstractExecutorService implements ScheduledExecutorService {

    private final Queue<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Task> later = new PriorityQueue<>(Comparator.comparingLong(task -> task.dueNanos));
    private long nanos;

    /** The time that has passed. */
    long nanoTime() {
        return nanos;
    }

    /** Everything that is due now, and what comes of it. */
    void run() {
        for (Runnable task = ready.poll(); task != null; task = ready.poll()) {
            task.run();
        }
    }

    /** Time passes. */
    void advance(double seconds) {
        run();
        long end = nanos + Math.round(1e9 * seconds);
        while (!later.isEmpty() && later.peek().dueNanos <= end) {
            Task task = later.poll();
            nanos = task.dueNanos;
            task.runOnce();
            run();
        }
        nanos = end;
    }

    /** How many tasks wait for their time. */
    int waiting() {
        return later.size();
    }

    private final class Task extends FutureTask<Object> implements ScheduledFuture<Object> {
        private final Runnable work;
        private final long periodNanos;
        private long dueNanos;

        Task(Runnable work, long delayNanos, long periodNanos) {
            super(work, null);
            this.work = work;
            this.periodNanos = periodNanos;
            this.dueNanos = nanos + delayNanos;
        }

        void runOnce() {
            if (isCancelled()) {
                return;
            }
            if (periodNanos == 0) {
                run();
                return;
            }
            work.run();
            dueNanos += periodNanos;
            later.add(this);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            later.remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private Task added(Runnable work, long delayNanos, long periodNanos) {
        Task task = new Task(work, delayNanos, periodNanos);
        later.add(task);
        return task;
    }

    @Override
    public void execute(Runnable command) {
        ready.add(command);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return added(command, unit.toNanos(delay), 0);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("nobody here schedules what gives something back");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return added(command, unit.toNanos(initialDelay), unit.toNanos(period));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return added(command, unit.toNanos(initialDelay), unit.toNanos(delay));
    }

    @Override
    public void shutdown() {
        ready.clear();
        later.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left = new ArrayList<>(ready);
        shutdown();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
