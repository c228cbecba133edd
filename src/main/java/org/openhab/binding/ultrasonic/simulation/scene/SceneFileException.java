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
package org.openhab.binding.ultrasonic.simulation.scene;

import java.io.IOException;

/** A scene that cannot be used; the message is one line that names file, line, key, value and what is allowed. */
public final class SceneFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault at a line.
     *
     * @param source the file's name, or what stands for it
     * @param line counted from 1
     * @param reason key, value, what is allowed; one line
     */
    public SceneFileException(String source, int line, String reason) {
        super(source + ": line " + line + ": " + reason);
        this.line = line;
    }

    /**
     * A fault of the file as a whole.
     *
     * @param source the file's name
     * @param reason what is wrong and what to do; one line
     */
    public SceneFileException(String source, String reason) {
        super(source + ": " + reason);
        this.line = 0;
    }

    /** The line at fault, counted from 1; 0 where the file as a whole is. */
    public int line() {
        return line;
    }
}
