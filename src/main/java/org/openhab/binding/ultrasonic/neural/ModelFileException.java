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
package org.openhab.binding.ultrasonic.neural;

import java.io.IOException;

/** A model file that cannot be used; the message is one line: file, field, what it holds, what is allowed. */
public final class ModelFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault of a file.
     *
     * @param file its name
     * @param reason what is wrong and what to do, one line
     */
    public ModelFileException(String file, String reason) {
        super(file + ": " + reason);
    }
}
