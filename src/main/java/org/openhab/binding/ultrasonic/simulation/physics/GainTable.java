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

import java.util.Arrays;
import org.openhab.binding.ultrasonic.math.Decibels;

/**
 * A gain over frequency: straight lines in dB over the logarithm of frequency between given points, held outside them.
 *
 * <p>Equality is by content.
 */
public final class GainTable {

    private final double[] frequenciesHz;
    private final double[] gainsDb;

    /**
     * Makes a table; the arrays are copied.
     *
     * @param frequenciesHz ascending, above 0, at least one
     * @param gainsDb as many
     * @throws IllegalArgumentException if the arrays do not fit together or the frequencies do not ascend
     */
    public GainTable(double[] frequenciesHz, double[] gainsDb) {
        if (frequenciesHz.length == 0 || frequenciesHz.length != gainsDb.length) {
            throw new IllegalArgumentException("a gain table needs as many gains as frequencies and at least one, got "
                    + frequenciesHz.length + " frequencies and " + gainsDb.length + " gains");
        }
        for (int i = 0; i < frequenciesHz.length; i++) {
            if (!(frequenciesHz[i] > (i == 0 ? 0 : frequenciesHz[i - 1]))) {
                throw new IllegalArgumentException(
                        "frequencies must ascend from above 0 Hz, got " + Arrays.toString(frequenciesHz));
            }
        }
        this.frequenciesHz = frequenciesHz.clone();
        this.gainsDb = gainsDb.clone();
    }

    /** The same gain at all frequencies, dB. */
    public static GainTable flat(double gainDb) {
        return new GainTable(new double[] {1000}, new double[] {gainDb});
    }

    /** Gain in dB. */
    public double db(double frequencyHz) {
        int last = frequenciesHz.length - 1;
        if (frequencyHz <= frequenciesHz[0]) {
            return gainsDb[0];
        }
        if (frequencyHz >= frequenciesHz[last]) {
            return gainsDb[last];
        }
        int right = 1;
        while (frequenciesHz[right] < frequencyHz) {
            right++;
        }
        double share = Math.log(frequencyHz / frequenciesHz[right - 1])
                / Math.log(frequenciesHz[right] / frequenciesHz[right - 1]);
        return gainsDb[right - 1] + share * (gainsDb[right] - gainsDb[right - 1]);
    }

    /** Gain as an amplitude ratio. */
    public double amplitude(double frequencyHz) {
        return Decibels.toAmplitude(db(frequencyHz));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GainTable table
                && Arrays.equals(frequenciesHz, table.frequenciesHz)
                && Arrays.equals(gainsDb, table.gainsDb);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(frequenciesHz) + Arrays.hashCode(gainsDb);
    }

    @Override
    public String toString() {
        return "GainTable[" + Arrays.toString(frequenciesHz) + " Hz, " + Arrays.toString(gainsDb) + " dB]";
    }
}
