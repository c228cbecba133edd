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

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners on a thread of its own, so that none of them can hold up the sensing. A listener that fails is logged
 * once and told the next time; if one blocks, the oldest news are dropped.
 */
final class Outlet {

    private static final Logger LOGGER = LoggerFactory.getLogger(Outlet.class);
    private static final int MOST_WAITING = 256;

    private final List<SensorListener> listeners = new CopyOnWriteArrayList<>();
    private final List<SpectrumListener> watchers = new CopyOnWriteArrayList<>();
    private final Set<Object> failed = Collections.newSetFromMap(new WeakHashMap<>());
    private final ThreadPoolExecutor thread;

    /** @param name of its thread */
    Outlet(String name) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread made = new Thread(work, name);
                    made.setDaemon(true);
                    return made;
                },
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    Subscription subscribe(SensorListener listener) {
        return added(listeners, listener);
    }

    Subscription watch(SpectrumListener listener) {
        return added(watchers, listener);
    }

    private static <T> Subscription added(List<T> all, T one) {
        all.add(one);
        return () -> all.remove(one);
    }

    /** Whether anybody looks at the spectrum. */
    boolean watched() {
        return !watchers.isEmpty();
    }

    void status(SensorStatus status) {
        thread.execute(() -> listeners.forEach(listener -> guard(listener, told -> told.status(status))));
    }

    void reading(SensorReading reading) {
        thread.execute(() -> listeners.forEach(listener -> guard(listener, told -> told.reading(reading))));
    }

    void event(SensorEvent event) {
        thread.execute(() -> listeners.forEach(listener -> guard(listener, told -> told.event(event))));
    }

    void column(SpectrumColumn column) {
        thread.execute(() -> watchers.forEach(watcher -> guard(watcher, told -> told.column(column))));
    }

    private <T> void guard(T listener, Consumer<T> news) {
        try {
            news.accept(listener);
        } catch (RuntimeException | LinkageError e) {
            // Once: it is told many times a second.
            if (failed.add(listener)) {
                LOGGER.error("a listener failed", e);
            }
        }
    }

    /** Tells what is waiting and ends; news that come later are dropped. */
    void close() {
        thread.shutdown();
    }

    /** Waits for its end. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return thread.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
