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
package org.openhab.binding.ultrasonic.training.mining;

/**
 * Where an event comes from, so that it can be made again.
 *
 * @param name of the scene or recording
 * @param family word of the scene's family, or {@code recording}
 * @param seed of the mix of scenes, 0 for a recording
 * @param index of the scene in its mix, or of the recording in its folder
 */
public record SceneSource(String name, String family, long seed, long index) {

    /** Family of what was not simulated. */
    public static final String RECORDING = "recording";

    /** Whether it is the same scene or recording. */
    boolean same(SceneSource other) {
        return family.equals(other.family) && seed == other.seed && index == other.index;
    }
}
