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

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openhab.binding.ultrasonic.motion.ContextConfig;
import org.openhab.binding.ultrasonic.sensor.PresenceSensor;

/**
 * A sensor that the page is to show.
 *
 * @param sensor what senses
 * @param facts what it is made of; asked each time
 * @param settings where changed settings go: to the sensor, or to whoever keeps them and hands them on
 * @param settingsKept whether changed settings outlast a restart
 * @param rareEvents folder of what it has kept, if there is such; need not exist yet
 * @param recordsRareEvents whether it keeps rare events without being asked
 */
public record SensorPage(
        PresenceSensor sensor,
        Supplier<SensorFacts> facts,
        Consumer<ContextConfig> settings,
        boolean settingsKept,
        Optional<Path> rareEvents,
        boolean recordsRareEvents) {

    /** Nothing may be missing. */
    public SensorPage {
        Objects.requireNonNull(sensor, "sensor");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(rareEvents, "rareEvents");
    }

    /** A sensor whose settings last until the next start and that keeps no rare events. */
    public static SensorPage of(PresenceSensor sensor, Supplier<SensorFacts> facts) {
        return new SensorPage(sensor, facts, sensor::configure, false, Optional.empty(), false);
    }

    /**
     * The same with settings that outlast a restart.
     *
     * @param keeper keeps them and hands them on to the sensor
     */
    public SensorPage withSettings(Consumer<ContextConfig> keeper) {
        return new SensorPage(sensor, facts, keeper, true, rareEvents, recordsRareEvents);
    }

    /**
     * The same with rare events.
     *
     * @param folder in which they lie, which need not exist yet
     * @param records whether they are kept without being asked
     */
    public SensorPage withRareEvents(Path folder, boolean records) {
        return new SensorPage(sensor, facts, settings, settingsKept, Optional.of(folder), records);
    }
}
