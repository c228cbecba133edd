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
package org.openhab.binding.ultrasonic.calibration;

import java.io.IOException;

/** A calibration file that must not be touched: the message names the file, what is wrong and what to do. */
public final class CalibrationFileException extends IOException {

    private static final long serialVersionUID = 1L;

    CalibrationFileException(String message) {
        super(message);
    }
}
