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
package org.openhab.binding.ultrasonic.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;

/**
 * Where calibrations lie: one file a device, in the user's data folder as the XDG base directory specification has it.
 */
final class CalibrationStore {

    private CalibrationStore() {}

    /** The file of a device. */
    static CalibrationFile file(String deviceName) {
        return new CalibrationFile(path(deviceName, System.getenv(), System.getProperty("user.home")));
    }

    /** The user's data folder. */
    static Path folder() {
        return folder(System.getenv(), System.getProperty("user.home"));
    }

    private static Path folder(Map<String, String> environment, String home) {
        String data = environment.get("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data);
        return base.resolve("ultrasonic");
    }

    /** The path of a device's file. */
    static Path path(String deviceName, Map<String, String> environment, String home) {
        String name = deviceName
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return folder(environment, home).resolve("calibration-" + (name.isEmpty() ? "device" : name) + ".json");
    }
}
