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

/** From scores to what moves, hop by hop. Stateful. */
interface MotionDecision {

    /**
     * Takes in the scores of a hop.
     *
     * @param scores of a valid frame
     * @param majorThresholdNats evidence at which major motion begins
     * @param minorThresholdNats evidence at which motion begins that is not major, no less
     * @param delaySeconds how long clear motion may take to be found, 0 or more
     * @param presence how sure it is that somebody has come in and not left, 0 to 1
     */
    Motion process(
            MotionScores scores,
            double majorThresholdNats,
            double minorThresholdNats,
            double delaySeconds,
            double presence);

    /** The evidence that is nearest to its threshold, 0 or more. */
    double evidence();

    /** That threshold, positive, in the same unit. */
    double threshold();

    /** Back to no motion and no evidence. */
    void reset();
}
