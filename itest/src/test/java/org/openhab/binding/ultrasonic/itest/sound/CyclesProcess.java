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
package org.openhab.binding.ultrasonic.itest.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.audio.Playback;
import org.openhab.binding.ultrasonic.audio.device.AudioDevices;
import org.openhab.binding.ultrasonic.audio.device.DuplexRequest;

/** Opens and closes a device over and over and prints what is left behind. */
public final class CyclesProcess {

    private static final int EXCHANGED = 10;

    private CyclesProcess() {}

    /**
     * Prints threads and open files after some first cycles and after all of them.
     *
     * @param arguments device, first cycles, all cycles
     */
    public static void main(String[] arguments) throws IOException {
        int first = Integer.parseInt(arguments[1]);
        int all = Integer.parseInt(arguments[2]);
        long heard = 0;
        for (int cycle = 1; cycle <= all; cycle++) {
            try (AudioDuplex device = AudioDevices.open(DuplexRequest.of(arguments[0]))) {
                // A server takes up to a second until the first samples; most cycles end before.
                if (cycle % EXCHANGED == 0) {
                    heard += device.exchange(Playback.SILENCE).length();
                }
            }
            if (cycle == first || cycle == all) {
                System.out.println(cycle + " " + count("task") + " " + count("fd") + " " + heard);
            }
        }
    }

    private static long count(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc/self", folder))) {
            return entries.count();
        }
    }
}
