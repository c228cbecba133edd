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

/** What keeps a sensor from sensing or needs somebody's attention. */
public enum SensorProblem {
    /** There is no such device, or it has vanished. */
    DEVICE_MISSING(true),
    /** Another program has the device. */
    DEVICE_BUSY(true),
    /** This user may not use the device. */
    NO_PERMISSION(true),
    /** The device refuses rate, format or channels. */
    FORMAT_REFUSED(true),
    /** The device is there and delivers no samples. */
    DEVICE_STALLED(true),
    /** The microphones deliver nothing but zeros. */
    MICROPHONES_MUTED(true),
    /** The tone is not heard. */
    CARRIER_NOT_HEARD(true),
    /** The host's echo cancellation seems to erase the tone. */
    ECHO_CANCELLATION(true),
    /** The model cannot be used. */
    MODEL_BROKEN(true),
    /** It was never calibrated and senses with defaults. */
    NOT_CALIBRATED(false),
    /** The calibration was refused. */
    CALIBRATION_FAILED(false),
    /** The calibration is stale, or device or room have changed since. */
    CALIBRATION_STALE(false),
    /** Something disturbs: noise, music, clipping, lost samples, a microphone that is out. */
    DISTURBED(false);

    private final boolean blind;

    SensorProblem(boolean blind) {
        this.blind = blind;
    }

    /** Whether nothing can be sensed meanwhile. */
    public boolean blind() {
        return blind;
    }
}
