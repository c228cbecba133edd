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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.openhab.binding.ultrasonic.calibration.SelfTest;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;
import org.openhab.binding.ultrasonic.sensor.Subscription;

/** A sensor on the page, with its day. */
final class SensorView implements AutoCloseable {

    private final SensorPage page;
    private final SensorHistory history;
    private final RareEvents rareEvents;
    private final Subscription subscription;
    private CompletableFuture<List<SelfTest.Check>> selfTest;

    SensorView(SensorPage page) {
        this.page = page;
        this.history = new SensorHistory(page.sensor());
        this.rareEvents = page.rareEvents().map(RareEvents::new).orElse(null);
        this.subscription = page.sensor().subscribe(history);
    }

    SensorPage page() {
        return page;
    }

    PresenceSensor sensor() {
        return page.sensor();
    }

    SensorHistory history() {
        return history;
    }

    Optional<RareEvents> rareEvents() {
        return Optional.ofNullable(rareEvents);
    }

    /** Starts a self-test unless one is under way. */
    synchronized void startSelfTest() {
        if (selfTest == null || selfTest.isDone()) {
            selfTest = page.sensor().selfTest();
        }
    }

    /** The last self-test that was started here. */
    synchronized Optional<CompletableFuture<List<SelfTest.Check>>> selfTest() {
        return Optional.ofNullable(selfTest);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
