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
import org.openhab.binding.ultrasonic.simulation.disturber.DeviceVibration;
import org.openhab.binding.ultrasonic.simulation.disturber.Disturber;
import org.openhab.binding.ultrasonic.simulation.physics.Room;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

/**
 * Speaker, microphones and their mirror images behind the six walls. Image 0 is the thing itself, image 1 + w that
 * behind wall w.
 */
final class Geometry {

    static final int IMAGES = 1 + Wall.values().length;

    final Scene scene;
    final int microphones;
    final double speedOfSound;
    final Vector3 speaker;
    final List<Vector3> microphonePositions;
    final Vector3 arrayCenter;
    final Vector3[] speakerImages = new Vector3[IMAGES];
    final Vector3[] centerImages = new Vector3[IMAGES];
    final List<DeviceVibration> vibrations;

    Geometry(Scene scene) {
        this.scene = scene;
        speaker = scene.placement().speaker(scene.device().geometry());
        microphonePositions = scene.placement().microphones(scene.device().geometry());
        microphones = microphonePositions.size();
        Vector3 sum = Vector3.ZERO;
        for (Vector3 position : microphonePositions) {
            sum = sum.plus(position);
        }
        arrayCenter = sum.times(1.0 / microphones);
        for (int image = 0; image < IMAGES; image++) {
            speakerImages[image] = image(speaker, image);
            centerImages[image] = image(arrayCenter, image);
        }
        speedOfSound = scene.air().speedOfSoundMetersPerSecond();
        List<DeviceVibration> all = new ArrayList<>();
        for (Disturber disturber : scene.disturbers()) {
            all.addAll(disturber.vibrations());
        }
        vibrations = List.copyOf(all);
    }

    /** How far the device is away from its place. */
    Vector3 displacement(double timeSeconds) {
        Vector3 sum = Vector3.ZERO;
        for (DeviceVibration vibration : vibrations) {
            sum = sum.plus(vibration.displacement(timeSeconds));
        }
        return sum;
    }

    /** By how much the direct path to a microphone is stretched. */
    double stretch(int microphone, double timeSeconds) {
        double sum = 0;
        for (DeviceVibration vibration : vibrations) {
            sum += vibration.directPathStretchMeters(microphone, timeSeconds);
        }
        return sum;
    }

    /** An image of a point. */
    Vector3 image(Vector3 point, int image) {
        return image == 0 ? point : scene.room().mirrored(point, Wall.values()[image - 1]);
    }

    /** The largest power of two up to 32 so that rate / it is still about the wanted rate or more. */
    static int controlStep(double envelopeRateHz, double wantedHz) {
        int step = 32;
        while (step > 1 && envelopeRateHz / step < 0.9 * wantedHz) {
            step /= 2;
        }
        return step;
    }

    Room room() {
        return scene.room();
    }
}
