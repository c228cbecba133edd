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
package org.openhab.binding.ultrasonic.simulation.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openhab.binding.ultrasonic.simulation.physics.Vector3;

/**
 * Where speaker and microphones sit in the device's own coordinates: x to its front, y to its left, z up.
 *
 * @param name for messages and scene files
 * @param speaker position, m
 * @param microphones positions, m, 1 to 16
 * @param directShadowDb for each microphone: how much the case weakens the direct path on top of the distance, dB, 0 or
 *     less
 */
public record ArrayGeometry(String name, Vector3 speaker, List<Vector3> microphones, List<Double> directShadowDb) {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if there are no or more than 16 microphones, the shadows are not as many or
     *     positive, or a microphone sits in the speaker
     */
    public ArrayGeometry {
        microphones = List.copyOf(microphones);
        directShadowDb = List.copyOf(directShadowDb);
        if (microphones.isEmpty() || microphones.size() > 16) {
            throw new IllegalArgumentException(name + " must have 1 to 16 microphones, got " + microphones.size());
        }
        if (directShadowDb.size() != microphones.size()) {
            throw new IllegalArgumentException(name + " has " + microphones.size() + " microphones but "
                    + directShadowDb.size() + " shadows of the direct path");
        }
        for (int i = 0; i < microphones.size(); i++) {
            if (!(microphones.get(i).distanceTo(speaker) >= 0.005)) {
                throw new IllegalArgumentException("microphone " + i + " of " + name
                        + " must be 5 mm or more from the speaker, got " + microphones.get(i));
            }
            if (!(directShadowDb.get(i) <= 0)) {
                throw new IllegalArgumentException("shadow of microphone " + i + " of " + name
                        + " must be 0 dB or less, got " + directShadowDb.get(i) + " dB");
            }
        }
    }

    /**
     * A phone: speaker and microphone at its lower edge on both sides of the plug. Both ports look outwards, so each is
     * 90 degrees off the direct path (6 dB). With this coupling the measured levels of people come out, see the
     * calibration test.
     */
    public static ArrayGeometry phone() {
        return evenShadow("phone", new Vector3(0, 0.025, 0), List.of(new Vector3(0, -0.025, 0)), -12);
    }

    /** A tablet: the speaker at one edge, the microphone at the other. */
    public static ArrayGeometry tablet() {
        return evenShadow("tablet", new Vector3(0, 0.1, 0), List.of(new Vector3(0, -0.02, 0)), -8);
    }

    /** A laptop: speaker under the palm rest, 1 to 4 microphones in a row over the display. */
    public static ArrayGeometry laptop(int microphones) {
        List<Vector3> row = row(microphones, 0.06, -0.12, 0.21);
        return evenShadow("laptop", new Vector3(0, 0.12, 0), row, -10);
    }

    /**
     * A smart speaker: microphones on a circle on its top, the driver below.
     *
     * @param microphones 1 to 8
     * @param radiusMeters of the circle, 0.03 to 0.05 is usual
     */
    public static ArrayGeometry smartSpeaker(int microphones, double radiusMeters) {
        List<Vector3> ring = new ArrayList<>();
        for (int i = 0; i < microphones; i++) {
            double angle = 2 * Math.PI * i / microphones;
            ring.add(new Vector3(radiusMeters * Math.cos(angle), radiusMeters * Math.sin(angle), 0.07));
        }
        return evenShadow("smart-speaker", Vector3.ZERO, ring, -12);
    }

    /** A sound bar: a row of microphones 5 cm apart at the middle, the driver 15 cm to the left. */
    public static ArrayGeometry soundBar(int microphones) {
        return evenShadow("sound-bar", new Vector3(0.02, 0.30, 0), row(microphones, 0.05, 0, 0.03), -6);
    }

    /** A USB array in front of a desktop loudspeaker half a metre away. */
    public static ArrayGeometry usb(int microphones) {
        List<Vector3> ring = new ArrayList<>();
        for (int i = 0; i < microphones; i++) {
            double angle = 2 * Math.PI * i / microphones;
            ring.add(new Vector3(0.032 * Math.cos(angle), 0.032 * Math.sin(angle), 0));
        }
        return evenShadow("usb", new Vector3(0, 0.5, 0.1), ring, 0);
    }

    private static List<Vector3> row(int microphones, double spacingMeters, double x, double z) {
        List<Vector3> row = new ArrayList<>();
        for (int i = 0; i < microphones; i++) {
            row.add(new Vector3(x, (i - (microphones - 1) / 2.0) * spacingMeters, z));
        }
        return row;
    }

    private static ArrayGeometry evenShadow(String name, Vector3 speaker, List<Vector3> microphones, double shadowDb) {
        return new ArrayGeometry(name, speaker, microphones, Collections.nCopies(microphones.size(), shadowDb));
    }
}
