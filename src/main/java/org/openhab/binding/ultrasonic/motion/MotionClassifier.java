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

/** Tells people from everything else, hop by hop. Stateful: one instance per pipeline, used by one thread. */
public interface MotionClassifier {

    /**
     * Judges the newest frame.
     *
     * @param frame features, spectra and baseband of this hop; if it is not {@linkplain FeatureFrame#valid() valid} the
     *     classifier says {@link MotionScores#NOTHING}
     */
    MotionScores process(FeatureFrame frame);

    /** Forgets everything learned from earlier frames. */
    void reset();
}
