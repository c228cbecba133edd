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

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.recording.RareEventStore;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/**
 * A sensor that the page is to show.
 *
 * @param sensor what senses
 * @param facts what it is made of; asked each time
 * @param settings where changed settings go: to the sensor, or to whoever keeps them and hands them on
 * @param settingsKept whether changed settings outlast a restart
 * @param rareEvents what it has kept, if it keeps anything
 */
public record SensorPage(
        PresenceSensor sensor,
        Supplier<SensorFacts> facts,
        Consumer<ContextConfig> settings,
        boolean settingsKept,
        Optional<RareEventStore> rareEvents) {

    /** Nothing may be missing. */
    public SensorPage {
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(rareEvents, "rareEvents");
    }

    /** A sensor whose settings last until the next start and that keeps no rare events. */
    public static SensorPage of(PresenceSensor sensor, Supplier<SensorFacts> facts) {
        return new SensorPage(sensor, facts, sensor::configure, false, Optional.empty());
    }

    /** The same with rare events. */
    public SensorPage withRareEvents(RareEventStore store) {
        return new SensorPage(sensor, facts, settings, settingsKept, Optional.of(store));
    }
}
