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

import java.time.InstantSource;
import org.openhab.binding.ultrasonic.calibration.CalibrationFile;
import org.openhab.binding.ultrasonic.motion.Detector;

/**
 * What a sensor is made of.
 *
 * @param config what it is to be
 * @param memory knows the room
 * @param watch opens the device
 * @param calibrations has the calibration
 * @param clips keeps seconds of the sensing band
 * @param hearing receives the live sensor's reports
 * @param outlet tells listeners
 */
record SensorParts(
        SensorConfig config,
        RoomMemory memory,
        DeviceWatch watch,
        CalibrationKeeper calibrations,
        ClipKeeper clips,
        Hearing hearing,
        Outlet outlet) {

    /**
     * Makes them.
     *
     * @param changed is called when there is something to tell at once
     * @param heard is called at each report
     */
    static SensorParts of(SensorConfig config, InstantSource clock, Runnable changed, Runnable heard) {
        Outlet outlet = new Outlet("ultrasonic news " + config.id());
        ClipKeeper clips = new ClipKeeper(config, clock);
        // A virtual room is known; it is calibrated when somebody asks for it.
        boolean unasked = config.policy().automatic() && !config.device().simulated();
        return new SensorParts(
                config,
                new RoomMemory(config.pipeline().context()),
                new DeviceWatch(config.device()),
                new CalibrationKeeper(
                        new CalibrationFile(config.files().calibration()),
                        config.policy(),
                        config.calibrates() && config.emission().calibrated(),
                        unasked),
                clips,
                new Hearing(clock, outlet, clips, changed, heard),
                outlet);
    }

    /**
     * Makes sure that the model can judge.
     *
     * @throws RuntimeException of whatever kind the engine throws, if it cannot
     */
    void checkModel() {
        if (config.pipeline().detector() == Detector.NETWORK) {
            config.pipeline().network().check();
            config.pipeline().network().newEngine();
        }
    }
}
