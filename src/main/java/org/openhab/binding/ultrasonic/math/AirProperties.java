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
package org.openhab.binding.ultrasonic.math;

/**
 * The weather in the room: what fixes the speed of sound and how much the air swallows.
 *
 * @param temperatureCelsius -20 to 50 degrees C
 * @param relativeHumidityPercent 0 to 100 %
 * @param pressureKiloPascal 60 to 110 kPa
 */
public record AirProperties(double temperatureCelsius, double relativeHumidityPercent, double pressureKiloPascal) {

    /** 20 degrees C, 50 % relative humidity, 101.325 kPa. */
    public static final AirProperties STANDARD = new AirProperties(20, 50, 101.325);

    private static final double KELVIN_AT_ZERO_CELSIUS = 273.15;
    private static final double REFERENCE_TEMPERATURE_KELVIN = 293.15;
    private static final double TRIPLE_POINT_KELVIN = 273.16;
    private static final double REFERENCE_PRESSURE_KILO_PASCAL = 101.325;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the value outside its range
     */
    public AirProperties {
        requireRange("temperature", temperatureCelsius, -20, 50, "degrees C");
        requireRange("relative humidity", relativeHumidityPercent, 0, 100, "%");
        requireRange("pressure", pressureKiloPascal, 60, 110, "kPa");
    }

    private static void requireRange(String name, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be between " + low + " and " + high + " " + unit + ", got " + value);
        }
    }

    /**
     * Speed of sound, m/s: that of dry air, 331.45 sqrt(T / 273.15 K), raised by 16 % of the water vapour's mole
     * fraction (lighter gas; Cramer, JASA 93, 1993, to within 0.1 % in rooms).
     */
    public double speedOfSoundMetersPerSecond() {
        double dry = 331.45 * Math.sqrt((temperatureCelsius + KELVIN_AT_ZERO_CELSIUS) / KELVIN_AT_ZERO_CELSIUS);
        return dry * (1 + 0.16 * waterMolePercent() / 100);
    }

    /** Change of the speed of sound with temperature, m/s per K: c / 2T. */
    public double speedOfSoundPerKelvin() {
        return speedOfSoundMetersPerSecond() / (2 * (temperatureCelsius + KELVIN_AT_ZERO_CELSIUS));
    }

    /**
     * Absorption of a pure tone, dB per metre of path (ISO 9613-1:1993, equations 3 to 5 and annex B).
     *
     * @param frequencyHz above 0
     */
    public double absorptionDbPerMeter(double frequencyHz) {
        double relativePressure = pressureKiloPascal / REFERENCE_PRESSURE_KILO_PASCAL;
        double kelvin = temperatureCelsius + KELVIN_AT_ZERO_CELSIUS;
        double relativeTemperature = kelvin / REFERENCE_TEMPERATURE_KELVIN;
        double humidity = waterMolePercent();
        double oxygenRelaxationHz =
                relativePressure * (24 + 4.04e4 * humidity * (0.02 + humidity) / (0.391 + humidity));
        double nitrogenRelaxationHz = relativePressure
                / Math.sqrt(relativeTemperature)
                * (9 + 280 * humidity * Math.exp(-4.170 * (Math.cbrt(1 / relativeTemperature) - 1)));
        double square = frequencyHz * frequencyHz;
        double classical = 1.84e-11 / relativePressure * Math.sqrt(relativeTemperature);
        double oxygen = 0.01275 * Math.exp(-2239.1 / kelvin) / (oxygenRelaxationHz + square / oxygenRelaxationHz);
        double nitrogen = 0.1068 * Math.exp(-3352.0 / kelvin) / (nitrogenRelaxationHz + square / nitrogenRelaxationHz);
        return 8.686 * square * (classical + Math.pow(relativeTemperature, -2.5) * (oxygen + nitrogen));
    }

    /** Water vapour's share of the air's molecules, % (ISO 9613-1 annex B). */
    private double waterMolePercent() {
        double kelvin = temperatureCelsius + KELVIN_AT_ZERO_CELSIUS;
        double exponent = -6.8346 * Math.pow(TRIPLE_POINT_KELVIN / kelvin, 1.261) + 4.6151;
        double saturation = Math.pow(10, exponent);
        return relativeHumidityPercent * saturation * REFERENCE_PRESSURE_KILO_PASCAL / pressureKiloPascal;
    }
}
