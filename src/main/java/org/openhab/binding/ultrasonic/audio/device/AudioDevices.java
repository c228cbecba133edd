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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.Mixer;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.DeviceException;

/**
 * What devices this machine has, which one to take, and how to open it.
 *
 * <p>Names are ALSA's ({@code hw:CARD=x,DEV=0}, {@code pulse}, {@code default}, any other), or Java Sound's after
 * {@code java:}. Without ALSA all names are Java Sound's.
 */
public final class AudioDevices {

    /** The word for the best device. */
    public static final String AUTO = "auto";

    private static final String JAVA = "java:";

    private AudioDevices() {}

    /**
     * The devices, without a sound.
     *
     * @param all whether to list every name that there is; else only sound cards and sound servers
     */
    public static List<AudioDevice> list(boolean all) {
        List<AudioDevice> devices = new ArrayList<>();
        if (AlsaLibrary.available()) {
            devices.addAll(AlsaDevices.list(all));
        }
        if (all || !AlsaLibrary.available()) {
            devices.addAll(javaSound());
        }
        return devices;
    }

    /** The sound cards and servers by name, none of them opened, not even to see what it can do. */
    public static List<DeviceName> names() {
        if (AlsaLibrary.available()) {
            return AlsaDevices.names();
        }
        List<Mixer.Info> players = JavaSoundLines.mixers(true);
        List<Mixer.Info> hearers = JavaSoundLines.mixers(false);
        return Stream.concat(players.stream(), hearers.stream())
                .distinct()
                .map(info -> new DeviceName(
                        JAVA + info.getName(), info.getDescription(), players.contains(info), hearers.contains(info)))
                .toList();
    }

    private static List<AudioDevice> javaSound() {
        List<Mixer.Info> players = JavaSoundLines.mixers(true);
        List<Mixer.Info> hearers = JavaSoundLines.mixers(false);
        List<Mixer.Info> infos = new ArrayList<>(players);
        hearers.stream().filter(info -> !infos.contains(info)).forEach(infos::add);
        return infos.stream()
                .map(info -> new AudioDevice(
                        JAVA + info.getName(),
                        info.getDescription(),
                        players.contains(info) ? JavaSoundLines.abilities(info, true) : null,
                        hearers.contains(info) ? JavaSoundLines.abilities(info, false) : null,
                        ""))
                .toList();
    }

    /**
     * The device that {@value #AUTO} takes: a sound server that answers, since it lets others play too; else the sound
     * card with the highest rate and then the most microphones; else the best loudspeaker and the best microphones of
     * two cards.
     *
     * @param devices as listed
     * @return empty if none both plays and hears
     */
    public static Optional<DuplexRequest> automatic(List<AudioDevice> devices) {
        Optional<AudioDevice> both = devices.stream()
                .filter(device -> device.duplex() && device.highestRateHz() > 0)
                .filter(device -> device.hardware() || AlsaDevices.isServer(device.name()) || javaSound(device))
                .max(Comparator.comparing((AudioDevice device) -> AlsaDevices.isServer(device.name()))
                        .thenComparing(AudioDevice::highestRateHz)
                        .thenComparing(device -> device.capture().mostChannels()));
        if (both.isPresent()) {
            return both.map(device -> DuplexRequest.of(device.name()));
        }
        Optional<AudioDevice> speaker = devices.stream()
                .filter(device -> device.playback() != null && device.playback().hardware())
                .max(Comparator.comparing(AudioDevice::highestRateHz));
        Optional<AudioDevice> ears = devices.stream()
                .filter(device -> device.capture() != null && device.capture().hardware())
                .max(Comparator.comparing(AudioDevice::highestRateHz)
                        .thenComparing(device -> device.capture().mostChannels()));
        return speaker.isPresent() && ears.isPresent()
                ? Optional.of(DuplexRequest.of(speaker.get().name())
                        .withInput(ears.get().name()))
                : Optional.empty();
    }

    private static boolean javaSound(AudioDevice device) {
        return device.name().startsWith(JAVA);
    }

    /**
     * Opens a device by its name. Nothing sounds until the first exchange.
     *
     * @throws DeviceException names the device, says why not and what to do
     */
    public static AudioDuplex open(DuplexRequest request) throws DeviceException {
        boolean java = request.output().startsWith(JAVA) || request.input().startsWith(JAVA);
        if (!java && AlsaLibrary.available()) {
            return AlsaDuplex.open(request);
        }
        return JavaSoundDuplex.open(new DuplexRequest(
                withoutPrefix(request.output()),
                withoutPrefix(request.input()),
                request.sampleRateHz(),
                request.microphones(),
                request.bufferMillis()));
    }

    private static String withoutPrefix(String name) {
        return name.startsWith(JAVA) ? name.substring(JAVA.length()) : name;
    }
}
