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
package org.openhab.binding.ultrasonic.audio;

import java.io.IOException;
import java.nio.file.Path;

/** A label file that cannot be used; the message is one line: file, line where known, key, value, what is allowed. */
public final class LabelFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault of a file as a whole.
     *
     * @param file the label file
     * @param reason what is wrong and what to do, one line
     */
    public LabelFileException(Path file, String reason) {
        super(file + ": " + reason);
    }

    /**
     * A fault in a line.
     *
     * @param file the label file
     * @param line counted from 1
     * @param reason key, value and what is allowed, one line
     */
    public LabelFileException(Path file, int line, String reason) {
        super(file + ": line " + line + ": " + reason);
    }
}
