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

/**
 * What is known about a track as a whole.
 *
 * @param scene the truth about its scene
 * @param microphones how many were listened to
 * @param tones how many tones were followed
 * @param hopSeconds time between hops
 * @param firstSeconds time of the first hop in the scene
 * @param hops how many
 */
public record TrackInfo(SceneInfo scene, int microphones, int tones, double hopSeconds, double firstSeconds, int hops) {

    /** When a hop's result is available. */
    public double timeSeconds(int hop) {
        return firstSeconds + hop * hopSeconds;
    }
}
