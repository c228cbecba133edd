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

/** Runs a network hop by hop. Stateful: one instance per pipeline, used by one thread. */
public interface NetworkEngine {

    /**
     * Takes in the features of a hop.
     *
     * @param features as {@link org.openhab.binding.ultrasonic.feature.FeatureSpec} defines them, not yet normalised;
     *     what it does not allow is made harmless as {@link FeatureNormalisation} says. Not changed.
     * @param probabilities receives one probability in 0..1 for each of {@link NetworkModel#CLASSES}
     */
    void process(float[] features, float[] probabilities);

    /** Forgets all earlier hops. */
    void reset();
}
