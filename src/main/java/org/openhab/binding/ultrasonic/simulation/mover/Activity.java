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
package org.openhab.binding.ultrasonic.simulation.mover;

/**
 * An interval of the truth: what happened from when to when.
 *
 * @param startSeconds inclusive
 * @param endSeconds exclusive, larger than start
 * @param kind what kind of motion
 * @param what a few words: "walk", "page turn", "desk fan"
 */
public record Activity(double startSeconds, double endSeconds, ActivityKind kind, String what) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the end does not lie after the start
     */
    public Activity {
        if (!(endSeconds > startSeconds)) {
            throw new IllegalArgumentException(
                    "activity '" + what + "' must end after " + startSeconds + " s, got " + endSeconds + " s");
        }
    }
}
