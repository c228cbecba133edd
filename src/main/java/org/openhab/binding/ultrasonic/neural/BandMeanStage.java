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
package org.openhab.binding.ultrasonic.neural;

import java.util.Arrays;

/** {@link BandMean} at work. */
final class BandMeanStage extends Stage {

    private final int bands;

    BandMeanStage(int bands, int channels) {
        super(channels);
        this.bands = bands;
    }

    @Override
    void process(float[] input) {
        Arrays.fill(output, 0f);
        for (int band = 0; band < bands; band++) {
            int from = band * output.length;
            for (int channel = 0; channel < output.length; channel++) {
                output[channel] += input[from + channel];
            }
        }
        for (int channel = 0; channel < output.length; channel++) {
            output[channel] /= bands;
        }
    }

    @Override
    void reset() {
        // Remembers nothing.
    }
}
