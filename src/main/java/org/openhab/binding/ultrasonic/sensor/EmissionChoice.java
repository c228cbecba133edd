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
package org.openhab.binding.ultrasonic.sensor;

import java.util.List;
import java.util.OptionalDouble;
import org.openhab.binding.ultrasonic.audio.AudioDuplex;
import org.openhab.binding.ultrasonic.calibration.CalibrationResult;
import org.openhab.binding.ultrasonic.calibration.DeviceIdentity;
import org.openhab.binding.ultrasonic.emission.EmissionConfig;
import org.openhab.binding.ultrasonic.emission.EmittedTone;

/**
 * What to emit: what was asked for, else what was calibrated, else what suits the device's rate. Immutable.
 *
 * @param carriersHz the tones that were asked for, or none: then calibration chooses
 * @param levelDbfs level of each tone, if it was asked for
 * @param ceilingDbfs what all tones together never exceed, -60..0
 */
public record EmissionChoice(List<Double> carriersHz, OptionalDouble levelDbfs, double ceilingDbfs) {

    private static final double HIGH_CARRIER_HZ = 36_000;
    private static final double LOW_CARRIER_HZ = 20_000;
    private static final int HIGH_RATE_HZ = 80_000;
    private static final double USUAL_LEVEL_DBFS = -20;
    private static final double LOWEST_CEILING_DBFS = -60;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException names the value and its range
     */
    public EmissionChoice {
        carriersHz = List.copyOf(carriersHz);
        if (!(ceilingDbfs >= LOWEST_CEILING_DBFS && ceilingDbfs <= 0)) {
            throw new IllegalArgumentException("the ceiling must be -60..0 dBFS, got " + ceilingDbfs);
        }
        for (double carrierHz : carriersHz) {
            // Checks tone and level alone; together they are checked against the ceiling.
            new EmissionConfig(List.of(new EmittedTone(carrierHz, levelDbfs.orElse(-120))), ceilingDbfs);
        }
    }

    /** Tones and level by calibration, at most -6 dBFS together. */
    public static EmissionChoice automatic() {
        return new EmissionChoice(List.of(), OptionalDouble.empty(), EmissionConfig.USUAL_CEILING_DBFS);
    }

    /** The same with tones of one's own. */
    public EmissionChoice withCarriersHz(List<Double> wanted) {
        return new EmissionChoice(wanted, levelDbfs, ceilingDbfs);
    }

    /** The same with a level of one's own. */
    public EmissionChoice withLevelDbfs(double wanted) {
        return new EmissionChoice(carriersHz, OptionalDouble.of(wanted), ceilingDbfs);
    }

    /** The same with another ceiling. */
    public EmissionChoice withCeilingDbfs(double wanted) {
        return new EmissionChoice(carriersHz, levelDbfs, wanted);
    }

    /** Whether a calibration is of any use. */
    public boolean calibrated() {
        return carriersHz.isEmpty();
    }

    /**
     * What to emit without a calibration.
     *
     * @throws IllegalArgumentException if tones or level do not suit the device; the message begins with its name
     */
    public EmissionConfig on(AudioDuplex device) {
        return on(new DeviceIdentity(device.name(), device.sampleRateHz(), device.microphones()));
    }

    /** As {@link #on(AudioDuplex)}. */
    EmissionConfig on(DeviceIdentity device) {
        List<Double> wanted = carriersHz.isEmpty()
                ? List.of(device.sampleRateHz() >= HIGH_RATE_HZ ? HIGH_CARRIER_HZ : LOW_CARRIER_HZ)
                : carriersHz;
        double level = levelDbfs.orElse(Math.min(USUAL_LEVEL_DBFS, ceilingDbfs));
        return checked(
                device, wanted.stream().map(hz -> new EmittedTone(hz, level)).toList());
    }

    /**
     * What to emit as calibrated, unless tones were asked for.
     *
     * @param calibration made for this device
     * @throws IllegalArgumentException if tones or level do not suit the device; the message begins with its name
     */
    public EmissionConfig as(CalibrationResult calibration) {
        if (!calibrated()) {
            return on(calibration.device());
        }
        return checked(
                calibration.device(),
                calibration.carriers().stream()
                        .map(carrier -> new EmittedTone(carrier.frequencyHz(), levelDbfs.orElse(carrier.levelDbfs())))
                        .toList());
    }

    private EmissionConfig checked(DeviceIdentity device, List<EmittedTone> tones) {
        try {
            EmissionConfig emission = new EmissionConfig(tones, ceilingDbfs);
            emission.requireWithin(device.sampleRateHz());
            return emission;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(device.name() + ": " + e.getMessage(), e);
        }
    }
}
