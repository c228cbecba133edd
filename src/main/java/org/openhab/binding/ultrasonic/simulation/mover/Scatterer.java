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
package org.openhab.binding.ultrasonic.simulation.mover;

/**
 * A part of a mover that echoes: an ellipsoid with rough skin or cloth, or a point.
 *
 * <p>An ellipsoid's echo comes from the spot whose normal halves the angle between speaker and microphone (geometrical
 * optics): scattering length sqrt(sigma / 4 pi) = a b c / (2 q), q = (a n_x)^2 + (b n_y)^2 + (c n_z)^2 with n the
 * bisector in the ellipsoid's own axes; a sphere of radius a gives a / 2.
 *
 * @param radiusX semi-axis along the pose's first axis, m; 0 for all three means a point
 * @param radiusY semi-axis along the second axis, m
 * @param radiusZ semi-axis along the third axis, m
 * @param pointLengthMeters scattering length of a point, m; ignored for an ellipsoid
 * @param reflectivity amplitude factor 0 to 1: 1 skin and hard things, 0.3 to 0.7 clothing, 0.2 fur
 * @param roughness 0 smooth to 1: share of the energy scattered by folds and fluff spread over the surface (speckle)
 * @param seed of the roughness
 */
public record Scatterer(
        double radiusX,
        double radiusY,
        double radiusZ,
        double pointLengthMeters,
        double reflectivity,
        double roughness,
        long seed) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public Scatterer {
        boolean point = radiusX == 0 && radiusY == 0 && radiusZ == 0;
        if (!point && !(radiusX > 0 && radiusY > 0 && radiusZ > 0)) {
            throw new IllegalArgumentException(
                    "radii must all be above 0 m or all be 0, got " + radiusX + ", " + radiusY + ", " + radiusZ);
        }
        if (!(pointLengthMeters >= 0)) {
            throw new IllegalArgumentException("scattering length must be 0 m or more, got " + pointLengthMeters);
        }
        if (!(reflectivity >= 0 && reflectivity <= 1)) {
            throw new IllegalArgumentException("reflectivity must be 0 to 1, got " + reflectivity);
        }
        if (!(roughness >= 0 && roughness <= 1)) {
            throw new IllegalArgumentException("roughness must be 0 to 1, got " + roughness);
        }
    }

    /** A smooth point with a scattering length in metres. */
    public static Scatterer point(double lengthMeters) {
        return new Scatterer(0, 0, 0, lengthMeters, 1, 0, 0);
    }

    /** An ellipsoid with semi-axes in metres. */
    public static Scatterer ellipsoid(
            double radiusX, double radiusY, double radiusZ, double reflectivity, double roughness, long seed) {
        return new Scatterer(radiusX, radiusY, radiusZ, 0, reflectivity, roughness, seed);
    }

    /** Whether this is a point. */
    public boolean isPoint() {
        return radiusX == 0;
    }
}
