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
package org.openhab.binding.ultrasonic.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A rendered scene as its tones' basebands: what remains when nothing is thrown away but what lies outside the sensing
 * band. Rendering costs far more than everything behind it, so this is what is kept when the features change.
 *
 * @param info the truth about the scene
 * @param microphones how many
 * @param carriersHz the tones that are followed
 * @param hopSeconds time between hops
 * @param runs stretches without a gap
 */
record BasebandScene(SceneInfo info, int microphones, List<Double> carriersHz, double hopSeconds, List<Run> runs) {

    /**
     * Hops without a gap.
     *
     * @param firstSeconds time of the first hop's end
     * @param hops how many
     * @param samples {@code [hop][tone][microphone][re, im][sample]}
     * @param clipped samples at full scale, at most 127, {@code [hop][microphone]}
     */
    record Run(double firstSeconds, int hops, FloatBuffer samples, ByteBuffer clipped) {}

    /** Floats of one hop. */
    static int floatsPerHop(int tones, int microphones, int hopSamples) {
        return tones * microphones * 2 * hopSamples;
    }

    /** A buffer in the order of the file. */
    static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
