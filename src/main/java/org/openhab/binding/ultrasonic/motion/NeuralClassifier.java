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
package org.openhab.binding.ultrasonic.motion;

import org.openhab.binding.ultrasonic.feature.FeatureFrame;
import org.openhab.binding.ultrasonic.neural.NetworkEngine;
import org.openhab.binding.ultrasonic.neural.NetworkModel;

/**
 * Motion by the trained network.
 *
 * <p>The network learnt from stretches of hops without a gap. A frame that is not valid therefore ends what it knows:
 * it begins anew with the next valid one, as at the start.
 */
public final class NeuralClassifier implements MotionClassifier {

    private final NetworkEngine engine;
    private final float[] probabilities = new float[NetworkModel.CLASSES.size()];
    private boolean fresh;

    /** @param engine for this classifier alone; as after a reset */
    public NeuralClassifier(NetworkEngine engine) {
        this.engine = engine;
        this.fresh = true;
    }

    @Override
    public MotionScores process(FeatureFrame frame) {
        if (!frame.valid()) {
            reset();
            return MotionScores.NOTHING;
        }
        fresh = false;
        engine.process(frame.values(), probabilities);
        return new MotionScores(probabilities[0], probabilities[1], probabilities[2]);
    }

    @Override
    public void reset() {
        if (!fresh) {
            engine.reset();
            fresh = true;
        }
    }
}
