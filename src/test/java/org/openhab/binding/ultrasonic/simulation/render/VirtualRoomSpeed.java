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
package org.openhab.binding.ultrasonic.simulation.render;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.SimpleWalker;
import org.openhab.binding.ultrasonic.simulation.SimulatedRooms;
import org.openhab.binding.ultrasonic.simulation.device.ArrayGeometry;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** What share of a core the virtual room takes with 4 microphones at 96 kHz; run its main method. */
public final class VirtualRoomSpeed {

    private VirtualRoomSpeed() {}

    /** Prints the shares with 0, 2 and 5 walkers of six ellipsoids. */
    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int walkers : new int[] {0, 2, 5}) {
            List<Mover> movers = new ArrayList<>();
            for (int i = 0; i < walkers; i++) {
                movers.add(new SimpleWalker(new Vector3(1.5, 1 + 0.3 * i, 0), new Vector3(0.03, 0.02 * i, 0)));
            }
            Scene scene = SimulatedRooms.scene(ArrayGeometry.smartSpeaker(4, 0.04), 33_000, 60, movers, List.of());
            SimulatedAudio room = new SimulatedAudio(scene, RenderSettings.at(96_000));
            float[] emitted = new float[960];
            float[][] heard = new float[4][960];
            long sample = 0;
            long start = 0;
            for (int block = 0; block < 1500; block++) {
                if (block == 500) {
                    start = threads.getCurrentThreadCpuTime();
                }
                for (int n = 0; n < 960; n++) {
                    double turns = 34_000.0 / 96_000 * sample;
                    double bass = 80.0 / 96_000 * sample++;
                    emitted[n] = (float) (0.4 * Math.cos(2 * Math.PI * turns) + 0.3 * Math.cos(2 * Math.PI * bass));
                }
                room.exchange(emitted, heard, 960);
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
            System.out.printf("%d walkers: %.0f %% of a core%n", walkers, 100 * seconds / 10);
        }
    }
}
