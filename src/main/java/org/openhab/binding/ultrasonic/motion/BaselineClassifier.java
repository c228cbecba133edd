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

import org.openhab.binding.ultrasonic.doppler.DopplerFrame;
import org.openhab.binding.ultrasonic.feature.FeatureFrame;

/** What the baselines have in common: they look at the first carrier only, and forget everything behind a gap. */
abstract class BaselineClassifier implements MotionClassifier {

    @Override
    public final MotionScores process(FeatureFrame frame) {
        DopplerFrame doppler = frame.tones().get(0);
        if (!frame.valid() || !doppler.valid()) {
            reset();
            return MotionScores.NOTHING;
        }
        return judge(doppler);
    }

    /** Takes in a hop that follows the hop before without a gap. */
    abstract MotionScores judge(DopplerFrame doppler);
}
