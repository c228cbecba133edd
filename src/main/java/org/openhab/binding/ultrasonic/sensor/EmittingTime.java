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
package org.openhab.binding.ultrasonic.sensor;

/** For which share of the time a sensor emitted. */
final class EmittingTime {

    private double totalSeconds;
    private double emittingSeconds;

    /** Time has passed. */
    void pass(double seconds, boolean emitting) {
        totalSeconds += seconds;
        emittingSeconds += emitting ? seconds : 0;
    }

    /** 0..1; 0 before any time has passed. */
    double share() {
        return totalSeconds == 0 ? 0 : emittingSeconds / totalSeconds;
    }
}
