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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.ultrasonic.audio.AtomicFile;
import org.openhab.binding.ultrasonic.sensor.SensorFiles;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps calibrations and what is known of rooms in openHAB's storage, so that they are part of its backups. A sensor
 * works on files; what the storage holds comes back where a file is missing.
 */
@NonNullByDefault
final class SensorStore {

    private static final String NAME = "org.openhab.binding.ultrasonic";

    private final Logger logger = LoggerFactory.getLogger(SensorStore.class);
    private final Storage<String> storage;

    SensorStore(StorageService service) {
        storage = service.getStorage(NAME, SensorStore.class.getClassLoader());
    }

    private record Kept(String key, Path file) {}

    private static List<Kept> all(ThingUID thing, SensorFiles files) {
        return List.of(
                new Kept(thing + "/calibration", files.calibration()),
                new Kept(thing + "/occupancy", files.occupancy()));
    }

    /** Writes the files that are missing and known to the storage. */
    void restore(ThingUID thing, SensorFiles files) {
        for (Kept kept : all(thing, files)) {
            @Nullable String text = storage.get(kept.key);
            if (text == null || Files.exists(kept.file)) {
                continue;
            }
            try {
                Files.createDirectories(kept.file.toAbsolutePath().getParent());
                AtomicFile.writeString(kept.file, text);
            } catch (IOException e) {
                logger.warn("{}: cannot be restored: {}", kept.file, e.getMessage());
            }
        }
    }

    /** Keeps what the files hold. */
    void save(ThingUID thing, SensorFiles files) {
        for (Kept kept : all(thing, files)) {
            try {
                if (!Files.exists(kept.file)) {
                    storage.remove(kept.key);
                    continue;
                }
                String text = Files.readString(kept.file);
                if (!text.equals(storage.get(kept.key))) {
                    storage.put(kept.key, text);
                }
            } catch (IOException e) {
                logger.warn("{}: cannot be kept: {}", kept.file, e.getMessage());
            }
        }
    }

    /** Forgets a thing for good. */
    void forget(ThingUID thing, SensorFiles files) {
        for (Kept kept : all(thing, files)) {
            storage.remove(kept.key);
            try {
                Files.deleteIfExists(kept.file);
            } catch (IOException e) {
                logger.warn("{}: cannot be deleted: {}", kept.file, e.getMessage());
            }
        }
    }
}
