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
package org.openhab.binding.ultrasonic.simulation.device;

/**
 * A dropout: capture loses samples without telling.
 *
 * @param startSeconds where it begins
 * @param lengthSeconds how much is lost, 0 to 10 s
 */
public record Gap(double startSeconds, double lengthSeconds) {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 10 s
     */
    public Gap {
        if (!(lengthSeconds > 0 && lengthSeconds <= 10)) {
            throw new IllegalArgumentException("a gap must last above 0 and up to 10 s, got " + lengthSeconds + " s");
        }
    }
}
