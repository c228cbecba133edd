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
package org.openhab.binding.ultrasonic.audio.device;

import org.openhab.binding.ultrasonic.audio.DeviceException;
import org.openhab.binding.ultrasonic.audio.DeviceException.Reason;

/** ALSA's error numbers in words, with what to do. */
final class AlsaErrors {

    private AlsaErrors() {}

    /** Why a device cannot be opened. */
    static DeviceException opening(String name, String noun, int error) {
        return switch (-error) {
            case AlsaLibrary.ENOENT, AlsaLibrary.ENODEV, AlsaLibrary.ENXIO ->
                new DeviceException(
                        Reason.NOT_FOUND, name, "no such device for " + noun + "; 'devices' lists what there is");
            case AlsaLibrary.EBUSY ->
                new DeviceException(
                        Reason.BUSY,
                        name,
                        "is in use by another program; end that, or use the sound server, which shares ('pulse')");
            case AlsaLibrary.EACCES, AlsaLibrary.EPERM ->
                new DeviceException(
                        Reason.NO_PERMISSION,
                        name,
                        "may not be opened by this user; add the user to the group 'audio' (usermod -aG audio USER) and"
                                + " log in again");
            case AlsaLibrary.ECONNREFUSED ->
                new DeviceException(
                        Reason.NOT_FOUND, name, "no sound server answers; start it, or name a device hw:CARD=...");
            default ->
                new DeviceException(
                        Reason.LOST, name, "cannot be opened for " + noun + ": " + AlsaLibrary.snd_strerror(error));
        };
    }

    /** Why a device that was opened fails. */
    static DeviceException using(String name, String trouble, int error) {
        Reason reason = -error == AlsaLibrary.EINVAL ? Reason.FORMAT_REFUSED : Reason.LOST;
        return new DeviceException(reason, name, trouble + ": " + AlsaLibrary.snd_strerror(error));
    }

    /** A device that is there no more. */
    static DeviceException lost(String name, int error) {
        return new DeviceException(
                Reason.LOST,
                name,
                "is gone (" + AlsaLibrary.snd_strerror(error) + "); unplugged or its server stopped");
    }
}
