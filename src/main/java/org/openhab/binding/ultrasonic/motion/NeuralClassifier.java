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
 *
 * <p>The calibration of a shipped model says less of people than their log likelihood ratio, so that hours of
 * disturbers at work do not add up to an alarm. A receiver that has just been switched on has not heard hours: while
 * the floor is young the ratio counts as it is, or hands that come before a device as it is taken up would be gone
 * before they are believed.
 */
public final class NeuralClassifier implements MotionClassifier {

    /**
     * Of what the calibration holds back, nats. With it 163 of 165 hands of the tuning family are found within a
     * second that begin to move within two seconds of the receiver's start; of 74 receivers switched on in empty rooms,
     * most of them with disturbers at work, 1 gives an alarm.
     */
    private static final double YOUNG_RELIEF_NATS = 2.5;

    private static final double YOUNG_SECONDS = 2;
    private static final double OLD_SECONDS = 3;

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
        return scores(probabilities, frame.floorAgeSeconds());
    }

    /**
     * What the network says at some age of the floor.
     *
     * @param probabilities of {@link NetworkModel#CLASSES}
     * @param floorAgeSeconds how long the floor has been learning
     */
    public static MotionScores scores(float[] probabilities, double floorAgeSeconds) {
        if (floorAgeSeconds >= OLD_SECONDS) {
            return new MotionScores(probabilities[0], probabilities[1], probabilities[2]);
        }
        double share = Math.min(1, (OLD_SECONDS - floorAgeSeconds) / (OLD_SECONDS - YOUNG_SECONDS));
        double relief = share * YOUNG_RELIEF_NATS;
        return new MotionScores(
                LogOdds.probability(LogOdds.of(probabilities[0]) + relief),
                LogOdds.probability(LogOdds.of(probabilities[1]) + relief),
                probabilities[2]);
    }

    @Override
    public void reset() {
        if (!fresh) {
            engine.reset();
            fresh = true;
        }
    }
}
