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
package org.openhab.binding.ultrasonic.cli;

import java.util.function.DoubleFunction;

/**
 * A part of a body that returns the tone: a rigid sphere on a path.
 *
 * @param radiusMetres of the sphere; its target strength is 20 log10(radius / 2)
 * @param path position in metres at a time in seconds: {x, y, z}, the device stands at the origin
 */
record DemoScatterer(double radiusMetres, DoubleFunction<double[]> path) {

    /** Amplitude of the echo at 1 m from source and receiver over that of the sound at 1 m. */
    double echoAmplitude() {
        return radiusMetres / 2;
    }
}
