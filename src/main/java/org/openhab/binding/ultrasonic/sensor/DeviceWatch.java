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
import java.util.Optional;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.live.DuplexOpener;

/** Opens a device for others and remembers what came of it: the device's shape, or why it cannot be opened. */
final class DeviceWatch {

    private final DeviceChoice choice;
    private volatile DeviceIdentity identity;
    private volatile IOException failure;

    DeviceWatch(DeviceChoice choice) {
        this.choice = choice;
    }

    /** Opens it to sense. */
    AudioDuplex open() throws IOException {
        return open(choice.opener());
    }

    /** Opens it to calibrate or test. */
    AudioDuplex openForCalibration() throws IOException {
        return open(choice.calibrationOpener());
    }

    private AudioDuplex open(DuplexOpener opener) throws IOException {
        try {
            AudioDuplex opened = opener.open();
            identity = new DeviceIdentity(choice.nameOf(opened), opened.sampleRateHz(), opened.microphones());
            failure = null;
            return opened;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The device as it was opened last; empty before. */
    Optional<DeviceIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /** What is known of its shape does not count any more. */
    void forget() {
        identity = null;
    }

    /** Why it could not be opened the last time; empty if it could. */
    Optional<String> failure() {
        return Optional.ofNullable(failure).map(IOException::getMessage);
    }

    /** What that means to users; a device that is gone for reasons that nobody tells is missing. */
    SensorProblem problem() {
        if (!(failure instanceof DeviceException told)) {
            return SensorProblem.DEVICE_MISSING;
        }
        return switch (told.reason()) {
            case NOT_FOUND, LOST -> SensorProblem.DEVICE_MISSING;
            case BUSY -> SensorProblem.DEVICE_BUSY;
            case NO_PERMISSION -> SensorProblem.NO_PERMISSION;
            case FORMAT_REFUSED -> SensorProblem.FORMAT_REFUSED;
            case STALLED -> SensorProblem.DEVICE_STALLED;
        };
    }
}
