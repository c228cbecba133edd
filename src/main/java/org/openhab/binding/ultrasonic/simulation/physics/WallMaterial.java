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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * What a wall does to sound that meets it.
 *
 * @param name for messages and scene files
 * @param reflection amplitude of the mirror-like reflection over frequency, dB, 0 or less; what is missing is absorbed
 *     or scattered into the reverberant tail
 * @param transmissionDb amplitude that gets through at ultrasonic frequencies, dB, -30 or less
 */
public record WallMaterial(String name, GainTable reflection, double transmissionDb) {

    private static final double[] FREQUENCIES_HZ = {1000, 20000, 33000, 45000};

    /** Painted plaster or concrete. */
    public static final WallMaterial PLASTER = of("plaster", -0.2, -1.5, -2.5, -3.5, -50);
    /** Gypsum board on studs. */
    public static final WallMaterial DRYWALL = of("drywall", -0.5, -2, -3, -4, -40);
    /** Wood or laminate. */
    public static final WallMaterial WOOD = of("wood", -0.5, -2, -3, -4, -38);
    /** Window glass, tiles. */
    public static final WallMaterial GLASS = of("glass", -0.1, -0.5, -1, -1.5, -45);
    /** Carpet. */
    public static final WallMaterial CARPET = of("carpet", -1.5, -12, -15, -18, -50);
    /** Heavy curtain or upholstery in front of a wall. */
    public static final WallMaterial TEXTILE = of("textile", -3, -14, -17, -20, -50);
    /** Acoustic tiles. */
    public static final WallMaterial ACOUSTIC_TILE = of("acoustic-tile", -4, -10, -12, -14, -40);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the wall would amplify or let through more than -30 dB
     */
    public WallMaterial {
        if (!(transmissionDb <= -30)) {
            throw new IllegalArgumentException(
                    "transmission of " + name + " must be -30 dB or less, got " + transmissionDb + " dB");
        }
        for (double frequencyHz : FREQUENCIES_HZ) {
            if (!(reflection.db(frequencyHz) <= 0)) {
                throw new IllegalArgumentException("reflection of " + name + " must be 0 dB or less, got "
                        + reflection.db(frequencyHz) + " dB at " + frequencyHz + " Hz");
            }
        }
    }

    private static WallMaterial of(
            String name, double at1kHz, double at20kHz, double at33kHz, double at45kHz, double transmissionDb) {
        double[] gainsDb = {at1kHz, at20kHz, at33kHz, at45kHz};
        return new WallMaterial(name, new GainTable(FREQUENCIES_HZ, gainsDb), transmissionDb);
    }
}
