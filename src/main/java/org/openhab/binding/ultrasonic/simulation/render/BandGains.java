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

import org.openhab.binding.ultrasonic.simulation.device.MicrophoneModel;
import org.openhab.binding.ultrasonic.simulation.physics.Wall;

/** All gains of a scene that depend on frequency, at one frequency. */
final class BandGains {

    private static final double STEP_METERS = 0.01;

    final double speaker;
    final double[] microphoneRe;
    final double[] microphoneIm;
    /** Amplitude by image: 1 for 0, the wall's reflection for the others. */
    final double[] images = new double[Geometry.IMAGES];

    private final double neperPerMeter;
    private final float[] absorption;

    BandGains(Geometry geometry, double frequencyHz, double longestMeters) {
        speaker = geometry.scene.device().speaker().response().amplitude(frequencyHz);
        microphoneRe = new double[geometry.microphones];
        microphoneIm = new double[geometry.microphones];
        for (int mic = 0; mic < geometry.microphones; mic++) {
            MicrophoneModel model = geometry.scene.device().microphones().get(mic);
            double gain = model.response().amplitude(frequencyHz);
            microphoneRe[mic] = gain * Math.cos(model.phaseRadians());
            microphoneIm[mic] = gain * Math.sin(model.phaseRadians());
        }
        images[0] = 1;
        for (Wall wall : Wall.values()) {
            images[1 + wall.ordinal()] =
                    geometry.room().material(wall).reflection().amplitude(frequencyHz);
        }
        neperPerMeter = geometry.scene.air().absorptionDbPerMeter(frequencyHz) / (20 / Math.log(10));
        absorption = new float[(int) (longestMeters / STEP_METERS) + 3];
        for (int i = 0; i < absorption.length; i++) {
            absorption[i] = (float) Math.exp(-neperPerMeter * i * STEP_METERS);
        }
    }

    /** Amplitude left after a length of air, exactly. */
    double absorption(double meters) {
        return Math.exp(-neperPerMeter * meters);
    }

    /** Amplitude left after a length of air, to 1e-6, 0 beyond the longest path. */
    float quickAbsorption(double meters) {
        double position = meters / STEP_METERS;
        int index = (int) position;
        if (index + 1 >= absorption.length || index < 0) {
            return 0;
        }
        float share = (float) (position - index);
        return absorption[index] + share * (absorption[index + 1] - absorption[index]);
    }
}
