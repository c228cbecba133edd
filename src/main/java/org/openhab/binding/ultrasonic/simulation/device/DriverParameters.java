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

/**
 * An electrodynamic driver with large-signal parameters (Klippel, "Loudspeaker nonlinearities: causes, parameters,
 * symptoms", JAES 54, 2006): Bl(x) = bl (1 + bl1 x + bl2 x^2), K(x) = k (1 + k1 x + k2 x^2), Le(x) = le (1 + le1 x +
 * le2 x^2), Le also falling with current by the factor (1 + lei i). x in mm, i in A.
 *
 * @param resistanceOhm voice coil's DC resistance
 * @param inductanceHenry le, voice coil's inductance at rest
 * @param forceFactorNewtonPerAmpere bl at rest
 * @param massKilogram moving mass
 * @param stiffnessNewtonPerMeter k at rest
 * @param dampingKilogramPerSecond mechanical losses
 * @param fullScaleVolts peak voltage at digital full scale
 * @param forceFactorSlope bl1, 1/mm
 * @param forceFactorCurve bl2, 1/mm^2, 0 or less
 * @param stiffnessSlope k1, 1/mm
 * @param stiffnessCurve k2, 1/mm^2, 0 or more
 * @param inductanceSlope le1, 1/mm
 * @param inductanceCurve le2, 1/mm^2
 * @param inductanceCurrentSlope lei, 1/A
 * @param wideBandProductDb level of rub, air noise and high-order products in the sensing band re the tone at full
 *     scale, at 1 mm displacement, dB in the whole band of 1 kHz; they grow with the fourth power of displacement
 */
public record DriverParameters(
        double resistanceOhm,
        double inductanceHenry,
        double forceFactorNewtonPerAmpere,
        double massKilogram,
        double stiffnessNewtonPerMeter,
        double dampingKilogramPerSecond,
        double fullScaleVolts,
        double forceFactorSlope,
        double forceFactorCurve,
        double stiffnessSlope,
        double stiffnessCurve,
        double inductanceSlope,
        double inductanceCurve,
        double inductanceCurrentSlope,
        double wideBandProductDb) {

    /** A 2 inch full-range driver as in smart speakers: resonance about 150 Hz. */
    public static final DriverParameters SMALL_FULL_RANGE = new DriverParameters(
            3.6, 60e-6, 2.2, 2.2e-3, 1950, 0.45, 6.0, -0.03, -0.045, 0.05, 0.08, -0.06, 0.01, -0.02, -62);

    /**
     * Checks what must be positive.
     *
     * @throws IllegalArgumentException naming the first value that is not
     */
    public DriverParameters {
        requirePositive("resistance", resistanceOhm);
        requirePositive("inductance", inductanceHenry);
        requirePositive("force factor", forceFactorNewtonPerAmpere);
        requirePositive("moving mass", massKilogram);
        requirePositive("stiffness", stiffnessNewtonPerMeter);
        requirePositive("damping", dampingKilogramPerSecond);
        requirePositive("full-scale voltage", fullScaleVolts);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("driver " + name + " must be above 0, got " + value);
        }
    }
}
