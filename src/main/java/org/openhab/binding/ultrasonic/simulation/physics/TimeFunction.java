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
package org.openhab.binding.ultrasonic.simulation.physics;

/**
 * A quantity that changes with time. Pure: the same time always gives the same value, from any thread, in any order,
 * for any time including times before 0.
 */
@FunctionalInterface
public interface TimeFunction {

    /** Always 0. */
    TimeFunction ZERO = timeSeconds -> 0;

    /** Always 1. */
    TimeFunction ONE = timeSeconds -> 1;

    /** Value at a time in seconds from the start of the scene. */
    double at(double timeSeconds);

    /** A quantity that does not change. */
    static TimeFunction constant(double value) {
        return timeSeconds -> value;
    }
}
