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

import org.openhab.binding.ultrasonic.math.Decibels;
import org.openhab.binding.ultrasonic.simulation.device.DriverParameters;
import org.openhab.binding.ultrasonic.simulation.physics.SeededNoise;

/**
 * The driver's noise in the sensing band: rub, turbulence and high-order products, white there and as strong as the
 * square of displacement (power: the fourth).
 */
final class WideBandProducts {

    private final double amplitude;
    private final long seed;

    /** Products at so many complex samples per second, which is also the width of the band they fill. */
    WideBandProducts(DriverParameters parameters, double rateHz, long seed) {
        amplitude = Decibels.toAmplitude(parameters.wideBandProductDb()) * Math.sqrt(rateHz / 1000 / 2);
        this.seed = seed;
    }

    /** Standard deviation of each part at a displacement. */
    double strength(double millimeters) {
        return amplitude * millimeters * millimeters;
    }

    /** Unit noise, real part, of a band at a sample. */
    double noiseRe(int band, long sample) {
        return SeededNoise.quickGaussian(seed + band, 2 * sample);
    }

    /** Unit noise, imaginary part. */
    double noiseIm(int band, long sample) {
        return SeededNoise.quickGaussian(seed + band, 2 * sample + 1);
    }
}
