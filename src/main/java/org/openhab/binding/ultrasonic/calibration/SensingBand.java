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
package org.openhab.binding.ultrasonic.calibration;

/** Where a carrier may lie. */
public enum SensingBand {
    /** From 32 kHz on: beyond what people, and nearly all that dogs hear well. */
    HIGH(32_000, 45_000),
    /** 18 to 22 kHz, for devices that carry nothing higher. Children, dogs and cats hear it. */
    LOW(18_000, 22_000);

    private final double lowestHz;
    private final double highestHz;

    SensingBand(double lowestHz, double highestHz) {
        this.lowestHz = lowestHz;
        this.highestHz = highestHz;
    }

    /** Lower end, Hz. */
    public double lowestHz() {
        return lowestHz;
    }

    /** Upper end, Hz. */
    public double highestHz() {
        return highestHz;
    }

    /** The band in which a frequency lies: at 32 kHz or above the high one. */
    public static SensingBand of(double frequencyHz) {
        return frequencyHz >= HIGH.lowestHz ? HIGH : LOW;
    }
}
