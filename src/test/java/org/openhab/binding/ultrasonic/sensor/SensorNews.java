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

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Everything that a sensor tells, in its order. */
final class SensorNews implements SensorListener {

    static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();

    @Override
    public void reading(SensorReading reading) {
        news.add(reading);
    }

    @Override
    public void event(SensorEvent event) {
        news.add(event);
    }

    @Override
    public void status(SensorStatus status) {
        news.add(status);
    }

    <T> T await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Object last = "nothing";
        while (System.nanoTime() < endNanos) {
            Object next = news.poll(1, TimeUnit.SECONDS);
            if (kind.isInstance(next) && wanted.test(kind.cast(next))) {
                return kind.cast(next);
            }
            last = next instanceof SensorStatus ? next : last;
        }
        throw new AssertionError(
                "no such " + kind.getSimpleName() + " within " + PATIENCE_SECONDS + " s; last " + last);
    }

    SensorReading reading(Predicate<SensorReading> wanted) throws InterruptedException {
        return await(SensorReading.class, wanted);
    }

    SensorStatus state(SensorState state) throws InterruptedException {
        return await(SensorStatus.class, status -> status.state() == state);
    }

    SensorEvent event(SensorEventType type) throws InterruptedException {
        return await(SensorEvent.class, event -> event.type() == type);
    }

    /** Whether an event of a kind waits to be taken. */
    boolean holds(SensorEventType type) {
        return news.stream().anyMatch(told -> told instanceof SensorEvent event && event.type() == type);
    }

    void clear() {
        news.clear();
    }
}
