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

/** How many times faster than real time a scene is rendered on one core (processor time); run its main method. */
public final class EnvelopeSpeed {

    private EnvelopeSpeed() {}

    /** Prints the ratio for scenes with two to eight walkers of six ellipsoids. */
    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int walkers : new int[] {0, 2, 4, 5}) {
            List<Mover> movers = new ArrayList<>();
            for (int i = 0; i < walkers; i++) {
                movers.add(new SimpleWalker(new Vector3(1.5, 1 + 0.3 * i, 0), new Vector3(0.03, 0.02 * i, 0)));
            }
            Scene scene = SimulatedRooms.scene(ArrayGeometry.smartSpeaker(4, 0.04), 33_000, 60, movers, List.of());
            EnvelopeRenderer renderer = new EnvelopeRenderer(scene, RenderSettings.at(96_000));
            renderer.process(60_000);
            long start = threads.getCurrentThreadCpuTime();
            renderer.process(180_000);
            double seconds = (threads.getCurrentThreadCpuTime() - start) * 1e-9;
            System.out.printf("%d walkers: %.0f times real time%n", walkers, 30 / seconds);
        }
    }
}
