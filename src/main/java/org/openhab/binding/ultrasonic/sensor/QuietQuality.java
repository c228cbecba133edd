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

/**
 * The signal quality as it was when nobody moved: echoes of whoever moves lie beside the tone and would be taken for
 * noise, and the sensor called deaf just when it hears best.
 */
final class QuietQuality {

    private double held = Double.NaN;

    /**
     * The quality of a moment; moments are to be told in order.
     *
     * @param percent as measured, 0 if the tone is not heard
     * @param moving whether somebody moves
     */
    double process(double percent, boolean moving) {
        if (percent == 0 && !moving) {
            held = Double.NaN;
            return 0;
        }
        if (!moving || !(percent <= held)) {
            held = percent;
        }
        return held;
    }
}
