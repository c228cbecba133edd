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

import java.nio.file.Path;

/**
 * Where a sensor keeps what outlasts it. Nothing need exist yet. Immutable.
 *
 * @param calibration the calibration's file
 * @param occupancy file of what is known of the room, for the time after a restart
 * @param rareEvents folder of the seconds around rare events and of those the user reports
 * @param diagnostics folder of recordings for whoever looks for a fault
 */
public record SensorFiles(Path calibration, Path occupancy, Path rareEvents, Path diagnostics) {

    /** All of them in one folder, which belongs to one sensor. */
    public static SensorFiles in(Path folder) {
        return new SensorFiles(
                folder.resolve("calibration.json"),
                folder.resolve("occupancy.json"),
                folder.resolve("rare"),
                folder.resolve("diagnostics"));
    }

    /** The same with another file of calibration. */
    public SensorFiles withCalibration(Path file) {
        return new SensorFiles(file, occupancy, rareEvents, diagnostics);
    }

    /** The same with another folder of rare events. */
    public SensorFiles withRareEvents(Path folder) {
        return new SensorFiles(calibration, occupancy, folder, diagnostics);
    }
}
