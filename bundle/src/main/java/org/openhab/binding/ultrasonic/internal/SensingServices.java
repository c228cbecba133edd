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

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the handlers of sensors share.
 *
 * @param maker makes sensors
 * @param running the sensors that run
 * @param devices which thing has which device
 * @param store outlasts restarts
 * @param folder where sensors keep things, a folder each
 * @param automatic the device that is taken if none is named, at this moment; may take a second
 * @param scheduler for whatever takes time
 * @param nanoTime a clock as {@link System#nanoTime}
 */
@NonNullByDefault
record SensingServices(
        SensorMaker maker,
        RunningSensors running,
        DevicesInUse devices,
        SensorStore store,
        Path folder,
        Supplier<Optional<DuplexRequest>> automatic,
        ScheduledExecutorService scheduler,
        LongSupplier nanoTime) {

    private static final Logger LOGGER = LoggerFactory.getLogger(SensingServices.class);

    /** Has something done after some time, unless openHAB shuts down before. */
    void later(Runnable task, long seconds) {
        try {
            ScheduledFuture<?> unused = scheduler.schedule(task, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("openHAB shuts down, nothing more is done", e);
        }
    }

    /** Where a thing's sensor keeps things. */
    SensorFiles files(ThingUID thing) {
        return SensorFiles.in(folder.resolve(thing.getAsString().replace(':', '_')));
    }
}
