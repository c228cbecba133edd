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

/** Music that lies in memory and is played over and over. */
public final class MusicLoop implements Music {

    private final float[] samples;
    private final int sampleRateHz;

    /**
     * Makes a loop.
     *
     * @param samples mono, full scale 1.0, at least one; copied
     * @throws IllegalArgumentException if there are no samples or the rate is not positive
     */
    public MusicLoop(float[] samples, int sampleRateHz) {
        if (samples.length == 0 || sampleRateHz <= 0) {
            throw new IllegalArgumentException("music needs samples and a rate above 0, got " + samples.length
                    + " samples at " + sampleRateHz + " Hz");
        }
        this.samples = samples.clone();
        this.sampleRateHz = sampleRateHz;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public void read(long firstSample, float[] destination, int length) {
        for (int n = 0; n < length; n++) {
            long at = firstSample + n;
            destination[n] = at < 0 ? 0 : samples[(int) (at % samples.length)];
        }
    }
}
