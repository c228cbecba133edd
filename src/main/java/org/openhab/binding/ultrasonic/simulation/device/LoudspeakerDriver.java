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
 * The driver in motion: displacement and current from the voltage, and what they do to a tone far above.
 *
 * <p>Mechanics: m x'' + R x' + K(x) x = Bl(x) i with i = (u - Bl(x) x') / R_e, the inductance being negligible at bass
 * frequencies; integrated by the classical Runge-Kutta method. A tone far above the resonance is mass-controlled: its
 * pressure is proportional to force, Bl(x) times its current, which flows through Z(x, i) = R_e + j 2 pi f Le(x, i). So
 * bass multiplies the tone by Bl(x) / Bl(0) times Z(0, 0) / Z(x, i), complex: amplitude and phase. See
 * {@link DriverParameters} for the parameters and their source.
 */
public final class LoudspeakerDriver {

    private static final double LARGEST_MILLIMETERS = 4;

    private final DriverParameters parameters;
    private final double stepSeconds;
    private double displacementMeters;
    private double velocity;
    private double current;
    private double input;

    /**
     * A driver at rest.
     *
     * @param stepHz steps per second, 4000 or more
     */
    public LoudspeakerDriver(DriverParameters parameters, double stepHz) {
        this.parameters = parameters;
        this.stepSeconds = 1 / stepHz;
    }

    /** Back to rest. */
    public void reset() {
        displacementMeters = 0;
        velocity = 0;
        current = 0;
        input = 0;
    }

    /**
     * Goes one step on.
     *
     * @param fullScale the bass part of the signal at the step's end, re digital full scale
     */
    public void process(double fullScale) {
        double end = fullScale * parameters.fullScaleVolts();
        double middle = (input + end) / 2;
        double h = stepSeconds;
        double v1 = velocity;
        double a1 = acceleration(displacementMeters, v1, input);
        double v2 = velocity + h / 2 * a1;
        double a2 = acceleration(displacementMeters + h / 2 * v1, v2, middle);
        double v3 = velocity + h / 2 * a2;
        double a3 = acceleration(displacementMeters + h / 2 * v2, v3, middle);
        double v4 = velocity + h * a3;
        double a4 = acceleration(displacementMeters + h * v3, v4, end);
        displacementMeters += h / 6 * (v1 + 2 * v2 + 2 * v3 + v4);
        velocity += h / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
        // The suspension's end: it cannot go further, whatever the polynomial says.
        double limit = LARGEST_MILLIMETERS * 1e-3;
        if (Math.abs(displacementMeters) > limit) {
            displacementMeters = Math.copySign(limit, displacementMeters);
            velocity = 0;
        }
        input = end;
        current = (input - forceFactor(displacementMeters) * velocity) / parameters.resistanceOhm();
    }

    private double acceleration(double x, double v, double volts) {
        double forceFactor = forceFactor(x);
        double amperes = (volts - forceFactor * v) / parameters.resistanceOhm();
        double millimeters = clamp(1e3 * x);
        double stiffness = parameters.stiffnessNewtonPerMeter()
                * (1
                        + parameters.stiffnessSlope() * millimeters
                        + parameters.stiffnessCurve() * millimeters * millimeters);
        double force = forceFactor * amperes - parameters.dampingKilogramPerSecond() * v - Math.max(stiffness, 0) * x;
        return force / parameters.massKilogram();
    }

    private double forceFactor(double x) {
        return parameters.forceFactorNewtonPerAmpere() * forceFactorRatio(clamp(1e3 * x));
    }

    private double forceFactorRatio(double millimeters) {
        double ratio = 1
                + parameters.forceFactorSlope() * millimeters
                + parameters.forceFactorCurve() * millimeters * millimeters;
        return Math.max(ratio, 0.05);
    }

    private static double clamp(double millimeters) {
        return Math.max(-LARGEST_MILLIMETERS, Math.min(LARGEST_MILLIMETERS, millimeters));
    }

    /** Displacement from rest, mm. */
    public double displacementMillimeters() {
        return 1e3 * displacementMeters;
    }

    /** Bass current in the voice coil, A. */
    public double currentAmperes() {
        return current;
    }

    /**
     * What a tone is multiplied by at present.
     *
     * @param frequencyHz of the tone, far above the resonance
     * @param factor two places: real and imaginary part, 1 and 0 at rest
     */
    public void toneFactor(double frequencyHz, double[] factor) {
        double millimeters = clamp(1e3 * displacementMeters);
        double reactance = 2 * Math.PI * frequencyHz * parameters.inductanceHenry();
        double moved = reactance
                * (1
                        + parameters.inductanceSlope() * millimeters
                        + parameters.inductanceCurve() * millimeters * millimeters)
                * (1 + parameters.inductanceCurrentSlope() * current);
        double force = forceFactorRatio(millimeters);
        double resistance = parameters.resistanceOhm();
        double scale = force / (resistance * resistance + moved * moved);
        factor[0] = scale * (resistance * resistance + reactance * moved);
        factor[1] = scale * resistance * (reactance - moved);
    }
}
