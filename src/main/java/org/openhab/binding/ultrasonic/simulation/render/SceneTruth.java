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

import java.util.ArrayList;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.Scene;
import org.openhab.binding.ultrasonic.simulation.mover.Activity;
import org.openhab.binding.ultrasonic.simulation.mover.Mover;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/** The truth about what moves in a scene: who does what when, how far from the device and how fast towards it. */
public final class SceneTruth {

    private static final double DERIVATIVE_STEP_SECONDS = 1e-3;

    private final Scene scene;
    private final Vector3 deviceCenter;

    /** The truth of a scene. */
    public SceneTruth(Scene scene) {
        this.scene = scene;
        List<Vector3> microphones = scene.placement().microphones(scene.device().geometry());
        Vector3 sum = scene.placement().speaker(scene.device().geometry());
        for (Vector3 microphone : microphones) {
            sum = sum.plus(microphone);
        }
        this.deviceCenter = sum.times(1.0 / (microphones.size() + 1));
    }

    /** What one does from when to when. */
    public record Entry(String who, Activity activity) {}

    /** All activities of people, pets and disturbers in the order of the scene's lists. */
    public List<Entry> activities() {
        List<Entry> entries = new ArrayList<>();
        for (Mover mover : scene.movers()) {
            mover.activities().forEach(activity -> entries.add(new Entry(mover.name(), activity)));
        }
        scene.disturbers()
                .forEach(disturber ->
                        disturber.activities().forEach(activity -> entries.add(new Entry(disturber.name(), activity))));
        return List.copyOf(entries);
    }

    /** Distance from the device's middle to the mover's reference point, m. */
    public double distanceMeters(Mover mover, double timeSeconds) {
        return mover.referencePoint(timeSeconds).distanceTo(deviceCenter);
    }

    /** Radial speed of the mover's reference point, m/s, positive when it approaches. */
    public double radialSpeedMetersPerSecond(Mover mover, double timeSeconds) {
        double before = distanceMeters(mover, timeSeconds - DERIVATIVE_STEP_SECONDS);
        double after = distanceMeters(mover, timeSeconds + DERIVATIVE_STEP_SECONDS);
        return (before - after) / (2 * DERIVATIVE_STEP_SECONDS);
    }
}
