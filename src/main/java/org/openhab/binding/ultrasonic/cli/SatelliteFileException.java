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

import java.io.IOException;

/** A satellite's file cannot be used; the message names file, line and key, and what is allowed. */
final class SatelliteFileException extends IOException {

    private static final long serialVersionUID = 1;

    SatelliteFileException(String file, int line, String problem) {
        super(file + " line " + line + ": " + problem);
    }

    SatelliteFileException(String file, String problem) {
        super(file + ": " + problem);
    }
}
