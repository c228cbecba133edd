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

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openhab.binding.ultrasonic.pipeline.Occupancy;
import org.openhab.binding.ultrasonic.pipeline.OccupancySnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what is known of the room, at every change and once a minute, and goes on from there after a restart. */
final class OccupancyKeeper {

    private static final Logger LOGGER = LoggerFactory.getLogger(OccupancyKeeper.class);
    private static final Duration USUALLY = Duration.ofMinutes(1);

    private final boolean wanted;
    private final OccupancyFile file;
    private final RoomMemory memory;
    private final ReadingAssembly readings;
    private final EventDetector detector;
    private final double holdSeconds;
    private Occupancy kept = Occupancy.UNKNOWN;
    private Instant keptAt = Instant.MIN;
    private boolean refused;

    OccupancyKeeper(SensorConfig config, RoomMemory memory, ReadingAssembly readings, EventDetector detector) {
        this.wanted = config.restoresOccupancy();
        this.file = new OccupancyFile(config.files().occupancy());
        this.memory = memory;
        this.readings = readings;
        this.detector = detector;
        this.holdSeconds = config.pipeline().context().occupancyHoldSeconds();
    }

    /** Goes on where it was left, if anything is known. */
    void restore(Instant now) {
        if (!wanted) {
            return;
        }
        try {
            Optional<OccupancyFile.Stored> stored = file.read();
            if (stored.isEmpty()) {
                return;
            }
            OccupancySnapshot snapshot = stored.get().snapshot();
            double away = Math.max(0, Duration.between(stored.get().time(), now).toMillis() / 1000.0);
            memory.restore(snapshot, away);
            if (snapshot.occupiedSeconds() > 0 && snapshot.sincePresenceSeconds() + away < holdSeconds) {
                readings.occupiedSince(now.minusMillis(Math.round(1000 * (snapshot.occupiedSeconds() + away))));
                detector.begin(Occupancy.OCCUPIED);
            }
        } catch (IOException e) {
            LOGGER.warn("{}", e.getMessage());
        }
    }

    /** Writes if it is time to. */
    void keep(Instant now) {
        Occupancy occupancy = memory.state().occupancy();
        boolean changed = occupancy != Occupancy.UNKNOWN && occupancy != kept;
        if (changed || occupancy == Occupancy.OCCUPIED && keptAt.plus(USUALLY).isBefore(now)) {
            kept = occupancy;
            write(now);
        }
    }

    /** Writes, if anything was ever known. */
    void write(Instant now) {
        if (!wanted || refused || kept == Occupancy.UNKNOWN) {
            return;
        }
        keptAt = now;
        try {
            file.write(new OccupancyFile.Stored(now, memory.snapshot()));
        } catch (IOException e) {
            refused = true;
            LOGGER.warn("occupancy will not outlast a restart: {}", e.getMessage());
        }
    }
}
