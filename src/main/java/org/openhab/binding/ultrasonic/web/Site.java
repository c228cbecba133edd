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
package org.openhab.binding.ultrasonic.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The sensors that the page shows, each with its day, and who looks at them. Sensors come and go at any time; those who
 * look at one that goes are told.
 */
public final class Site implements AutoCloseable {

    private static final long TICK_MILLIS = 1000;

    private final Map<String, SensorView> views = new ConcurrentSkipListMap<>();
    private final LiveStreams streams = new LiveStreams();
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> ticking;

    /** A site without sensors. */
    public Site() {
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ultrasonic page");
            thread.setDaemon(true);
            return thread;
        });
        ticking = clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is due every second; an exception would end the schedule. */
    void tick() {
        for (SensorView view : views.values()) {
            view.history().tick();
        }
        streams.tick();
    }

    /** Shows a sensor, in place of one of the same id. */
    public void add(SensorPage page) {
        SensorView before = views.put(page.sensor().id(), new SensorView(page));
        forget(before);
    }

    /** Shows a sensor no more. */
    public void remove(String id) {
        forget(views.remove(id));
    }

    private void forget(SensorView view) {
        if (view != null) {
            view.close();
            streams.closeAll(view);
        }
    }

    List<SensorView> views() {
        return List.copyOf(views.values());
    }

    Optional<SensorView> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    LiveStreams streams() {
        return streams;
    }

    /** How many look at this moment. */
    public int watchers() {
        return streams.count();
    }

    /** Ends all streams and forgets all days; the sensors go on. */
    @Override
    public void close() {
        ticking.cancel(false);
        clock.shutdown();
        streams.closeAll();
        views.values().forEach(SensorView::close);
        views.clear();
    }
}
