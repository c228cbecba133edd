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

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.audio.DeviceException;

/** The devices that ALSA lists, each opened for a moment to see what it can do; nothing is played. */
final class AlsaDevices {

    private AlsaDevices() {}

    /** What ALSA says of a name; direction is "Input", "Output" or {@code null} for both. */
    private record Hint(String name, String description, String direction) {}

    /**
     * The sound cards and servers.
     *
     * @param all whether to list every name that ALSA knows, such as {@code plughw:} and {@code null}
     */
    static List<AudioDevice> list(boolean all) {
        return hints(all).stream()
                .map(hint -> device(hint.name, hint.description, hint.direction))
                .toList();
    }

    /** The sound cards and servers by name, none of them opened. */
    static List<DeviceName> names() {
        return hints(false).stream()
                .map(hint -> new DeviceName(
                        hint.name,
                        hint.description == null ? "" : hint.description,
                        !"Input".equals(hint.direction),
                        !"Output".equals(hint.direction)))
                .toList();
    }

    private static List<Hint> hints(boolean all) {
        List<Hint> found = new ArrayList<>();
        PointerByReference reference = new PointerByReference();
        if (AlsaLibrary.snd_device_name_hint(-1, "pcm", reference) < 0) {
            return found;
        }
        Pointer hints = reference.getValue();
        try {
            for (Pointer hint : hints.getPointerArray(0)) {
                String name = text(hint, "NAME");
                if (name != null && (all || usual(name))) {
                    found.add(new Hint(name, text(hint, "DESC"), text(hint, "IOID")));
                }
            }
        } finally {
            AlsaLibrary.snd_device_name_free_hint(hints);
        }
        return found;
    }

    /** Cards themselves and sound servers; everything else is a detour to one of these. */
    private static boolean usual(String name) {
        return name.startsWith("hw:") || isServer(name);
    }

    /** Whether a name is that of a sound server. */
    static boolean isServer(String name) {
        return name.equals("pulse") || name.equals("pipewire");
    }

    private static String text(Pointer hint, String key) {
        Pointer text = AlsaLibrary.snd_device_name_get_hint(hint, key);
        if (text == null) {
            return null;
        }
        try {
            return text.getString(0).replaceAll("\\s*\\R\\s*", ", ");
        } finally {
            Native.free(Pointer.nativeValue(text));
        }
    }

    private static AudioDevice device(String name, String description, String direction) {
        PcmAbilities playback = null;
        PcmAbilities capture = null;
        String trouble = "";
        if (!"Input".equals(direction)) {
            try {
                playback = abilities(name, AlsaPcm.Direction.PLAYBACK);
            } catch (DeviceException e) {
                trouble = explanation(e, name);
            }
        }
        if (!"Output".equals(direction)) {
            try {
                capture = abilities(name, AlsaPcm.Direction.CAPTURE);
            } catch (DeviceException e) {
                // A card with one direction only is not in trouble; what it has can be seen.
                trouble = trouble.isEmpty() && playback != null && e.reason() == DeviceException.Reason.NOT_FOUND
                        ? ""
                        : explanation(e, name);
            }
        }
        return new AudioDevice(name, description == null ? "" : description, playback, capture, trouble);
    }

    private static String explanation(DeviceException trouble, String name) {
        return trouble.getMessage().substring(name.length() + 2);
    }

    private static PcmAbilities abilities(String name, AlsaPcm.Direction direction) throws DeviceException {
        try (AlsaPcm pcm = AlsaPcm.open(name, direction)) {
            return pcm.abilities();
        }
    }
}
